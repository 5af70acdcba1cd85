// No blank box where the widget cannot start: the element says so, also one that comes later.
export function refuse(name) {
  if (customElements.get(name)) return;
  customElements.define(name, class extends HTMLElement {
    connectedCallback() {
      const says = document.createElement("p");
      says.setAttribute("role", "alert");
      says.textContent = (this.getAttribute("lang") ?? "").startsWith("en")
        ? "The self-assessment could not start. What you have saved is still there. Reload the page: there may be a new version. If that does not help, open it in a newer browser."
        : "Självskattningen kunde inte starta. Det ni har sparat finns kvar. Ladda om sidan: det kan finnas en ny version. Hjälper det inte, öppna den i en nyare webbläsare.";
      const detail = { kind: "start", code: "", id: null };
      this.dispatchEvent(new CustomEvent("implementum-error", { bubbles: true, composed: true, detail }));
      (this.shadowRoot ?? this.attachShadow({ mode: "open" })).replaceChildren(says);
    }
  });
}

// The one thing that wasm-bindgen cannot write: a class that extends HTMLElement. It only delegates.
export function defineElement(name, css, mount) {
  if (customElements.get(name)) return;
  // A constructed sheet: the style-src of a strict page stops a <style> element. It belongs to one document.
  const sheetOf = (document) => {
    const sheet = new (document.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  };
  const sheet = sheetOf(document);

  customElements.define(name, class extends HTMLElement {
    static observedAttributes = ["lang", "heading-level", "theme"];
    #mounted = null;

    constructor() {
      super();
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.replaceChildren();
      root.adoptedStyleSheets = [sheet];
    }

    connectedCallback() { this.#mounted ??= mount(this); }

    adoptedCallback() { this.shadowRoot.adoptedStyleSheets = [sheetOf(this.ownerDocument)]; }

    disconnectedCallback() {
      // A move in the document is a removal followed at once by an insertion: wait and see.
      queueMicrotask(() => {
        if (this.isConnected || !this.#mounted) return;
        this.#mounted.unmount();
        this.#mounted = null;
      });
    }

    attributeChangedCallback(attribute, _old, value) { this.#mounted?.setAttribute(attribute, value); }

    async listAssessments() { return this.#live().listAssessments(); }
    async exportAssessment(id) { return this.#live().exportAssessment(String(id)); }
    async importFile(text) { return this.#live().importFile(String(text)); }

    #live() {
      if (!this.#mounted) throw new Error("implementum: the element does not stand in the document");
      return this.#mounted;
    }
  });
}

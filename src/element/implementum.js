// What a page names. It loads the rest from beside itself.
import start from "./implementum-app.js";

try {
  await start({ module_or_path: new URL("./implementum-app_bg.wasm", import.meta.url) });
} catch (error) {
  // No blank box.
  for (const element of document.querySelectorAll("implementum-widget")) {
    const english = (element.getAttribute("lang") ?? "").startsWith("en");
    const says = document.createElement("p");
    says.setAttribute("role", "alert");
    says.textContent = english
      ? "The self-assessment could not start in this browser. What you have saved is still there. Reload the page, or open it in a newer browser."
      : "Självskattningen kunde inte starta i den här webbläsaren. Det ni har sparat finns kvar. Ladda om sidan, eller öppna den i en nyare webbläsare.";
    (element.shadowRoot ?? element.attachShadow({ mode: "open" })).replaceChildren(says);
  }
  throw error;
}

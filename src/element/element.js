// The one thing that wasm-bindgen cannot write: a class that extends HTMLElement. It only delegates.

import { lines } from "../web/browser.js";

export function defineElement(name, css, mount) {
  if (customElements.get(name)) return;
  // A constructed sheet: the style-src of a strict page stops a <style> element. It belongs to one document.
  const sheetOf = (document) => {
    const sheet = new (document.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(css);
    sheet.text = css;
    return sheet;
  };
  const sheet = sheetOf(document);
  // What elements were drawn in, and how many of those there are; the ones that no element uses now.
  let roots = 0;
  const spare = [];

  customElements.define(name, class extends HTMLElement {
    static observedAttributes = ["lang", "heading-level", "theme", "checklist", "address"];
    #tell = null;
    #root = null;

    constructor() {
      super();
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.replaceChildren();
      root.adoptedStyleSheets = [sheet];
      // A page that listens to every key would take those that are typed here. Escape may close what we stand in.
      for (const name of ["keydown", "keypress", "keyup"]) {
        root.addEventListener(name, (event) => { if (event.key !== "Escape") event.stopPropagation(); });
      }
    }

    connectedCallback() {
      if (this.#tell) return;
      this.#root = spare.pop() ?? [Object.assign(document.createElement("div"), { className: "mount" }), roots++];
      this.#tell = mount(this, ...this.#root);
      this.shadowRoot.append(this.#root[0]);
    }

    adoptedCallback() { this.shadowRoot.adoptedStyleSheets = [sheetOf(this.ownerDocument)]; }

    disconnectedCallback() {
      // A move in the document is a removal followed at once by an insertion: wait and see.
      queueMicrotask(() => {
        if (this.isConnected || !this.#tell) return;
        this.#tell("gone");
        this.#tell = null;
        this.shadowRoot.replaceChildren();
        spare.push(this.#root);
      });
    }

    attributeChangedCallback(attribute, _old, value) { this.#tell?.(attribute, undefined, value); }

    // Raised when something that README promises to scripts is changed or taken away.
    get apiVersion() { return 1; }

    listAssessments() {
      const list = [];
      return this.#ask("list", undefined, (resolve) => ({
        entry(id, name, unit, checklist, changedAt = null) { list.push({ id, name, unit, checklist, changedAt }); },
        done() { resolve(list); },
      }));
    }

    exportAssessment(id) {
      return this.#ask("export", id, (resolve, reject) => ({
        done(text) {
          if (text !== undefined) resolve(text);
          else reject(new Error(`implementum: no assessment has the id ${id}`));
        },
      }));
    }

    exportAll() { return this.#ask("export-all", undefined, (resolve) => ({ done: resolve })); }

    importFile(text) {
      return this.#ask("import", text, (resolve) => ({
        done(ids, code, message) {
          resolve(code ? { ok: false, code, message } : { ok: true, imported: lines(ids) });
        },
      }));
    }

    // The answer comes once everything that is kept has been read.
    #ask(what, text, asker) {
      return new Promise((resolve, reject) => {
        if (!this.#tell) throw new Error("implementum: the element does not stand in the document");
        this.#tell(what, undefined, String(text), asker(resolve, reject));
      });
    }
  });
}

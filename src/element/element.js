// The one thing that wasm-bindgen cannot write: a class that extends HTMLElement. It only delegates.

// Yew holds what it draws in, and what listens there, as long as the page stands. In the place of the element it gets
// one that does the same and lets go of it.
function standInFor(element) {
  const end = new AbortController();
  const listen = (name, act, { capture, passive }) =>
    element.addEventListener(name, act, { capture, passive, signal: end.signal });
  const standIn = new Proxy({}, {
    get(_, name) {
      if (name === "addEventListener") return listen;
      const value = element?.[name];
      return typeof value === "function" ? value.bind(element) : value;
    },
    set: (_, name, value) => Reflect.set(element, name, value),
  });
  return [standIn, () => {
    // With a reason, or the browser makes an error that remembers who called.
    end.abort("gone");
    element = null;
  }];
}

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

  customElements.define(name, class extends HTMLElement {
    static observedAttributes = ["lang", "heading-level", "theme"];
    #tell = null;
    #letGo = null;

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
      const root = document.createElement("div");
      root.className = "mount";
      this.shadowRoot.append(root);
      const [standIn, letGo] = standInFor(root);
      this.#letGo = letGo;
      this.#tell = mount(this, standIn);
    }

    adoptedCallback() { this.shadowRoot.adoptedStyleSheets = [sheetOf(this.ownerDocument)]; }

    disconnectedCallback() {
      // A move in the document is a removal followed at once by an insertion: wait and see.
      queueMicrotask(() => {
        if (this.isConnected || !this.#tell) return;
        this.#tell("gone");
        this.#tell = null;
        // Not before Yew has cleared away, which it does in its own time.
        setTimeout(this.#letGo);
        this.shadowRoot.replaceChildren();
      });
    }

    attributeChangedCallback(attribute, _old, value) { this.#tell?.(attribute, undefined, value); }

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

    importFile(text) {
      return this.#ask("import", text, (resolve) => ({
        done(ids, code, message) {
          resolve(code ? { ok: false, code, message } : { ok: true, imported: ids.split("\n") });
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

// What a page does around the element in these tests, and what only a page can see.

// The button or field that goes by this name: its aria-label, its label, or its own words.
export function named(host, name) {
  const root = host.shadowRoot;
  const words = (element) => element?.textContent.trim();
  const nameOf = (element) =>
    element.getAttribute("aria-label")
    ?? words(root.getElementById(element.getAttribute("aria-labelledby")))
    ?? words(element.labels?.[0])
    ?? words(element);
  return [...root.querySelectorAll("button, summary, input, select, textarea")].find((one) => nameOf(one) === name);
}

// What a person would read in the element.
export function textIn(host) {
  return host.shadowRoot?.querySelector(".root")?.innerText ?? "";
}

// How everything below an element looks, a line each, but for what follows from its width.
export function looks(top) {
  const of = [
    "display", "visibility", "position", "float", "direction", "writing-mode", "box-sizing", "opacity", "transform",
    "color", "background-color", "background-image", "border-top-width", "border-top-style", "border-top-color",
    "border-top-left-radius", "outline-style", "box-shadow", "padding-top", "padding-left", "margin-top",
    "font-family", "font-size", "font-style", "font-weight", "line-height", "letter-spacing", "word-spacing",
    "text-align", "text-indent", "text-transform", "text-decoration-line", "white-space", "list-style-type",
    "cursor", "pointer-events", "user-select", "animation-name",
  ];
  const line = (element) => {
    const style = getComputedStyle(element);
    return `${element.localName}.${element.className}: ${of.map((name) => `${name}: ${style.getPropertyValue(name)}`).join("; ")}`;
  };
  const all = [...top.querySelectorAll("*")];
  // A change that is under way is taken to its end.
  all.forEach((element) => getComputedStyle(element).color);
  top.getAnimations({ subtree: true }).forEach((one) => one.finish());
  return all.map(line);
}

// Notes every key that a script of this page reads, writes or removes, until `stop` is called.
export function watchStorage() {
  const noted = [];
  const undo = ["getItem", "setItem", "removeItem"].map((name) => {
    const original = Storage.prototype[name];
    Storage.prototype[name] = function (key, ...rest) {
      noted.push(`${name} ${key}`);
      return original.call(this, key, ...rest);
    };
    return () => { Storage.prototype[name] = original; };
  });
  return { noted, stop: () => undo.forEach((one) => one()) };
}

// Notes each part that is put in or taken out in the element, and in what was just taken out of it, by the class of what
// it stands in, until `stop` is called.
export function watchParts(host) {
  const noted = [];
  const note = (parts) => noted.push(...parts.map(({ target }) => target.getAttribute?.("class") ?? ""));
  const look = new MutationObserver(note);
  look.observe(host.shadowRoot, { childList: true, subtree: true });
  return { noted, stop: () => { note(look.takeRecords()); look.disconnect(); } };
}

// Notes every event of ours that reaches the document, as its name and what it says, until `stop` is called.
export function watchEvents() {
  const noted = [];
  const end = new AbortController();
  for (const name of ["ready", "changed", "saved", "exported", "error"]) {
    document.addEventListener(`implementum-${name}`, ({ target, detail }) => {
      noted.push(`${target.getAttribute("instance")} ${name} ${JSON.stringify(detail)}`);
    }, { signal: end.signal });
  }
  return { noted, stop: () => end.abort() };
}

// A page that does everything it can in the middle of every event: `done` tells what came of it.
export function meddle(host, text) {
  const done = [];
  const end = new AbortController();
  let left = 40;
  for (const name of ["ready", "changed", "saved", "exported", "error"]) {
    host.addEventListener(`implementum-${name}`, () => {
      if (left-- < 0) return;
      const note = (what) => (answer) => done.push(`${name} ${what} ${answer?.ok ?? typeof answer}`);
      host.importFile(text).then(note("import"));
      host.listAssessments().then(note("list"));
      host.exportAssessment("a-1").then(note("export"));
      host.exportAll().then(note("all"));
      host.importFile("{}").then(note("refused"));
      for (const [attribute, value] of [["lang", left % 2 ? "sv" : "en"], ["theme", "dark"], ["heading-level", "3"]]) {
        host.setAttribute(attribute, value);
      }
      host.shadowRoot.querySelector("button")?.click();
    }, { signal: end.signal });
  }
  return { noted: done, stop: () => end.abort() };
}

// An element in a shadow tree of the page's own.
export function inAShadow(host) {
  const around = document.createElement("div");
  document.body.append(around);
  around.attachShadow({ mode: "open" }).append(host);
  return around;
}

// Whether a member of it can be written.
export function canBeSet(host, name) {
  return Reflect.set(host, name, 99) && host[name] === 99;
}

// Another window of the same site: what it writes, this one hears of.
export function writeInAnotherWindow(key, text) {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  frame.contentWindow.localStorage.setItem(key, text);
  frame.remove();
}

// Drops a file on an element, and says whether the page would have been left to show it.
export function dropFile(target, name, text) {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name, { type: "application/json" }));
  return target.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
}

// A slow computer: every look at the clock finds a second gone. Gives the way back.
export function slowDown() {
  const original = Date.now;
  let gone = 0;
  Date.now = () => original() + (gone += 1000);
  return () => { Date.now = original; };
}

// Whether both are one and the same.
export function isSame(one, other) {
  return one === other;
}

// What stands in a database of texts, in one text; nothing where there is no such database. It is not made by looking.
export async function mirrored(name) {
  if (!(await indexedDB.databases()).some((one) => one.name === name)) return null;
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });
  const base = await done(indexedDB.open(name));
  const texts = await done(base.transaction("texts").objectStore("texts").getAll());
  base.close();
  return texts.join("\n");
}

// Takes away a database when nobody has it open any more.
export function unmirror(name) {
  indexedDB.deleteDatabase(name);
}

// Lets everything run that is due.
export function turn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); resolve(); };
    port2.postMessage(0);
  });
}

// What takes several of the browser's own calls. What each is for stands in mod.rs.

import { connection, everything } from "./mirror.js";

export function now() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

// Calendars ask for a time that is the same everywhere.
export const aheadOfUtc = () => -new Date().getTimezoneOffset();

export function freshId() {
  // getRandomValues, unlike randomUUID, is there on plain http too.
  const bytes = globalThis.crypto?.getRandomValues(new Uint8Array(16))
    ?? Array.from({ length: 16 }, () => Math.floor(Math.random() * 256));
  return Array.from(bytes, (byte) => "0123456789abcdefghjkmnpqrstvwxyz"[byte % 32]).join("");
}

export function listen(host, prefix, most, tell) {
  const end = new AbortController();
  const on = (target, name, act, capture) => target.addEventListener(name, act, { capture, signal: end.signal });
  // The last moment that phones are sure to tell of.
  on(document, "visibilitychange", () => { if (document.visibilityState === "hidden") tell("left"); });
  on(window, "pagehide", () => tell("left"));
  on(window, "storage", ({ key, newValue }) => {
    if (key?.startsWith(prefix)) tell("wrote", key.slice(prefix.length), newValue);
  });
  // Back and forward in the browser, and an address that was written by hand.
  on(window, "hashchange", () => tell("addressed"));
  // Leaving a field shows what others have written there meanwhile; not before a click that took the focus has come to
  // its end, or what is clicked might move away under it.
  on(host.shadowRoot, "focusout", () => setTimeout(tell, 200, "blurred"));
  // In a field the keys are the browser's own: there they take back what was typed.
  // First of all, for keys go no further than the element.
  on(host.shadowRoot, "keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.composedPath()[0].matches?.("textarea, select, input:not([type=radio], [type=checkbox])")) return;
    const key = event.key.toLowerCase();
    const what = key === "y" || (key === "z" && event.shiftKey) ? "redo" : key === "z" && "undo";
    if (!what) return;
    event.preventDefault();
    tell(what);
  }, true);
  // Without preventing the default, the browser would leave the page to show the file. Text that is dragged from
  // field to field is its own matter.
  const drag = (name, act) => on(host, name, (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    act(event.dataTransfer);
  });
  // A panic: nothing in the wasm can be trusted any more.
  const broke = (error) => {
    const stack = error?.stack ?? "";
    const isTrap = error instanceof WebAssembly.RuntimeError;
    // Ours by the file's name; where the browser gives none, unless it gives another's. A stack that is full is no trap.
    const isOurs = stack.includes("implementum-") || (isTrap && !stack.includes(".wasm"));
    if (!isOurs || !(isTrap || error instanceof RangeError)) return;
    hasBroken = true;
    end.abort();
    announce(host, "error", "", "stopped", "");
    sayBroken(host, prefix);
  };
  on(window, "error", ({ error }) => broke(error));
  on(window, "unhandledrejection", ({ reason }) => broke(reason));
  drag("dragover", (transfer) => { transfer.dropEffect = "copy"; });
  drag("drop", ({ files }) => { for (const file of files) readFile(file, most, tell); });
  return end;
}

export function readFile(file, most, tell) {
  if (file.size > most) return tell("large");
  return file.text().then((text) => tell("read", undefined, text), () => tell("unreadable"));
}

// The page's checklist: the one thing that is asked for once the element is there.
export async function fetchFile(address, most, tell) {
  let text, status;
  try {
    const answer = await fetch(address);
    // What is far too large is not read to its end: so much of it is too large as well.
    if (!answer.ok) status = String(answer.status);
    else if (answer.headers.get("content-length") > most) text = " ".repeat(most + 1);
    else text = await answer.text();
  } catch { /* then nobody knows why: browsers tell it to people alone */ }
  tell(text === undefined ? "not-fetched" : "fetched", address, text ?? status);
}

export function download(name, text) {
  const link = document.createElement("a");
  const type = { csv: "text/csv", html: "text/html", txt: "text/plain", ics: "text/calendar" }[name.split(".").pop()] ?? "application/json";
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  // Never put into the page: no handler of the page sees the click.
  link.click();
  // The download has long begun by then; an address that is never given back keeps its text in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// The page around hears of something: of ids and kinds, never of a word that somebody wrote.
export function announce(element, name, id, kind, code) {
  const detail = {
    ready: { ids: lines(id) },
    changed: { id, change: code },
    saved: { id, place: code },
    exported: { id: id || null, format: code },
    error: { kind, code, id: id || null },
  }[name];
  const event = new CustomEvent(`implementum-${name}`, { bubbles: true, composed: true, detail });
  // Once nothing of ours is at work any more, so that whoever hears it may call any method at once; and called by the
  // browser itself, so that a mistake of theirs does not look like one of ours.
  queueMicrotask(element.dispatchEvent.bind(element, event));
}

export const lines = (text) => text ? text.split("\n") : [];

// Once true, nothing is written: what was kept before is sound, what comes after may not be.
let hasBroken = false;
export const isBroken = () => hasBroken;

async function sayBroken(host, prefix) {
  const root = host.shadowRoot;
  const isEnglish = root.querySelector("[lang]")?.lang === "en";
  const made = (name, className, text = "") =>
    Object.assign(document.createElement(name), { className, textContent: text });
  const box = made("div", "root page stack");
  const says = made("p", "note warn", isEnglish
    ? "Something went wrong in the tool, and it has stopped so as not to harm what you have written. What was saved is still in this browser. Save it as a file to be safe, and then reload the page."
    : "Något gick fel i verktyget, och det har stannat för att inte skada det ni har skrivit. Det som var sparat finns kvar i den här webbläsaren. Spara det som fil för säkerhets skull, och ladda sedan om sidan.");
  says.setAttribute("role", "alert");
  box.append(says);
  root.replaceChildren(box);
  const [connected] = connection(prefix);
  const offered = new Set();
  for (const [id, text] of (await everything(prefix, connected, () => {}))[0]) {
    // Both places hold the same as a rule. Where they do not, nobody is left to merge them: each is offered.
    if (offered.has(text)) continue;
    offered.add(text);
    const button = made("button", "btn", (isEnglish ? "Save as a file: " : "Spara som fil: ") + subject(text));
    button.onclick = () => download(`implementum-${id}.json`, text);
    box.append(button);
  }
}

function subject(text) {
  try {
    return JSON.parse(text).about.subject;
  } catch {
    return "implementum";
  }
}

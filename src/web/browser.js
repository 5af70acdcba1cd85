// What takes several of the browser's own calls. What each is for stands in mod.rs.

export function now() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

export function freshId() {
  // getRandomValues, unlike randomUUID, is there on plain http too.
  const bytes = globalThis.crypto?.getRandomValues(new Uint8Array(16))
    ?? Array.from({ length: 16 }, () => Math.floor(Math.random() * 256));
  return Array.from(bytes, (byte) => "0123456789abcdefghjkmnpqrstvwxyz"[byte % 32]).join("");
}

export function listen(host, prefix, most, tell) {
  const end = new AbortController();
  const on = (target, name, act) => target.addEventListener(name, act, { signal: end.signal });
  // The last moment that phones are sure to tell of.
  on(document, "visibilitychange", () => { if (document.visibilityState === "hidden") tell("left"); });
  on(window, "pagehide", () => tell("left"));
  on(window, "storage", ({ key, newValue }) => {
    if (key?.startsWith(prefix)) tell("wrote", key.slice(prefix.length), newValue);
  });
  // Without preventing the default, the browser would leave the page to show the file. Text that is dragged from
  // field to field is its own matter.
  const drag = (name, act) => on(host, name, (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    act(event.dataTransfer);
  });
  drag("dragover", (transfer) => { transfer.dropEffect = "copy"; });
  drag("drop", ({ files }) => { for (const file of files) readFile(file, most, tell); });
  return end;
}

export function readFile(file, most, tell) {
  if (file.size > most) return tell("large");
  file.text().then((text) => tell("read", undefined, text), () => tell("unreadable"));
}

export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  // Never put into the page: no handler of the page sees the click.
  link.click();
  // The download has long begun by then; an address that is never given back keeps its text in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

export function put(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch (error) {
    // Browsers agree on the name or the number of a full store, never on the class.
    return error?.name === "QuotaExceededError" || error?.code === 22;
  }
}

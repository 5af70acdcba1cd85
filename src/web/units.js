// A process leader's files. What each is for stands in units.rs.

import { isBroken } from "./browser.js";
import { answer, connection, ended } from "./mirror.js";

// So long work goes on between two drawings, in milliseconds.
const BEAT = 120;

// A task of its own, without the pause that browsers put between timers.
const turn = () => new Promise((go) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); go(); };
  port2.postMessage(0);
});

// Once what is shown has been drawn; in a tab that nobody sees nothing is.
const drawn = () => new Promise((go) => {
  requestAnimationFrame(() => { setTimeout(go); });
  setTimeout(go, 100);
});

// Whoever drops more while some are read waits for their turn.
let before = Promise.resolve();
const take = (files, round, most, tell) => { before = before.then(() => readAll(files, round, most, tell)); };

async function readAll(files, round, most, tell) {
  if (isBroken()) return;
  tell("units-chosen", round, String(files.length));
  await drawn();
  // One is read from the disk while the one before it is taken in; more would only fill the memory.
  const text = (file) => file && (file.size > most ? "units-large" : file.text().then((text) => [text], () => "units-unreadable"));
  let next = text(files[0]);
  let last = performance.now();
  for (let place = 0; place < files.length; place += 1) {
    const found = await next;
    next = text(files[place + 1]);
    if (isBroken()) return;
    if (typeof found === "string") tell(found, files[place].name);
    else tell("units-file", files[place].name, found[0]);
    if (performance.now() - last > BEAT) {
      tell("units-drawn");
      await drawn();
      last = performance.now();
    } else {
      await turn();
    }
  }
  if (!isBroken()) tell("units-all");
}

export function listenToUnits(host, end, most, tell) {
  const isClosing = (event) => {
    if (!isBroken() && tell("units-risk") !== undefined) event.preventDefault();
  };
  addEventListener("beforeunload", isClosing, { signal: end.signal });
  const drop = (event) => {
    const files = [...event.dataTransfer?.files ?? []];
    const round = files.length ? tell("units-wanted") : undefined;
    if (round === undefined) return;
    // Before the element's own listener, which would open each by itself.
    event.preventDefault();
    event.stopImmediatePropagation();
    take(files, round, most, tell);
  };
  host.addEventListener("drop", drop, { capture: true, signal: end.signal });
}

export function takePicked(event, most, tell) {
  const field = event.target;
  const { round } = field.dataset;
  delete field.dataset.round;
  if (tell("units-wanted") === undefined) {
    field.multiple = false;
    return false;
  }
  const files = [...field.files];
  // The same ones can be picked again.
  field.value = "";
  if (files.length) take(files, round ?? "", most, tell);
  return true;
}

async function during(prefix, act) {
  const [connected, close] = connection(prefix);
  try {
    return await act(connected);
  } finally {
    close();
  }
}

export async function keepUnits(prefix, begins, key, text, tell) {
  let outcome = "units-kept";
  try {
    await during(prefix, async (connected) => {
      const change = (await connected(true)).transaction("copies", "readwrite", { durability: "strict" });
      const copies = change.objectStore("copies");
      copies.getAllKeys().onsuccess = ({ target: { result } }) => {
        for (const old of result) if (old.startsWith(begins)) copies.delete(old);
        copies.put(text, key);
      };
      await ended(change);
      const base = await connected(false);
      if (await answer(base.transaction("copies").objectStore("copies").get(key)) !== text) throw new Error("not the same");
    });
  } catch {
    outcome = "units-not-kept";
  }
  if (!isBroken()) tell(outcome);
}

export async function readUnits(prefix, key, what, tell) {
  const text = await during(prefix, async (connected) => {
    const base = await connected(false);
    return base && answer(base.transaction("copies").objectStore("copies").get(key));
  }).catch(() => undefined);
  if (!isBroken()) tell(what, "", text ?? "");
}

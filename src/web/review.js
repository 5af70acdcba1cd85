// Several files at once. What each is for stands in review.rs.

import { readFile } from "./browser.js";

// Whoever drops more while some are read waits for their turn.
let before = Promise.resolve();
const take = (files, most, tell) => {
  before = before.then(async () => {
    tell("chosen", undefined, files.map(({ name }) => name.replace(/[\r\n]/g, " ")).join("\n"));
    for (const file of files) await readFile(file, most, tell);
  });
};

export function takeFiles(event, most, tell) {
  const files = [...event.target.files];
  // The same ones can be picked again.
  event.target.value = "";
  if (files.length) take(files, most, tell);
}

export function listenToFiles(host, end, most, tell) {
  const drop = (event) => {
    const files = [...event.dataTransfer?.files ?? []];
    if (!files.length) return;
    // Before the element's own listener, which would open each without its name.
    event.preventDefault();
    event.stopImmediatePropagation();
    take(files, most, tell);
  };
  host.addEventListener("drop", drop, { capture: true, signal: end.signal });
}

// What takes several of the browser's own calls. What each is for stands where it is called.

export const focus = (element) => element?.focus();
export const press = (element) => element?.click();
// On a page of another site, browsers keep what a frame stores apart, or not at all.
export const isInForeignFrame = () => {
  try {
    return !top.location.href;
  } catch {
    return true;
  }
};
// Half a day holds nothing, but is not nothing: who takes it for an emptied field throws away what is typed of it.
export const typed = ({ target }) => (target?.validity?.badInput ? "?" : (target?.value ?? ""));
export const isEscape = (event) => event.key === "Escape";
// The key that was pressed, where it is not meant for a field or a button, or for the browser.
export function roomKey(event) {
  const { target, key } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (key !== "Escape" && target.matches("input, textarea, select")) return;
  if ((key === " " || key === "Enter") && target.closest("button, summary, a")) return;
  return key;
}
export const toPad = (event) => event.target?.closest("#sheet-pad")?.focus();
export const fieldText = (event) => event.target?.querySelector("input, textarea")?.value ?? "";
export const isTicked = (event) => event.target?.checked ?? false;
export const pressedButton = (event) => event.target?.closest("button:not([aria-disabled])");

export function pickedFile(event) {
  const file = event.target?.files?.[0];
  // The same file can be picked again.
  event.target.value = "";
  return file;
}

export function heldField(frame) {
  const field = frame?.getRootNode().activeElement;
  if (field?.matches("textarea, input[type=text], input[type=date]")) return `${field.id}\n${field.value}`;
}

export function standsIn(frame) {
  const before = [];
  for (let one = frame?.getRootNode().activeElement; one; one = one.parentElement) before.push(one);
  return before;
}

// How many groups of radio buttons there have been.
let groups = 0;

// In a shadow root Chromium remembers, by the name of a group in which nothing is chosen, the button that had the focus:
// once that is gone, Tab passes by every later group of that name. So each has its own as long as it stands there.
function name(one) {
  const group = one.type === "radio" && one.closest("fieldset");
  if (group) one.name = group.place ??= ++groups;
}

export function keepFocus(frame, before) {
  // What comes is looked at as it comes, each by itself: to look for it in a long list after each key takes longer than
  // all else.
  if (frame && !frame.named) {
    frame.named = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(name);
    });
    frame.named.observe(frame, { childList: true, subtree: true });
    frame.querySelectorAll("input").forEach(name);
  }
  // Taken away before it was drawn, an element has nothing that went before.
  if (!before?.[0] || before[0].isConnected) return;
  for (const element of before) {
    if (!element.isConnected) continue;
    if (frame?.getRootNode().activeElement) return;
    // Where nothing is left to read, what that stands in takes it.
    if (!element.innerText?.trim()) continue;
    element.setAttribute("tabindex", "-1");
    element.focus();
  }
}

// Put piece by piece into what is shown, much takes half as long again: it is put into what stands nowhere. Gives where
// that stood; nothing where somebody is at work in it.
export function takeOut(frame) {
  if (!frame || frame.getRootNode().activeElement || frame.matches(":active")) return;
  frame.named?.disconnect();
  frame.named = undefined;
  const place = frame.parentNode;
  frame.remove();
  return place;
}

export const putBack = (frame, place) => place?.append(frame);

export function toHeading(frame) {
  if (!frame) return;
  if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  const field = frame.querySelector("#parking, .fresh input");
  (field ?? frame.querySelector("#sheet-pad, #view-part") ?? frame.querySelector("#view-heading"))?.focus();
  field?.select();
}

export function toNeighbour(event) {
  const row = event.target?.closest(".cause");
  const head = row?.closest(".suggestions")?.querySelector(".suggestions-head");
  (row?.nextElementSibling ?? row?.previousElementSibling ?? head)?.focus();
}

export const toField = (event) => event.target?.closest(".asked")?.querySelector("textarea")?.focus();

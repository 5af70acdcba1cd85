// What a page names, and the only name that stays. It loads the rest from beside itself: the build puts in the names,
// which change with what they hold, and the sum that the wasm is checked against.
import { refuse } from "./refused.js";

try {
  const wasm = fetch(new URL(WASM, import.meta.url), { integrity: INTEGRITY });
  // Whoever waits for it below hears of a failure; nobody else needs to.
  wasm.catch(() => {});
  const { default: start } = await import(APP);
  await start(wasm);
} catch (error) {
  refuse(ELEMENT);
  throw error;
}

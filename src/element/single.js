// The single file: everything inside, for a stick, a chat or an intranet that takes no folders.
import start from "implementum-app";
import bytes from "implementum-wasm";
import { refuse } from "./refused.js";

try {
  await start(bytes);
} catch (error) {
  refuse(ELEMENT);
  throw error;
}

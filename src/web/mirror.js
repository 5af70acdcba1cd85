// The two places in which the browser keeps what a team writes: local storage, and a database beside it that has
// really reached the disk when it says so. Between tabs the database decides: one transaction reads, lets what is
// read be merged, and writes; local storage follows inside it. By hand, since a crate for it weighs six kilobytes.

import { isBroken } from "./browser.js";

// Whether the browser has been asked not to clear the site by itself.
let hasAsked = false;

// A database that has not opened by then is as good as none.
const PATIENCE = 5000;
// One that could not be opened is not tried again before that.
const PAUSE = 30000;

// Browsers agree on the name or the number of a full store, never on the class.
const faultOf = (error) => error?.name === "QuotaExceededError" || error?.code === 22 ? "full" : "blocked";

// Opening would create it: where that is not wished, one that is not there stays so. WebKit lists one whose making was
// called off all the same, so it is asked first; a Firefox that cannot be asked does not.
const isMissing = async (name) => indexedDB.databases && !(await indexedDB.databases()).some((one) => one.name === name);

// The version is never raised, for a tab with an older one open would stand in the way.
const opening = (name, mayCreate) => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    if (!mayCreate) return request.transaction.abort();
    for (const store of ["texts", "copies"]) request.result.createObjectStore(store);
  };
  request.onsuccess = () => {
    // One that comes too late stands in nobody's way either.
    request.result.onversionchange = () => request.result.close();
    resolve(request.result);
  };
  request.onerror = (event) => {
    event.preventDefault();
    if (!mayCreate && request.error.name === "AbortError") resolve();
    else reject(request.error);
  };
});

const open = (name, mayCreate) => Promise.race([
  (async () => { if (mayCreate || !await isMissing(name)) return opening(name, mayCreate); })(),
  new Promise((_, reject) => { setTimeout(reject, PATIENCE); }),
]);

export const ended = (change) => new Promise((resolve, reject) => {
  change.oncomplete = resolve;
  change.onabort = () => reject(change.error);
});

export const answer = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

// Everything that stands in either place, id and text, and the names of the safety copies. `missing` hears which of the
// two cannot be used.
export async function everything(prefix, connected, missing) {
  const kept = [];
  let copies = [];
  try {
    const base = await connected(false);
    if (base) {
      const look = base.transaction(["texts", "copies"]);
      const texts = look.objectStore("texts");
      const asked = [texts.getAllKeys(), texts.getAll(), look.objectStore("copies").getAllKeys()];
      const [ids, all, others] = await Promise.all(asked.map(answer));
      ids.forEach((id, place) => kept.push([id, all[place]]));
      copies = others;
    }
  } catch {
    missing("mirror");
  }
  try {
    for (let place = 0, key; (key = localStorage.key(place)) != null; place += 1) {
      if (key.startsWith(prefix)) kept.unshift([key.slice(prefix.length), localStorage.getItem(key)]);
    }
  } catch {
    missing("local");
  }
  return [kept, copies];
}

// The database, once it is there. It is opened anew where another tab wanted to delete it, or the user has cleared
// the site.
export function connection(prefix) {
  let base;
  let failedAt = -PAUSE;
  const connected = async (mayCreate) => {
    if (base) return base;
    // Nobody waits for it at every save.
    if (performance.now() < failedAt + PAUSE) throw new Error("not long ago");
    const opened = await open(prefix.slice(0, -1), mayCreate).catch((error) => {
      failedAt = performance.now();
      throw error;
    });
    if (base || !opened) {
      opened?.close();
      return base;
    }
    base = opened;
    opened.onclose = () => { if (base === opened) base = undefined; };
    opened.onversionchange = () => { opened.close(); opened.onclose(); };
    return base;
  };
  const close = () => { base?.close(); base = undefined; };
  return [connected, close];
}

// Copies a text under the name in the first line; those in the lines behind it go for it.
const copy = (change, lines, text) => {
  const copies = change.objectStore("copies");
  (lines?.split("\n") ?? []).forEach((key, place) => { if (place) copies.delete(key); else copies.put(text, key); });
};

export function shelves(prefix, tell, end) {
  const name = prefix.slice(0, -1);
  // Reaches other tabs, and other elements on this page.
  const channel = globalThis.BroadcastChannel && new BroadcastChannel(name);
  const [connected, close] = connection(prefix);
  let underWay = 0;
  let wasThere = false;
  // Only where nothing else decides between tabs: whether this one may write, and whether another one does.
  let isFirst = false;
  let isSecond = false;

  // What has come into what is here, or was written from it, by id: the same again is no news, and need not be read.
  const known = {};
  // What stands there comes into what is here before it is written over. Whether it is to be left alone.
  const isStrange = (id, found) => {
    if (found == null || found === known[id]) return false;
    if (tell("met", id, found) !== undefined) return true;
    known[id] = found;
    return false;
  };
  const found = (id) => {
    try {
      return localStorage.getItem(prefix + id);
    } catch { /* then nothing is */ }
  };
  // Writes, unless the same stands there, and reads back. Gives what failed.
  const put = (id, text) => {
    try {
      if (localStorage.getItem(prefix + id) === text) return;
      localStorage.setItem(prefix + id, text);
      if (localStorage.getItem(prefix + id) !== text) return "read-back";
    } catch (error) {
      return faultOf(error);
    }
  };
  const remove = (id) => {
    const text = found(id);
    if (text == null || isStrange(id, text)) return;
    localStorage.removeItem(prefix + id);
    if (found(id) != null) throw new Error("still there");
  };
  // Without a database, a lock decides between tabs; without locks, the first one to write. Gives what forbids it.
  const alone = async (act) => {
    if (navigator.locks) return navigator.locks.request(name, act);
    isSecond = false;
    if (!isFirst && channel) {
      channel.postMessage(["?"]);
      await new Promise((resolve) => { setTimeout(resolve, 1500); });
    }
    if (isSecond) return "second-tab";
    isFirst = true;
    return act();
  };
  const during = async (act) => {
    underWay += 1;
    try {
      await act();
    } finally {
      underWay -= 1;
      if (end.signal.aborted) leave();
    }
  };
  const leave = () => {
    if (underWay) return;
    channel?.close();
    close();
    if (!isBroken()) queueMicrotask(() => tell("over"));
  };
  const isClosing = (event) => event.preventDefault();
  // Asks on leaving only where something would really be lost.
  const warn = () => {
    const isAtRisk = !end.signal.aborted && tell("risk") !== undefined;
    globalThis[isAtRisk ? "addEventListener" : "removeEventListener"]("beforeunload", isClosing);
  };
  const hear = ({ data: [id, text] }) => {
    if (id === "?") {
      if (isFirst) channel.postMessage(["!"]);
    } else if (id === "!") {
      isSecond = true;
    } else if (!isBroken()) {
      delete known[id];
      tell("wrote", id, text);
    }
  };
  if (channel) channel.onmessage = hear;
  end.signal.addEventListener("abort", () => { warn(); leave(); });

  return {
    async read() {
      const missing = [];
      const [kept, copies] = await everything(prefix, connected, (shelf) => missing.push(shelf));
      wasThere = copies.length > 0 || kept.length > 0;
      if (isBroken()) return;
      // Safari, and everything else on its engine.
      if (navigator.vendor?.startsWith("Apple")) tell("forgets");
      for (const [id, text] of kept) tell("kept", id, text);
      tell("copies", undefined, copies.join("\n"));
      tell("all-read", missing.join(" "));
    },

    save: (id, isLeaving) => during(async () => {
      const text = () => {
        const now = isBroken() ? undefined : tell("text", id);
        known[id] = now;
        return now;
      };
      if (isLeaving) {
        // The other place may not come to an end any more.
        if (!isStrange(id, found(id))) {
          const now = text();
          if (now !== undefined) put(id, now);
        }
      }
      // What is to be written, once what stands there is in it; then local storage has it or has failed.
      let written, local, mirror;
      const follow = () => {
        const isLeft = isStrange(id, found(id));
        written = text();
        if (written !== undefined) local = isLeft ? "occupied" : put(id, written);
      };
      try {
        const change = (await connected(true)).transaction(["texts", "copies"], "readwrite", { durability: "strict" });
        const texts = change.objectStore("texts");
        texts.get(id).onsuccess = ({ target: { result } }) => {
          if (isBroken()) return;
          const isLeft = isStrange(id, result);
          follow();
          if (written === undefined || result === written) return;
          try {
            if (isLeft) mirror = "occupied";
            else texts.put(written, id);
            if (result !== undefined && !isLeft) copy(change, tell("copy", id, result), result);
          } catch (error) {
            mirror = faultOf(error);
          }
        };
        await ended(change);
      } catch (error) {
        mirror = faultOf(error);
        // It did not come so far: then local storage goes on alone.
        const forbids = written === undefined && !isBroken() && await alone(() => { if (!isBroken()) follow(); });
        if (forbids && !isBroken()) tell(`failed ${forbids}`, id);
      }
      if (isBroken() || written === undefined) return warn();
      if (local && mirror) {
        tell(`failed ${local}`, id);
      } else {
        // The user has done something worth keeping. Not all browsers ask anyone, and none is asked twice.
        if (!hasAsked && navigator.userActivation?.hasBeenActive !== false) {
          hasAsked = true;
          navigator.storage?.persist?.().catch(() => {});
        }
        tell(`saved ${local ? `local ${local}` : mirror ? `mirror ${mirror}` : ""}`, id, written);
        channel?.postMessage([id, written]);
      }
      warn();
    }),

    erase: (id, lines) => during(async () => {
      try {
        const base = await connected(false).catch((error) => { if (wasThere) throw error; });
        if (base) {
          const change = base.transaction(["texts", "copies"], "readwrite", { durability: "strict" });
          const texts = change.objectStore("texts");
          texts.get(id).onsuccess = ({ target: { result } }) => {
            if (isStrange(id, result)) return remove(id);
            if (lines && result !== undefined) copy(change, lines, result);
            texts.delete(id);
            remove(id);
          };
          await ended(change);
        } else if (await alone(() => remove(id))) {
          throw new Error("another tab writes");
        }
        channel?.postMessage([id]);
      } catch {
        if (!isBroken()) tell("not-erased", id);
      }
      // What is left of it, if anything is, is news to whatever comes under this id.
      delete known[id];
      warn();
    }),

    eraseCopies: (lines) => during(async () => {
      try {
        const change = (await connected(false)).transaction("copies", "readwrite", { durability: "strict" });
        lines.split("\n").forEach((key) => change.objectStore("copies").delete(key));
        await ended(change);
      } catch {
        if (!isBroken()) tell("not-erased");
      }
    }),

    // Only where there are any is a copy asked for.
    readCopy: (key, what) => during(async () => {
      const base = await connected(false);
      const text = base && await answer(base.transaction("copies").objectStore("copies").get(key));
      if (!isBroken()) tell(what, key, text ?? "");
    }),

    wipe: () => during(async () => {
      try {
        const ids = [];
        for (const [id] of (await everything(prefix, connected, () => {}))[0]) {
          localStorage.removeItem(prefix + id);
          if (!ids.includes(id)) ids.push(id);
        }
        close();
        // Other tabs let go of it as soon as they hear.
        await new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = resolve;
          request.onerror = reject;
          setTimeout(reject, PATIENCE);
        });
        if ((await everything(prefix, connected, () => {}))[0].length) throw new Error("still there");
        ids.forEach((id) => channel?.postMessage([id]));
        if (!isBroken()) tell("wiped");
      } catch {
        if (!isBroken()) tell("not-erased");
      }
    }),
  };
}

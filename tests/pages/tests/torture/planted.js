// What goes wrong in a page before the element starts, as its address asks for: `?faults=7` throws at every door of the
// storage by chance, from that seed, and with `&silent` local storage takes texts without keeping them while the mirror
// fails; `?blocked=local`, `mirror` or `both`, at once or, with `&late`, when `block()` is
// called; `?full=700` leaves so many signs of room in the mirror; `?clock=-525600` sets the clock by so many minutes.
// Without any of these nothing is touched.
const asked = new URLSearchParams(location.search);

const seed = Number(asked.get("faults"));
if (seed) {
  let state = seed;
  const chance = () => {
    for (const shift of [13, -17, 5]) state ^= shift > 0 ? state << shift : state >>> -shift;
    return (state >>> 0) / 2 ** 32;
  };
  const one = (list) => list[Math.floor(chance() * list.length)];
  const names = ["QuotaExceededError", "SecurityError", "InvalidStateError", "UnknownError"];
  const fails = () => { throw new DOMException("planted", one(names)); };
  // Takes the text and keeps nothing, without a word.
  const drops = () => undefined;
  window.planted = 0;
  // Each door is sound, shaky or shut for as long as the page is open.
  const spoil = (prototype, name, ways) => {
    const sure = asked.has("silent") && { setItem: drops, put: fails };
    const [own, rate, way] = [prototype[name], sure ? Number(name in sure) : one([0, 0.3, 1]), (sure || {})[name] ?? one(ways)];
    prototype[name] = function (...all) {
      if (chance() >= rate || this === sessionStorage) return own.apply(this, all);
      planted += 1;
      return way.call(this, () => own.apply(this, all));
    };
  };
  // Goes well at first, and then all of it is undone.
  const aborts = function (act) {
    const request = act();
    request.addEventListener("success", () => { try { this.transaction.abort(); } catch { /* it is over */ } });
    return request;
  };
  spoil(Storage.prototype, "setItem", [fails, drops]);
  spoil(Storage.prototype, "getItem", [fails]);
  spoil(Storage.prototype, "removeItem", [fails, drops]);
  spoil(IDBFactory.prototype, "open", [fails]);
  spoil(IDBDatabase.prototype, "transaction", [fails]);
  spoil(IDBObjectStore.prototype, "put", [fails, aborts]);
  spoil(IDBObjectStore.prototype, "get", [fails, aborts]);
}

const blocked = asked.get("blocked");
if (blocked) {
  const names = { local: ["localStorage"], mirror: ["indexedDB"], both: ["localStorage", "indexedDB"] }[blocked];
  const refuse = () => { throw new DOMException("The operation is insecure.", "SecurityError"); };
  window.block = () => {
    for (const name of names) Object.defineProperty(window, name, { get: refuse });
    // A database that is open already.
    if (blocked !== "local") IDBDatabase.prototype.transaction = refuse;
  };
  if (!asked.has("late")) block();
}

if (asked.has("full")) {
  let room = Number(asked.get("full"));
  const own = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (text, ...key) {
    if (text.length > room) throw new DOMException("no room", "QuotaExceededError");
    room -= text.length;
    return own.call(this, text, ...key);
  };
}

const clock = Number(asked.get("clock")) * 60000;
if (clock) {
  const Right = Date;
  window.Date = class extends Right {
    constructor(...all) { super(...(all.length ? all : [Right.now() + clock])); }
    static now() { return Right.now() + clock; }
  };
}

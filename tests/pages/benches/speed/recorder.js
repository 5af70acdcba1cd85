// Stands in both pages before their own scripts, and measures both in the same way. `plan` is put before it:
// { selector, text }, what is waited for.
(() => {
  const roots = [document];
  const memories = [];
  const bench = (window.bench = { loaded: null });

  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const called = (selector, text) => all(selector).find((el) => text === undefined || el.textContent.trim() === text);

  // The time at which the next frame has been drawn: what is posted before the drawing comes after it. It comes before
  // what the browser then does for itself, which is no part of the drawing: after each key Chromium looks through all
  // fields of the page for what it might fill in, which takes longer than all else.
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    scheduler.postTask(() => resolve(performance.now()), { priority: "user-blocking" });
  }));

  // Unfolds what is folded, so that both pages show the same.
  const observer = new MutationObserver(() => {
    if (!called(plan.selector, plan.text)) return;
    observer.disconnect();
    for (const folded of all("details.words")) folded.open = true;
    painted().then((now) => { bench.loaded = now; });
  });
  const watch = (root) => observer.observe(root, { childList: true, subtree: true });
  watch(document);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    roots.push(root);
    watch(root);
    return root;
  };

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      const exported = Object.values((made.instance ?? made).exports);
      memories.push(...exported.filter((one) => one instanceof WebAssembly.Memory));
      return made;
    };
  }
  bench.wasm = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

  // What can be seen: a field that is folded away or not drawn does not count. A button's label stands for it.
  const seen = (el) => (el.closest("label") ?? el).checkVisibility();
  bench.count = (selector) => all(selector).filter(seen).length;

  // Where to press for the element: in the middle of its label or of itself, brought into view.
  const aim = (el) => {
    el.scrollIntoView({ block: "center" });
    const box = (el.closest("label") ?? el).getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  // A radio button of this group that is not chosen; other ones in other groups. Inte aktuellt asks ours for one more
  // text area, so it is left alone.
  bench.radio = (place) => {
    const names = [...new Set(all("input[type=radio]").map((el) => el.name))];
    const open = all("input[type=radio]").filter((el) => el.name === names[place % names.length] && !el.checked
      && el.value !== "not-applicable");
    bench.aimed = open[place % open.length];
    return aim(bench.aimed);
  };
  bench.area = (place) => {
    const areas = all("textarea");
    bench.aimed = areas[place % areas.length];
    return aim(bench.aimed);
  };
  bench.named = (selector, text) => {
    bench.aimed = called(selector, text);
    return aim(bench.aimed);
  };

  // From the event, as the browser stamped it, until the frame after it has been drawn.
  bench.next = (type) => {
    bench.measured = new Promise((resolve) => addEventListener(type, (event) => {
      painted().then((now) => resolve(now - event.timeStamp));
    }, { capture: true, once: true }));
  };
  // From the event until something is there and drawn.
  bench.until = (type, selector, text) => {
    bench.measured = new Promise((resolve) => addEventListener(type, (event) => {
      const look = new MutationObserver(() => {
        if (!called(selector, text)) return;
        look.disconnect();
        painted().then((now) => resolve(now - event.timeStamp));
      });
      for (const root of roots) look.observe(root, { childList: true, subtree: true, characterData: true });
    }, { capture: true, once: true }));
  };
  bench.rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)).then(painted).then(painted);

  // Which places of the page change, from now on: each changed element in the words of `place`.
  bench.changes = (place) => {
    const found = [];
    const look = new MutationObserver((records) => {
      for (const { type, target, attributeName } of records) found.push([place(target), type, attributeName ?? ""]);
    });
    const what = { childList: true, subtree: true, characterData: true, attributes: true };
    for (const root of roots) look.observe(root, what);
    bench.changed = () => {
      look.disconnect();
      return found;
    };
  };
})();

// What can be measured on a view as it stands. Each function gives a list of findings, each a sentence; empty is good.
// Laid into the page by the driver, so the page's own policy does not see it.
(() => {
  const host = document.querySelector("implementum-widget, implementum-leader");
  const root = host.shadowRoot;
  const all = () => [...root.querySelectorAll("*")];
  const shown = (el) => el.checkVisibility({ visibilityProperty: true, opacityProperty: false });
  // For the ear only: one pixel large.
  const heardOnly = (el) => el.closest(".visually-hidden, .stacking thead, .plan thead") && el.closest(".visually-hidden, thead").offsetWidth <= 1;
  const name = (el) => el.outerHTML.replace(/\s+/g, " ").slice(0, 110);
  const lines = () => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const el = node.parentElement;
      if (!node.data.trim() || !el || !shown(el) || heardOnly(el) || el.closest("option, style, textarea")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // What a table leaves out of a long text on purpose stands whole behind its row's link.
      const end = el.closest(".cut")?.getBoundingClientRect().bottom ?? Infinity;
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1 && box.top < end - 2) found.push({ node, el, box });
    }
    return found;
  };

  // Text that stands in a box which cuts it off.
  const cut = () =>
    all()
      .filter((el) => shown(el) && !heardOnly(el) && el.textContent.trim() && !el.matches(".cut, .visually-hidden, svg, svg *, option, textarea"))
      .filter((el) => {
        const style = getComputedStyle(el);
        const cuts = (axis) => /hidden|clip/.test(style[axis]);
        return (cuts("overflowX") && el.scrollWidth > el.clientWidth + 1) || (cuts("overflowY") && el.scrollHeight > el.clientHeight + 1);
      })
      .map((el) => `cut off: ${name(el)}`);

  // A list to choose from shows one line of its own and cuts the rest. Spaced out it may cut too, for no browser lets that
  // line break; opened, it shows every entry whole.
  const cutChoices = () =>
    all()
      .filter((el) => el.matches("select") && shown(el))
      .filter((el) => {
        const style = getComputedStyle(el);
        const probe = document.createElement("span");
        probe.style.font = style.font;
        probe.style.whiteSpace = "nowrap";
        probe.style.position = "absolute";
        probe.textContent = el.selectedOptions[0]?.label ?? "";
        el.parentElement.append(probe);
        const wanted = probe.getBoundingClientRect().width;
        probe.remove();
        // 20 px for the arrow.
        return wanted > el.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 20;
      })
      .map((el) => `cut off: “${el.selectedOptions[0].label}” in ${name(el)}`);

  const wide = () => {
    const found = lines().filter(({ box }) => box.right > innerWidth + 1 || box.left < -1).map(({ node }) => `out of sight: ${node.data.trim().slice(0, 60)}`);
    const scrolls = all().filter((el) => !el.matches("textarea, select, input") && el.scrollWidth > el.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(el).overflowX));
    if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    return [...found, ...scrolls.map((el) => `scrolls sideways: ${name(el)}`)];
  };

  // Words on top of other words. An open menu lies over the page: that is what it is for.
  const overlaid = () => {
    const found = [];
    const boxes = lines().filter(({ el }) => !el.closest(".more-list"));
    boxes.forEach((a, place) => {
      for (const b of boxes.slice(place + 1)) {
        if (a.node === b.node) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 2 && down > Math.min(a.box.height, b.box.height) * 0.4) found.push(`“${a.node.data.trim().slice(0, 40)}” and “${b.node.data.trim().slice(0, 40)}” lie on each other`);
      }
    });
    return found;
  };

  // What stays while the rest scrolls may not eat a small screen.
  const sticking = () =>
    all()
      .filter((el) => shown(el) && /fixed|sticky/.test(getComputedStyle(el).position) && el.getBoundingClientRect().height > innerHeight / 4)
      .map((el) => `eats the screen: ${name(el)}`);

  const focusable = () =>
    all().filter((el) => el.matches("button, a[href], input, select, textarea, summary, [tabindex='0']") && el.type !== "file" && shown(el) && !el.disabled);
  // A label around a box or a radio button is a part of its target.
  const target = (el) => (el.matches("[type=radio], [type=checkbox]") ? (el.closest("label") ?? el) : el).getBoundingClientRect();

  // WCAG 2.5.8: 24 by 24, or so far from others that a circle of 24 around the middle touches none; links in a sentence are free.
  const small = () => {
    const targets = focusable().map((el) => ({ el, box: target(el) }));
    const middle = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const isSmall = ({ box }) => box.width < 23.5 || box.height < 23.5;
    const near = (box, [x, y]) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    return targets
      .filter((one) => isSmall(one) && !(one.el.matches("a") && one.el.closest("p")))
      .filter((one) =>
        targets.some((other) => {
          if (other === one) return false;
          const at = middle(one.box);
          const between = isSmall(other) ? Math.hypot(at[0] - middle(other.box)[0], at[1] - middle(other.box)[1]) - 12 : near(other.box, at);
          return between < 12;
        }),
      )
      .map(({ el, box }) => `a target of ${Math.round(box.width)} by ${Math.round(box.height)} px: ${name(el)}`);
  };

  // Where thumbs go: 44 high; a number in the matrix and the like 44 wide too. Links among sources are read, not part of the job.
  const underThumb = () =>
    focusable()
      .map((el) => ({ el, box: target(el) }))
      .filter(({ el, box }) => !el.matches("a") && (box.height < 43.5 || box.width < 43.5))
      .map(({ el, box }) => `for a thumb only ${Math.round(box.width)} by ${Math.round(box.height)} px: ${name(el)}`);

  // What is named as a description is there, what is wrong says so, and each error belongs to a field.
  const untied = () => {
    const found = [];
    const named = (el, attribute) => (el.getAttribute(attribute) ?? "").split(/\s+/).filter(Boolean).map((id) => root.getElementById(id));
    for (const el of all()) {
      for (const attribute of ["aria-describedby", "aria-labelledby"]) {
        if (named(el, attribute).some((one) => !one?.textContent.trim())) found.push(`${attribute} names nothing: ${name(el)}`);
      }
      if (el.matches("[aria-invalid=true]") && !named(el, "aria-describedby").some((one) => one?.matches(".error"))) found.push(`wrong, and nobody says why: ${name(el)}`);
      if (el.matches(".error") && !all().some((field) => field.matches("[aria-invalid=true]") && named(field, "aria-describedby").includes(el))) found.push(`an error of no field: ${name(el)}`);
    }
    const ids = all().map((el) => el.id).filter(Boolean);
    return [...found, ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `two are called ${id}`)];
  };

  const headings = (first) => {
    const levels = all().filter((el) => el.matches("h1, h2, h3, h4, h5, h6") && shown(el)).map((el) => [Number(el.localName[1]), el]);
    const found = levels.filter(([level], place) => level > (place ? levels[place - 1][0] : first) + 1 || level < first).map(([level, el]) => `from ${first}, a heading skips to ${level}: ${name(el)}`);
    if (levels[0]?.[0] !== first) found.push(`the first heading is of level ${levels[0]?.[0]}, not ${first}`);
    if (levels.filter(([level]) => level === first).length > 1 && first < 6) found.push(`more than one heading of level ${first}`);
    return found;
  };

  const moving = () => {
    const longest = (style) => Math.max(...[style.transitionDuration, style.animationDuration].flatMap((list) => list.split(",").map(parseFloat)));
    const parts = all().flatMap((el) => ["", "::before", "::after"].map((part) => [el, longest(getComputedStyle(el, part))]));
    const found = parts.filter(([, seconds]) => seconds > 0.01).map(([el, seconds]) => `moves for ${seconds} s: ${name(el)}`);
    return root.querySelector(".root") && getComputedStyle(root.querySelector(".root")).scrollBehavior === "smooth" ? [...found, "scrolls smoothly"] : found;
  };

  // WCAG 1.4.12, as a person's own sheet would set it.
  const spacing = new CSSStyleSheet();
  spacing.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }");
  const space = (on) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((one) => one !== spacing), ...(on ? [spacing] : [])];
    return [];
  };

  window.survey = { root, all, shown, name, space, focusable, moving, headings, untied, small, underThumb, fits: () => [...wide(), ...cut(), ...(root.adoptedStyleSheets.includes(spacing) ? [] : cutChoices()), ...overlaid(), ...sticking()] };
  return true;
})()

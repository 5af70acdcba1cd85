// Candidates for one role and name: what is visible and open to assistive technology, in document order.
// Which of them truly have the role and the name is asked of the browser afterwards; this only keeps that short.
// No for-in and no reliance on the page's own prototypes beyond the standard: hostile pages are tested too.
const [start, selector, name, text, widget, fromContent] = arguments;
// Without spaces and case: both depend on styling, and the browser has the last word on them.
const squeeze = (s) => (s || '').replace(/\s+/g, '').toLowerCase();
const tree = (root) => {
  const roots = [root];
  for (let i = 0; i < roots.length; i++)
    for (const el of roots[i].querySelectorAll('*')) if (el.shadowRoot) roots.push(el.shadowRoot);
  return roots;
};
const tops = start ? [start.shadowRoot || start] : widget
  ? tree(document).flatMap((root) => [...root.querySelectorAll(widget)]).map((el) => el.shadowRoot).filter(Boolean)
  : [document];
const roots = [...new Set(tops.flatMap(tree))];

const up = (node) => node.assignedSlot || node.parentElement || node.getRootNode().host || null;
const inside = (node, outer) => {
  for (let n = node; n; n = up(n)) if (n === outer) return true;
  return false;
};
// A modal dialog makes everything outside it inert, without any attribute saying so.
const modals = tree(document).flatMap((root) => [...root.querySelectorAll(':modal')]);
const modal = modals[modals.length - 1];
const exposed = (el) => {
  // An option of a closed list has no box of its own.
  const boxed = el.tagName === 'OPTION' ? el.closest('select') || el : el;
  if (!boxed.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })) return false;
  for (let n = el; n; n = up(n)) if (n.getAttribute('aria-hidden') === 'true' || n.inert) return false;
  return !modal || inside(el, modal);
};

// Everything that could become part of the name; wider than the name itself, never narrower.
const words = (el) => {
  const parts = ['aria-label', 'alt', 'title', 'placeholder', 'value'].map((a) => el.getAttribute(a));
  const ids = (el.getAttribute('aria-labelledby') || '').split(/\s+/).filter(Boolean);
  const around = ids.map((id) => el.getRootNode().getElementById(id));
  const labels = el.labels ? [...el.labels] : [];
  const titles = [...el.children].filter((c) => ['LEGEND', 'CAPTION', 'SUMMARY', 'FIGCAPTION', 'TITLE'].includes(c.tagName));
  const described = fromContent ? [el, ...el.querySelectorAll('[aria-label], [alt], title')] : [];
  for (const node of [...around, ...labels, ...titles, ...described]) {
    if (!node) continue;
    parts.push(node.textContent, node.getAttribute('aria-label'), node.getAttribute('alt'));
  }
  return squeeze(parts.join(' '));
};
const wanted = squeeze(name);
const held = squeeze(text);
return roots
  .flatMap((root) => [...root.querySelectorAll(selector)])
  .filter((el) => !wanted || words(el).includes(wanted))
  .filter((el) => !held || squeeze(el.innerText ?? el.textContent).includes(held))
  .filter(exposed)
  .filter((el) => /*that*/ true);

// Printing from a page that is not ours. What each is for stands in print.rs.

// Widgets that show a paper, each with what ends its listening. The last one is the one that is printed.
const papers = new Map();

export function standsAsPaper(frame, isPaper) {
  if (!frame || isPaper === papers.has(frame)) return;
  if (!isPaper) {
    papers.get(frame)();
    papers.delete(frame);
    return;
  }
  const window = frame.ownerDocument.defaultView;
  const end = new AbortController();
  let takeAway;
  const on = (name, act) => window.addEventListener(name, act, { signal: end.signal });
  const after = () => { takeAway = takeAway?.(); };
  on("beforeprint", () => {
    after();
    if ([...papers.keys()].pop() === frame) takeAway = leaveAlone(frame.getRootNode().host);
  });
  on("afterprint", after);
  papers.set(frame, () => { end.abort(); after(); });
}

export function printPaper(event) {
  const frame = event.target.closest(".root");
  const end = papers.get(frame);
  if (end) {
    papers.delete(frame);
    papers.set(frame, end);
  }
  frame.ownerDocument.defaultView.print();
}

// As it was given: what a browser gives back of its rules may lack a shorthand with a custom property in it.
export const sheetText = (event) => event.target.getRootNode().adoptedStyleSheets[0].text;

export function paperText(event) {
  const paper = event.target.closest(".root").querySelector(".paper").cloneNode(true);
  const put = (old, name, className = old.className) => {
    const one = document.createElement(name);
    one.className = className;
    one.append(...old.childNodes);
    old.replaceWith(one);
  };
  // A page of its own begins with its own title, whatever stood around the widget; and nothing in it can be pressed.
  for (const heading of paper.querySelectorAll("h1,h2,h3,h4,h5,h6")) {
    put(heading, heading.closest(".paper-top") ? "h1" : heading.className === "h3" ? "h3" : "h2");
  }
  // Only what is shut here: a script of the page's own opens it there.
  for (const button of paper.querySelectorAll("button:enabled")) put(button, "span", "");
  return paper.outerHTML;
}

// Lays a sheet onto the document, and onto each shadow tree that the widget stands in, which leaves the widget alone
// on the paper. Nothing in the document itself is touched: elements are named by their places. Gives what takes
// precisely these sheets away again.
function leaveAlone(widget) {
  const trees = new Map();
  for (let one = widget; one; one = one.assignedSlot ?? one.parentElement ?? one.getRootNode().host) {
    const tree = one.getRootNode();
    trees.set(tree, [...(trees.get(tree) ?? []), one]);
  }
  const laid = [];
  for (const [tree, kept] of trees) {
    const sheet = new widget.ownerDocument.defaultView.CSSStyleSheet();
    sheet.replaceSync(alone(kept.map(path), kept.filter((one) => one !== widget).map(path)));
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
    laid.push(() => { tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((one) => one !== sheet); });
  }
  // WebKit measures the paper by the sheets that it has looked at, and does so when it is asked where things stand.
  widget.getBoundingClientRect();
  return () => laid.forEach((take) => take());
}

// Important words in a layer are stronger than the page's own, and `all` takes back whatever could cut, shift or
// colour what stands in it. Text without an element of its own cannot be named: it is made small to nothing.
// WebKit hears of no @page within @media.
const alone = (kept, around) => `@page{size:A4!important;margin:12mm 13mm 14mm!important;@bottom-right{content:counter(page) " (" counter(pages) ")"!important;font:8pt sans-serif!important;color:#444!important}}
@media print{
@layer implementum-print{
:not(${kept}){display:none!important;visibility:hidden!important;position:absolute!important;inset:0 auto auto 0!important;max-width:0!important;max-height:0!important;overflow:hidden!important}
:where(${kept}){all:initial!important;display:block!important}
:where(${around}){font:0/0 a!important;visibility:hidden!important}
::before,::after{content:none!important}
}}`;

// "html > :nth-child(2) > :nth-child(5)": an element by its place in its tree.
function path(one) {
  const over = one.parentNode;
  if (over.nodeType === Node.DOCUMENT_NODE) return ":root";
  const from = over.nodeType === Node.ELEMENT_NODE ? path(over) : ":host";
  return `${from}>:nth-child(${[...over.children].indexOf(one) + 1})`;
}

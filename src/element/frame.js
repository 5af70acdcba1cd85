// For pages that take a frame and no element: in the frame, it tells how high the content is; on the page around, it
// gives the frame that height. A number is all that passes between them.
if (window === parent) {
  addEventListener("message", ({ data, source }) => {
    const height = Number(data?.implementumHeight);
    if (!(height > 0)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source) frame.style.height = `${Math.min(height, 100000)}px`;
    }
  });
} else {
  const element = document.querySelector("implementum-widget");
  // frame.html?lang=en&theme=dark: the same attributes as the element has. Anyone can make such an address: a checklist of
  // another site would speak in the name of this one.
  const isOfThisSite = (address) => {
    try {
      return new URL(address, location).origin === location.origin;
    } catch {
      return false;
    }
  };
  for (const [name, value] of new URLSearchParams(location.search)) {
    const isKnown = ["lang", "theme", "heading-level", "instance", "address"].includes(name);
    if (isKnown || (name === "checklist" && isOfThisSite(value))) element.setAttribute(name, value);
  }
  document.documentElement.lang = element.lang;
  new ResizeObserver(() => {
    // Of what stands in the frame, not of the frame, which is as high as it was told last.
    const implementumHeight = Math.ceil(document.body.getBoundingClientRect().bottom + scrollY);
    parent.postMessage({ implementumHeight }, "*");
  }).observe(document.body);
}

// Where one is, in the fragment of the page's address: "#implementum/<instance>/<view>", and with several elements one
// such part each, with "&" between. A fragment that is the page's own is never touched.

// The parts of the fragment; nothing where it is the page's own, as an empty one behind a "#" is.
function parts() {
  const [, fragment] = /#(.*)/.exec(location.href) ?? [];
  if (fragment === undefined) return [];
  const all = fragment.split("&");
  return all.every((part) => part.startsWith("implementum/")) ? all : undefined;
}

const plain = (part) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
};

// The view that the address names for the elements of this prefix, empty for the first; nothing where it is not about us.
export function addressed(prefix) {
  const part = parts()?.map(plain).find((part) => part.startsWith(prefix));
  return part?.slice(prefix.length) ?? (parts() && "");
}

export function goTo(prefix, view, isNew) {
  const all = parts()?.filter((part) => !plain(part).startsWith(prefix));
  if (!all) return;
  if (view) all.push((prefix + view).split("/").map(encodeURIComponent).join("/"));
  const [page] = location.href.split("#");
  const address = all.length ? `${page}#${all.join("&")}` : page;
  if (address === location.href) return;
  try {
    // What the page has put there goes along: it knows its own place by it.
    history[isNew ? "pushState" : "replaceState"](history.state, "", address);
  } catch { /* a page without an address of its own, or a browser that counts */ }
}

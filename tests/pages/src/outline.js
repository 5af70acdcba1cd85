// What stands beside role and name of each of these: how deep it lies among them, value, explanation and states.
const all = [...arguments];
const up = (node) => node.assignedSlot || node.parentElement || node.getRootNode().host || null;
const depth = (el) => {
  let count = 0;
  for (let node = up(el); node; node = up(node)) if (all.includes(node)) count++;
  return count;
};
const explained = (el) => (el.getAttribute('aria-describedby') || '').split(/\s+/).filter(Boolean)
  .map((id) => el.getRootNode().getElementById(id)?.textContent.trim()).join(' ');
const states = (el) => {
  const said = [];
  if (/^H[1-6]$/.test(el.tagName)) said.push(`level=${el.tagName[1]}`);
  if (el.type === 'radio' || el.type === 'checkbox') said.push(el.checked ? 'checked' : 'checked=false');
  for (const name of ['pressed', 'expanded', 'selected', 'invalid']) {
    const value = el.getAttribute(`aria-${name}`);
    if (value !== null) said.push(value === 'true' ? name : `${name}=${value}`);
  }
  for (const name of ['disabled', 'required']) if (el[name] === true) said.push(name);
  return said;
};
const written = (el) => ['INPUT', 'TEXTAREA', 'SELECT'].includes(el.tagName) && !/^(radio|checkbox)$/.test(el.type);
return all.map((el) => [depth(el), written(el) ? String(el.value) : '', explained(el), states(el)]);

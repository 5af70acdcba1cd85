{
  const paper = document.querySelector(".paper");
  const all = (query, from = paper) => [...from.querySelectorAll(query)];
  const [block] = all("[type='application/json']", document);
  const boxes = all("textarea");
  const [unit, role] = all("input");
  const saves = all("button");
  const regions = all("[role=status]");
  const missing = document.querySelector("#copy-unit-error");
  const answer = JSON.parse(block.textContent);
  const letters = "0123456789abcdefghjkmnpqrstvwxyz";
  answer.answer ||= Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters[byte % 32]).join("");
  let unsaved = false;

  // Beside the button that was pressed: that nothing is written, or where it is saved.
  const say = (place, region) => {
    for (const one of regions) all("p", one).forEach((sentence, at) => { sentence.hidden = one !== region || at !== place; });
    region?.children[place].scrollIntoView({ block: "nearest" });
  };
  const miss = (is) => {
    missing.hidden = !is;
    for (const [name, text] of [["aria-invalid", "true"], ["aria-describedby", missing.id]]) {
      if (is) unit.setAttribute(name, text);
      else unit.removeAttribute(name);
    }
    if (!is) return;
    unit.focus();
    unit.parentNode.scrollIntoView({ block: "nearest" });
  };
  const open = (page, is) => {
    for (const one of all("textarea, input, button", page)) one.disabled = !is;
    for (const one of all(".copy-shut", page)) one.hidden = is;
  };
  const settle = () => {
    for (const field of [...boxes, unit, role]) {
      field.defaultValue = field.value;
      if (field.value) field.parentNode.dataset.head = field.value;
      else delete field.parentNode.dataset.head;
    }
  };

  // As much as the gate lets through.
  for (const box of boxes) box.maxLength = 20000;
  unit.maxLength = role.maxLength = 200;
  open(document, true);
  addEventListener("beforeprint", settle);
  addEventListener("input", () => { unsaved = true; say(); if (unit.value.trim()) miss(false); });
  addEventListener("beforeunload", (event) => {
    if (!unsaved) return;
    event.preventDefault();
    event.returnValue = true;
  });

  const save = (region) => {
    const comments = [];
    boxes.forEach((box, at) => {
      const text = box.value.trim();
      if (text) comments.push({ number: at + 1, row: box.name, text });
    });
    // Who has saved once may take back the last word too.
    if (!comments.length && !answer.saves) return say(0, region);
    say();
    if (!unit.value.trim()) return miss(true);
    const now = new Date();
    const savedAt = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
    Object.assign(answer, { saves: answer.saves + 1, savedAt, unit: unit.value.trim(), role: role.value.trim(), comments });
    settle();
    const page = document.documentElement.cloneNode(true);
    open(page, false);
    // As text and not in the tree: under the policy no script's text may be written there, not even that of data.
    const file = JSON.stringify(answer).replaceAll("<", "\\u003c");
    const written = page.outerHTML.replace(block.outerHTML, (old) => old.replace(block.textContent, () => file));
    const plain = answer.unit.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    const name = `synpunkter-${plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 40)}-${savedAt.slice(0, 10)}.html`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`<!DOCTYPE html>\n${written}\n`], { type: "text/html" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    for (const one of all("strong", region)) one.textContent = name;
    say(1, region);
  };
  saves.forEach((button, at) => button.addEventListener("click", () => save(regions[at])));
}

// Types in one tab as it was told: at which moment, in which field, what. Gives what stood in the field at the moment
// before, for that is what somebody there would have written over with open eyes.
async (plan) => {
  const root = document.querySelector("implementum-widget").shadowRoot;
  const start = performance.now();
  const done = [];
  for (const [at, name, text] of plan) {
    await new Promise((go) => { setTimeout(go, start + at - performance.now()); });
    const field = [...root.querySelectorAll("textarea")].find((el) => el.labels[0].innerText.trim() === name);
    field.focus();
    const before = field.value;
    field.select();
    document.execCommand("insertText", false, text);
    if (field.value !== text) throw new Error(`${name} holds ${field.value}, and ${text} was typed`);
    done.push([name, before, text, Math.round(performance.timeOrigin + performance.now())]);
  }
  root.activeElement?.blur();
  return done;
}

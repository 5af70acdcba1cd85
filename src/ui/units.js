// What the views of a process leader's collection need of the browser. What each is for stands in units.rs.

export function pickMany(field, round) {
  if (!field) return;
  field.multiple = true;
  field.dataset.round = round;
  field.click();
}

const cell = (event) => event.target?.closest("button.heat-cell");

export function cellOf(event) {
  const button = cell(event);
  return button ? `${button.name}\n${button.value}` : undefined;
}

// One stop of Tab a table: the cell that was gone to last.
function stopAt(button) {
  for (const old of button.closest("table").querySelectorAll("[tabindex='0']")) old.tabIndex = -1;
  button.tabIndex = 0;
}

export function moveInGrid(event) {
  const from = cell(event);
  if (!from || event.altKey || event.metaKey) return;
  const row = from.closest("tr");
  const place = [...row.children].indexOf(from.closest("td"));
  const rows = [...row.parentElement.children];
  const cells = (one) => [...one.querySelectorAll("button.heat-cell")];
  const at = (one) => one?.children[place]?.querySelector("button.heat-cell");
  // What is empty is passed over.
  const first = (list) => list.map(at).find((found) => found);
  const inRow = cells(row);
  const here = inRow.indexOf(from);
  const down = rows.indexOf(row);
  const to = {
    ArrowRight: () => inRow[here + 1],
    ArrowLeft: () => inRow[here - 1],
    ArrowDown: () => first(rows.slice(down + 1)),
    ArrowUp: () => first(rows.slice(0, down).reverse()),
    Home: () => event.ctrlKey ? cells(rows[0])[0] : inRow[0],
    End: () => event.ctrlKey ? cells(rows.at(-1)).at(-1) : inRow.at(-1),
  }[event.key]?.();
  if (!to) return;
  event.preventDefault();
  stopAt(to);
  to.focus();
}

export function settleGrid(frame, backTo) {
  const table = frame?.querySelector(".heat");
  if (!table) return;
  const back = backTo && frame.getRootNode().getElementById(backTo);
  if (back) {
    stopAt(back);
    back.focus();
  } else if (!table.querySelector("[tabindex='0']")) {
    const first = table.querySelector("button.heat-cell");
    if (first) first.tabIndex = 0;
  }
}

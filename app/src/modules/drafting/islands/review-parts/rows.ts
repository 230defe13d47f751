/** The values of the page as rows one walks through, and the passages of the one in hand. */

let current = "";

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("#fields .entry")];

export const currentRow = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>(".entry") ?? document.getElementById(current);

/** Goes to the next row, or the one before; stays within the list. */
export const moveBy = (step: 1 | -1): void => {
  const all = rows();
  const at = all.findIndex(({ id }) => id === currentRow()?.id);
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
  if (!next) return;
  next.closest("details")?.setAttribute("open", "");
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
};

/** Shows the passages of the row that has the focus, and brings the first into the text's own pane. */
export const followRow = (): void => {
  const row = document.activeElement?.closest<HTMLElement>(".entry");
  if (!row) return;
  current = row.id;
  for (const old of document.querySelectorAll("#text mark[aria-current]")) old.removeAttribute("aria-current");
  const passages = [...document.querySelectorAll(`#text mark > a[href="#${CSS.escape(row.id)}"]`)].map((link) => link.parentElement);
  for (const passage of passages) passage?.setAttribute("aria-current", "true");
  const pane = document.getElementById("text");
  const first = passages[0];
  if (!pane || !first || pane.scrollHeight <= pane.clientHeight) return;
  const away = first.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (away < 0 || away > pane.clientHeight - 40) pane.scrollTo({ top: pane.scrollTop + away - pane.clientHeight / 3 });
};

/** A passage selected in the text can be taken for a field: its words and its place go into the form that asks which. */

const LONGEST = 1500;

const put = (form: HTMLFormElement, name: string, value: string): void => {
  const input = form.querySelector<HTMLInputElement>(`input[name=${name}]`) ?? form.appendChild(document.createElement("input"));
  Object.assign(input, { type: "hidden", name, value });
};

/** Where a selection begins in the source: the offset its paragraph carries, and the characters before it there. */
const offsetOf = ({ startContainer, startOffset }: Range): number => {
  const paragraph = startContainer.parentElement?.closest<HTMLElement>("p[data-start]");
  if (!paragraph) return 0;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(startContainer, startOffset);
  return Number(paragraph.dataset["start"]) + before.toString().length;
};

const watch = (): void => {
  const form = document.querySelector<HTMLFormElement>("#take");
  const selection = document.getSelection();
  if (!form || !selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  if (!document.getElementById("text")?.contains(range.commonAncestorContainer)) return;
  const passage = selection.toString().trim();
  form.hidden = passage === "" || passage.length > LONGEST;
  // Stays in sight however far the list of values has scrolled.
  Object.assign(form.style, { position: "sticky", top: "0", zIndex: "1", padding: ".6rem 0", background: "var(--paper)" });
  put(form, "passage", passage);
  put(form, "near", String(offsetOf(range)));
};

let watching = false;
export const watchSelection = (): void => {
  if (watching) return;
  watching = true;
  document.addEventListener("selectionchange", watch);
};

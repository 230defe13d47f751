/** A file may be dropped anywhere on the page: it goes into the form's own field. */

const input = document.querySelector<HTMLInputElement>("#file");
const hint = document.querySelector<HTMLElement>("#drop");

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

if (input && hint) {
  const { dropped = "%" } = hint.dataset;
  hint.hidden = false;
  document.addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer || !hasFiles(event)) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change"));
    input.focus();
  });
  input.addEventListener("change", () => {
    const name = input.files?.[0]?.name;
    if (name !== undefined) hint.textContent = dropped.replace("%", name);
  });
}

import { focusOn, swapPage } from "./review-parts/page-swap.ts";
import { currentRow, followRow, moveBy } from "./review-parts/rows.ts";
import { watchSelection } from "./review-parts/selection.ts";

/** The review page with script: decisions are sent without leaving the page, keys move and decide, a selection becomes a value. */

const told = document.getElementById("told");
const say = (message: string | undefined): void => {
  if (told) told.textContent = message ?? "";
};

const show = async (answer: Response, focus: string): Promise<void> => {
  if (new URL(answer.url).pathname.startsWith("/sign-in")) return location.assign(location.href);
  if (!swapPage(await answer.text())) return location.assign(answer.url);
  wake();
  const edit = document.getElementById("edit");
  if (answer.status >= 400) {
    focusOn(edit?.querySelector("[aria-invalid]")?.id ?? "errors");
    return say(document.querySelector("#errors li, .entry .error")?.textContent ?? told?.dataset["failed"]);
  }
  const field = edit?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select");
  focusOn(field && focus === "edit" ? field.id : focus);
  if (focus !== "edit") say(told?.dataset["saved"]);
};

const send = async (address: string, body: FormData | null, focus: string): Promise<void> => {
  try {
    await show(await fetch(address, body ? { method: "POST", body } : {}), focus);
  } catch {
    say(told?.dataset["failed"]);
  }
};

const openForm = (address: URL): void => {
  history.replaceState(null, "", address);
  void send(address.href, null, "edit");
};

/** Forms that decide are sent from here; the others leave the page as forms do. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
  if (form.id === "take") {
    event.preventDefault();
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form)) address.searchParams.set(name, String(value));
    return openForm(address);
  }
  if (!/\/(?:decisions|accept)$/.test(new URL(form.action).pathname)) return;
  event.preventDefault();
  const place = form.closest<HTMLElement>(".entry, #points, #fields > section");
  history.replaceState(null, "", location.pathname);
  void send(form.action, new FormData(form, event.submitter), place?.id ?? "fields");
});

/** Links that open or leave a value's form change the page in place. */
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("#fields a") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.pathname !== location.pathname) return;
  if (link.dataset["edit"] === undefined && link.search === location.search) return;
  event.preventDefault();
  const address = new URL(link.href);
  if (link.dataset["edit"] !== undefined) return openForm(address);
  history.replaceState(null, "", address);
  void send(address.href, null, address.hash.slice(1));
});

const press = (selector: string): void => currentRow()?.querySelector<HTMLElement>(selector)?.click();

const keys: Readonly<Record<string, () => void>> = {
  j: () => moveBy(1),
  k: () => moveBy(-1),
  a: () => press("button[value=accept]"),
  x: () => press("button[value=reject]"),
  u: () => press("button[value=undo]"),
  c: () => press("a[data-edit]"),
  p: () => press(".src a"),
};

document.addEventListener("keydown", (event) => {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
  // Keys of one letter act inside the two panes alone, and never where one types.
  if (!target.closest(".review") || target.closest("input, textarea, select")) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

document.addEventListener("focusin", followRow);

const wake = (): void => {
  document.querySelector("#keys")?.removeAttribute("hidden");
  document.querySelector("main #told")?.remove();
  watchSelection();
};

// The voice of the page stands outside what is replaced, else nothing would be heard of a change.
if (told) document.body.append(told);
wake();

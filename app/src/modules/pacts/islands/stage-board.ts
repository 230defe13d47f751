import { firstRefusal, forgetRefusals, freshPage, say, send, words } from "./board-parts/answers.ts";

/** The board with script: a card is dragged to another column, or held and moved by keys. Its list and button stay. */

type Held = { readonly card: HTMLElement; over: HTMLElement };
let held: Held | null = null;

const columns = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".stages > section")];
const columnOf = (card: HTMLElement): HTMLElement | null => card.closest<HTMLElement>(".stages > section");
const nameOf = (column: HTMLElement): string => column.querySelector("h2")?.textContent ?? "";
const stageOf = (column: HTMLElement): string => column.dataset["stage"] ?? "";
const labelOf = (card: HTMLElement): string => card.dataset["card"] ?? "";
const listOf = (card: HTMLElement): HTMLSelectElement | null => card.querySelector<HTMLSelectElement>(".move select");

/** The card's own list says where it may go. */
const mayGo = (card: HTMLElement, column: HTMLElement): boolean =>
  column === columnOf(card) || [...(listOf(card)?.options ?? [])].some(({ value }) => value === stageOf(column));

const mark = (): void => {
  for (const column of columns()) column.classList.toggle("over", column === held?.over);
};

const isBusy = (card: HTMLElement): boolean => card.hasAttribute("aria-busy");

const hold = (card: HTMLElement): void => {
  const over = columnOf(card);
  if (!over || isBusy(card)) return;
  held = { card, over };
  card.classList.add("held");
  mark();
};

const release = (): void => {
  held?.card.classList.remove("held");
  held = null;
  mark();
};

const hover = (column: HTMLElement): void => {
  if (!held || held.over === column || !mayGo(held.card, column)) return;
  held.over = column;
  mark();
  say(words("over", { column: nameOf(column) }));
};

/** The card's content as the server draws it now, and every count; until then the card is not to be held. */
const refresh = async (card: HTMLElement): Promise<void> => {
  const page = await freshPage();
  const fresh = page?.getElementById(card.id);
  card.removeAttribute("aria-busy");
  if (!page || !fresh) return;
  const hadFocus = card.contains(document.activeElement);
  card.replaceChildren(...fresh.childNodes);
  wakeCard(card);
  if (hadFocus) card.querySelector<HTMLElement>("[data-grab]")?.focus({ preventScroll: true });
  for (const [at, count] of [...document.querySelectorAll("[data-count], #count")].entries())
    count.textContent = [...page.querySelectorAll("[data-count], #count")][at]?.textContent ?? "";
};

const drop = async (): Promise<void> => {
  const form = document.querySelector<HTMLFormElement>("#move");
  if (!held || !form) return;
  const { card, over } = held;
  release();
  const button = card.querySelector<HTMLButtonElement>("button[name=move]");
  const list = listOf(card);
  const home = card.parentElement;
  const next = card.nextElementSibling;
  if (!button || !list || !home || columnOf(card) === over) return say(words("released"));
  card.setAttribute("aria-busy", "true");
  // The card goes at once; the server has the last word.
  over.querySelector("ul")?.prepend(card);
  card.querySelector<HTMLElement>("[data-grab]")?.focus();
  const answer = await send(form, { move: button.value, [list.name]: stageOf(over) });
  if (answer === "done") {
    forgetRefusals();
    say(words("dropped", { action: labelOf(card), column: nameOf(over) }));
    return refresh(card);
  }
  if (answer === "refused") {
    wake();
    document.querySelector<HTMLElement>(".move.failed select")?.focus();
    return say(firstRefusal());
  }
  home.insertBefore(card, next);
  card.removeAttribute("aria-busy");
  say(words("failed"));
};

const cardAt = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(".stages li") : null;
const columnAt = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(".stages > section") : null;
const isGrab = (event: Event): boolean => event.target instanceof Element && event.target.closest("[data-grab]") !== null;

document.addEventListener("click", (event) => {
  const card = cardAt(event);
  if (!card || !isGrab(event)) return;
  if (held) return void drop();
  hold(card);
  if (held) say(words("grabbed", { action: labelOf(card), column: nameOf(columnOf(card) ?? card) }));
});

document.addEventListener("keydown", (event) => {
  if (!held || !isGrab(event)) return;
  if (event.key === "Escape") {
    release();
    return say(words("released"));
  }
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const all = columns();
  for (let at = all.indexOf(held.over) + step; at >= 0 && at < all.length; at += step) {
    const column = all[at];
    if (column && mayGo(held.card, column)) return hover(column);
  }
});

document.addEventListener("focusout", (event) => {
  if (held && isGrab(event)) release();
});

document.addEventListener("dragstart", (event) => {
  const card = cardAt(event);
  if (!card?.draggable || isBusy(card)) return;
  event.dataTransfer?.setData("text/plain", labelOf(card));
  hold(card);
});
document.addEventListener("dragover", (event) => {
  const column = columnAt(event);
  if (!held || !column || !mayGo(held.card, column)) return;
  event.preventDefault();
  hover(column);
});
document.addEventListener("drop", (event) => {
  const column = columnAt(event);
  if (!held || !column) return;
  event.preventDefault();
  hover(column);
  void drop();
});
document.addEventListener("dragend", release);

const wakeCard = (card: HTMLElement): void => {
  const move = card.querySelector(".move");
  if (!move || move.querySelector("[data-grab]")) return;
  card.draggable = true;
  for (const link of card.querySelectorAll("a")) link.draggable = false;
  const grab = document.createElement("button");
  grab.type = "button";
  grab.dataset["grab"] = "";
  grab.textContent = words("grab");
  grab.setAttribute("aria-label", words("grabOf", { action: labelOf(card) }));
  grab.setAttribute("aria-describedby", "board-keys");
  move.append(grab);
};

const wake = (): void => {
  document.getElementById("board-keys")?.removeAttribute("hidden");
  for (const card of document.querySelectorAll<HTMLElement>(".stages li")) wakeCard(card);
};

wake();

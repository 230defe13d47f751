/** Replaces the page's content by a newer one of the same page, and keeps what a person had in hand: place, focus, words typed. */

type Kept = {
  readonly scrolled: number;
  readonly text: number;
  readonly open: readonly string[];
  /** By identifier: the choices of one question share a name. */
  readonly typed: ReadonlyMap<string, string | boolean>;
};

const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);

const openFolds = (): string[] => [...document.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent ?? "");

const controls = (): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] =>
  [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("#publish :is(input, textarea, select)"),
  ].filter(({ type }) => type !== "hidden");

/** What is ticked or not: its value is what it sends, never what was typed. */
const isBox = (control: Element): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

const keep = (): Kept => ({
  scrolled: window.scrollY,
  text: find("#text")?.scrollTop ?? 0,
  open: openFolds(),
  typed: new Map(controls().map((control) => [control.id, isBox(control) ? control.checked : control.value])),
});

const restore = ({ scrolled, text, open, typed }: Kept): void => {
  for (const summary of document.querySelectorAll("details > summary"))
    if (open.includes(summary.textContent ?? "")) summary.parentElement?.setAttribute("open", "");
  for (const control of controls()) {
    const value = typed.get(control.id);
    if (isBox(control) && typeof value === "boolean") control.checked = value;
    else if (typeof value === "string") control.value = value;
  }
  find("#text")?.scrollTo({ top: text });
  window.scrollTo({ top: scrolled });
};

/** Puts the `main` of another document in the place of this one's. False when it has none. */
export const swapPage = (html: string): boolean => {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  const main = find("main");
  if (!fresh || !main) return false;
  const kept = keep();
  main.replaceChildren(...fresh.childNodes);
  restore(kept);
  return true;
};

/** Gives an element the focus where it stands, unfolding what hides it. */
export const focusOn = (id: string): void => {
  const element = document.getElementById(id);
  element?.closest("details")?.setAttribute("open", "");
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "nearest" });
};

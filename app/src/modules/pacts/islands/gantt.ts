import { type Answer, firstRefusal, forgetRefusals, freshPage, say, send, words } from "./board-parts/answers.ts";
import { addDays } from "./board-parts/days.ts";
import { onDrag } from "./board-parts/drags.ts";
import { elbow } from "./board-parts/geometry.ts";

/** The Gantt chart with script: arrow keys or the mouse move a bar by days, with Shift its end alone; what is moved is saved as one goes on. */

type Days = { readonly shift: number; readonly stretch: number };
type Bar = { now: Days; saved: Days; before: Days; wait: number; sending: Promise<Answer> | null };

const still: Days = { shift: 0, stretch: 0 };
const bars = new WeakMap<Element, Bar>();
const PAUSE = 700;

const barOf = (link: Element): Bar => {
  const known = bars.get(link);
  if (known) return known;
  const bar: Bar = { now: still, saved: still, before: still, wait: 0, sending: null };
  bars.set(link, bar);
  return bar;
};

const links = (): SVGAElement[] => [...document.querySelectorAll<SVGAElement>(".gantt a[data-move]")];
const linkAt = (event: Event): SVGAElement | null =>
  event.target instanceof Element ? event.target.closest<SVGAElement>(".gantt a[data-move]") : null;
const perDay = (): number => Number(document.querySelector<SVGElement>(".gantt svg")?.dataset["perDay"]);
const number = (element: Element, name: string): number => Number(element.getAttribute(name));

/** How far a milestone has moved with its action; one that is done does not. */
const movedBy = (id: string): number => {
  const mark = document.querySelector(`.gantt .free [data-id="${id}"]`);
  const link = mark?.closest(".line")?.querySelector("a");
  return link ? barOf(link).now.shift * perDay() : 0;
};

const drawTies = (line: Element): void => {
  const own = new Set([...line.querySelectorAll<SVGElement>(".free [data-id]")].map(({ dataset }) => dataset["id"]));
  for (const tie of document.querySelectorAll<SVGPathElement>(".gantt .tie")) {
    const { from = "", to = "", points = "" } = tie.dataset;
    if (!own.has(from) && !own.has(to)) continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.split(" ").map(Number);
    tie.setAttribute("d", elbow(x1 + movedBy(from), y1, x2 + movedBy(to), y2));
  }
};

const dayWords = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
const dayIn = (day: string | undefined, days: number): string =>
  day === undefined ? "…" : dayWords.format(new Date(`${addDays(day, days)}T00:00:00Z`)).replace(/^1 /, "1er\u00a0");

const told = (link: SVGAElement, name: string): string => {
  const { shift, stretch } = barOf(link).now;
  const { label: action = "", start, end } = link.dataset;
  return words(name, { action, start: dayIn(start, shift), end: dayIn(end, shift + stretch) });
};

/** The days a bar would have, written beside it until they are saved. */
const drawDays = (link: SVGAElement, bar: SVGRectElement): void => {
  const { now, saved } = barOf(link);
  const old = link.querySelector(".days");
  if (now.shift === saved.shift && now.stretch === saved.stretch) {
    old?.remove();
    return;
  }
  const text = old ?? document.createElementNS("http://www.w3.org/2000/svg", "text");
  const [from, to] = [number(bar, "x"), number(bar, "x") + number(bar, "width")];
  const isLeft = to > (bar.ownerSVGElement?.viewBox.baseVal.width ?? 0) * 0.7;
  text.setAttribute("class", "days");
  text.setAttribute("x", String(isLeft ? from - 8 : to + 12));
  text.setAttribute("y", String(number(bar, "y") + number(bar, "height")));
  text.setAttribute("text-anchor", isLeft ? "end" : "start");
  text.textContent = told(link, "days");
  if (!old) link.append(text);
};

const draw = (link: SVGAElement): void => {
  const { now } = barOf(link);
  const line = link.closest(".line");
  const rect = link.querySelector<SVGRectElement>(".bar");
  if (rect) {
    rect.dataset["x"] ??= String(number(rect, "x"));
    rect.dataset["width"] ??= String(number(rect, "width"));
    rect.setAttribute("x", String(Number(rect.dataset["x"]) + now.shift * perDay()));
    rect.setAttribute("width", String(Math.max(2, Number(rect.dataset["width"]) + now.stretch * perDay())));
    drawDays(link, rect);
  }
  line?.querySelector(".free")?.setAttribute("transform", `translate(${now.shift * perDay()} 0)`);
  if (line) drawTies(line);
};

let isStale = false;

/** The table under the drawing as the server tells it now: read again as one leaves the drawing, not at each move. */
const refresh = async (): Promise<void> => {
  if (!isStale) return;
  isStale = false;
  const [fresh, old] = [(await freshPage())?.getElementById("gantt-table"), document.getElementById("gantt-table")];
  if (fresh && old && !old.contains(document.activeElement)) old.replaceChildren(...fresh.childNodes);
};

const sendOnce = async (link: SVGAElement): Promise<Answer> => {
  const form = document.querySelector<HTMLFormElement>("#shift-form");
  const bar = barOf(link);
  const { now, saved } = bar;
  if (!form || (now.shift === saved.shift && now.stretch === saved.stretch)) return "done";
  const [id = "", revision = "0"] = (link.dataset["move"] ?? "").split(".");
  const fields = { move: `${id}.${revision}`, shift: String(now.shift - saved.shift), stretch: String(now.stretch - saved.stretch) };
  const answer = await send(form, fields);
  if (answer === "done") {
    bar.saved = now;
    draw(link);
    forgetRefusals();
    const pick = `${id}.${Number(revision) + 1}`;
    for (const option of form.querySelectorAll<HTMLOptionElement>(`option[value="${link.dataset["move"]}"]`)) option.value = pick;
    link.dataset["move"] = pick;
    link.setAttribute("aria-label", told(link, "moved"));
    say(told(link, "saved"));
    isStale = true;
  } else if (answer === "refused") {
    wake();
    document.querySelector<SVGAElement>(`.gantt a[data-move^="${id}"]`)?.focus();
    say(firstRefusal());
  } else say(words("failed"));
  return answer;
};

/** One sending at a time for a bar; what moved meanwhile goes with the next. */
const save = async (link: SVGAElement): Promise<Answer> => {
  const bar = barOf(link);
  clearTimeout(bar.wait);
  const before = await bar.sending;
  if (before !== null && before !== "done") return before;
  bar.sending = sendOnce(link);
  const answer = await bar.sending;
  bar.sending = null;
  return answer;
};

const show = (link: SVGAElement, now: Days, name: string): void => {
  const bar = barOf(link);
  clearTimeout(bar.wait);
  bar.now = now;
  draw(link);
  say(told(link, name));
};

const moveTo = (link: SVGAElement, now: Days, name: string): void => {
  show(link, now, name);
  barOf(link).wait = window.setTimeout(() => void save(link), PAUSE);
};

const focusBy = (link: SVGAElement, step: number): void => {
  const all = links();
  all[all.indexOf(link) + step]?.focus();
};

const lasts = ({ dataset: { start, end } }: SVGAElement, { stretch }: Days): boolean =>
  start === undefined || end === undefined || addDays(end, stretch) >= start;

const isMovable = (link: SVGAElement): boolean =>
  link.querySelector(".bar") !== null || (link.closest(".line")?.querySelector(".free > *") ?? null) !== null;

const later = ({ shift, stretch }: Days, days: number, isEnd: boolean): Days =>
  isEnd ? { shift, stretch: stretch + days } : { shift: shift + days, stretch };

const stepBy = (link: SVGAElement, step: number, isEnd: boolean): void => {
  const now = later(barOf(link).now, step, isEnd);
  if (isMovable(link) && lasts(link, now)) moveTo(link, now, "moved");
};

/** What a key does on a bar; nothing for the others, which stay the browser's. */
const actOf = (link: SVGAElement, { key, shiftKey }: KeyboardEvent): (() => void) | null => {
  const bar = barOf(link);
  switch (key) {
    case "ArrowRight":
      return () => stepBy(link, 1, shiftKey);
    case "ArrowLeft":
      return () => stepBy(link, -1, shiftKey);
    case "ArrowDown":
      return () => focusBy(link, 1);
    case "ArrowUp":
      return () => focusBy(link, -1);
    case "Escape":
      return bar.now === bar.before ? null : () => moveTo(link, bar.before, "restored");
    case "Enter":
      if (bar.now === bar.saved) return null;
      return () => void save(link).then((answer) => answer === "done" && location.assign(link.href.baseVal));
    default:
      return null;
  }
};

document.addEventListener("keydown", (event) => {
  const link = linkAt(event);
  const act = link && !event.ctrlKey && !event.metaKey && !event.altKey ? actOf(link, event) : null;
  if (!act) return;
  event.preventDefault();
  act();
});

onDrag((event) => {
  const held = event.target instanceof Element ? event.target.closest(".gantt :is(.bar, .ms)") : null;
  const link = held?.closest(".line")?.querySelector<SVGAElement>("a[data-move]");
  const pixels = link?.ownerSVGElement?.getScreenCTM()?.a;
  if (!link || !pixels || !isMovable(link)) return null;
  const bar = barOf(link);
  const from = bar.now;
  return {
    start: () => {
      link.focus({ preventScroll: true });
      bar.before = from;
    },
    follow: (moved) => {
      const now = later(from, Math.round(moved / (pixels * perDay())), event.shiftKey);
      if ((now.shift !== bar.now.shift || now.stretch !== bar.now.stretch) && lasts(link, now)) show(link, now, "moved");
    },
    drop: () => void save(link),
  };
});

document.addEventListener("focusin", (event) => {
  const link = linkAt(event);
  if (link) barOf(link).before = barOf(link).now;
});
document.addEventListener("focusout", (event) => {
  const link = linkAt(event);
  if (!link) return;
  const saving = barOf(link).now === barOf(link).saved ? Promise.resolve() : save(link);
  const { relatedTarget } = event;
  const stays = relatedTarget instanceof Element && relatedTarget.closest(".gantt") !== null;
  if (!stays) void saving.then(refresh);
});

const wake = (): void => {
  document.getElementById("gantt-keys")?.removeAttribute("hidden");
  for (const link of links()) {
    link.setAttribute("aria-describedby", "gantt-keys");
    link.setAttribute("aria-keyshortcuts", "ArrowLeft ArrowRight Shift+ArrowLeft Shift+ArrowRight Escape");
  }
};

wake();

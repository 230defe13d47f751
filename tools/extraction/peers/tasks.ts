import type { Span } from "@levier/kernel";
import type { AnnotatedText } from "../corpus.ts";
import { overlap, placesOf } from "../passages.ts";
import { type Counts, NONE } from "../tally.ts";
import { flat } from "../wording.ts";
import type { Findings } from "./peers.ts";

type Mention<T> = Span & { readonly value: T };

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const MONTH = MONTHS.join("|");
const EXPLICIT = [
  new RegExp(`(?<![\\d,.])(?<day>\\d{1,2}|1er)\\s+(?<month>${MONTH})(?!\\p{L})(?:\\s+(?<year>(?:19|20)\\d\\d))?`, "giu"),
  new RegExp(`(?<![\\p{L}\\d]|(?:\\d|1er)\\s+)(?<month>${MONTH})\\s+(?<year>(?:19|20)\\d\\d)(?!\\d)`, "giu"),
  /(?<![\d/.-])(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>(?:19|20)\d\d)(?!\d)/gu,
];

/** Every day and month of the calendar that a text writes in full: « 12 mars 2021 », « 4 juin », « mars 2021 », « 12/03/2021 ». */
export const explicitDates = (text: string): readonly Mention<string>[] => {
  const found: Mention<string>[] = [];
  for (const pattern of EXPLICIT)
    for (const { 0: said, index, groups } of text.matchAll(pattern)) {
      const { day, month = "", year = "-" } = groups ?? {};
      const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
      const span = { start: index, end: index + said.length };
      if (number < 1 || number > 12 || found.some((other) => other.start < span.end && span.start < other.end)) continue;
      const tail = day === undefined ? "" : `-${String(Number.parseInt(day, 10)).padStart(2, "0")}`;
      found.push({ ...span, value: `${year}-${String(number).padStart(2, "0")}${tail}` });
    }
  return found;
};

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

type Wanted = { readonly value: string; readonly places: readonly Span[] };
type Dates = NonNullable<Findings["dates"]>;

/** The year may be told elsewhere in the text: what a mention can say by itself is its end. */
const agrees = (found: Mention<string>, { value, places }: Wanted): boolean =>
  places.some((place) => meets(found, place)) &&
  (found.value === value || (found.value.startsWith("--") && found.value.slice(-5) === value.slice(-5)));

/** The dates that the annotation gives the pact: signed, published, voted. */
const datesOfPact = ({ text, gold }: AnnotatedText): readonly Wanted[] =>
  [gold.signedOn, gold.publishedOn, gold.votedOn].flatMap((date) =>
    date?.value ? [{ value: date.value, places: placesOf(flat(text), date.evidence) }] : [],
  );

/** Dates found among those written in full, or annotated in another form. */
export const judgeDates = (text: AnnotatedText, dates: Dates): Counts => {
  const explicit = explicitDates(text.text).map((date) => ({ value: date.value, places: [date] }));
  const others = datesOfPact(text).filter(
    ({ places }) => !explicit.some((date) => date.places.some((one) => places.some((place) => meets(one, place)))),
  );
  const wanted = [...explicit, ...others];
  const right = wanted.filter((date) => dates.some((found) => agrees(found, date))).length;
  const wrong = dates.filter((found) => !wanted.some((date) => agrees(found, date))).length;
  return { right, wrong, missed: wanted.length - right };
};

/** Dates of the pact that are among those found: which of them it is, no peer tells. */
export const annotatedDates = (text: AnnotatedText, dates: Dates): Counts => {
  const wanted = datesOfPact(text);
  const right = wanted.filter((date) => dates.some((found) => agrees(found, date))).length;
  return { ...NONE, right, missed: wanted.length - right };
};

const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 0.005;

/** Sums of money found among those annotated, which are all that the texts hold. */
export const judgeSums = ({ text, gold }: AnnotatedText, sums: NonNullable<Findings["sums"]>): Counts => {
  const flatText = flat(text);
  const wanted = gold.amounts.map(({ valueEur, evidence }) => ({ value: valueEur ?? 0, places: placesOf(flatText, evidence) }));
  const taken = new Set<(typeof wanted)[number]>();
  for (const found of sums) {
    const hit = wanted.find((sum) => !taken.has(sum) && near(found.value, sum.value) && overlap([found], sum.places) >= 0.5);
    if (hit) taken.add(hit);
  }
  return { right: taken.size, wrong: sums.length - taken.size, missed: wanted.length - taken.size };
};

/** Quantities annotated (indicators, targets of actions) found with their value: what else is found is not counted. */
export const annotatedNumbers = ({ text, gold }: AnnotatedText, numbers: NonNullable<Findings["numbers"]>): Counts => {
  const targets = gold.actions.flatMap(({ target, evidence }) => (target ? [{ value: target.value, evidence }] : []));
  const wanted = [...gold.indicators, ...targets].flatMap(({ value, evidence }) => (value == null ? [] : [{ value, evidence }]));
  const flatText = flat(text);
  const right = wanted.filter(({ value, evidence }) => {
    const places = placesOf(flatText, evidence);
    return numbers.some((found) => near(found.value, value) && places.some((place) => meets(found, place)));
  }).length;
  return { ...NONE, right, missed: wanted.length - right };
};

/**
 * A time as people write it, read for its order. `shape`: its letters, where digits stood; times are of one kind when they share it.
 * `fields`: its numbers from the largest to the smallest, a year then a quarter. `perYear`: how many of the second a year has.
 */
type TimeRead = { readonly shape: string; readonly fields: readonly number[]; readonly perYear: number | null };

const isYear = (digits: string): boolean => digits.length === 4;

/** Months as French and English files name them. */
const MONTHS = [
  ...["jan", "f[eé]v|feb", "mar", "avr|apr", "mai|may", "juin|jun", "juil|jul", "ao[uû]|aug", "sep", "oct", "nov", "d[eé]c"].map(
    (names, at) => ({ name: new RegExp(`\\b(?:${names})[a-zéû]*\\.?`, "iu"), digits: String(at + 1).padStart(2, "0") }),
  ),
];

const withMonth = (label: string): string => {
  const month = /\d{4}/.test(label) ? MONTHS.find(({ name }) => name.test(label)) : undefined;
  return month ? label.replace(month.name, `<${month.digits}>`) : label;
};

/** How many parts a year is counted in, by the letter beside the number: quarters, halves, weeks, else months. */
const partsOf = (shape: string): number | null => {
  if (/[tq]/i.test(shape)) return 4;
  if (/[sh]/i.test(shape)) return 2;
  return /w/i.test(shape) ? 53 : 12;
};

/** `202103`, a month without a sign between: a year of six digits is none. */
const isPackedMonth = (label: string): boolean => /^(1[5-9]|2\d)\d\d(0[1-9]|1[0-2])$/.test(label);

/** A time read for its order; null where it holds no number, or numbers that no year leads or ends. */
export const readTime = (label: string): TimeRead | null => {
  if (label.trim() !== "" && Number.isFinite(Number(label))) {
    const packed = isPackedMonth(label);
    return { shape: "#", fields: [Number(label)], perYear: packed ? 100 : null };
  }
  const told = withMonth(label.trim());
  const digits = told.match(/\d+/g) ?? [];
  const shape = told.replace(/\d+/g, "#").toLowerCase();
  const fields = digits.map(Number);
  if (digits.length === 1) return { shape, fields, perYear: null };
  const [first = "", last = ""] = [digits[0], digits.at(-1)];
  if (isYear(first)) return { shape, fields, perYear: digits.length === 2 ? partsOf(shape) : null };
  if (!isYear(last)) return null;
  // 31/12/2001: the day first. A month past 12 says that it is not.
  const turned = fields.toReversed();
  return turned.length === 3 && (turned[1] ?? 0) > 12
    ? null
    : { shape, fields: turned, perYear: turned.length === 2 ? partsOf(shape) : null };
};

const compareFields = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((field, place) => field !== other[place]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? Number.NEGATIVE_INFINITY);
};

/** Times as people order them: by their numbers, the year first; those that hold none, by their letters. */
export const inTimeOrder = (one: string, other: string): number => {
  const [a, b] = [readTime(one), readTime(other)];
  if (a && b) return compareFields(a.fields, b.fields);
  return one < other ? -1 : one > other ? 1 : 0;
};

/** The first of these times that has no order among the others: written another way than the first, or without a number. Null: none. */
export const timeOutOfOrder = (labels: readonly string[]): string | null => {
  const first = readTime(labels[0] ?? "");
  return labels.find((label) => first === null || readTime(label)?.shape !== first.shape) ?? null;
};

/** Numbers of one kind: years, months written as `202103`, or whatever counts. `19889` is no year, and `2021` none of those months. */
const isNumberLike = (label: string, like: string): boolean => {
  if (isPackedMonth(like)) return isPackedMonth(label);
  return !isYear(like) || isYear(String(Math.trunc(Number(label))));
};

/** Whether a time can be told before or after those written as `like` is: of the same kind, or the year that they begin by. */
export const isTimeLike = (label: string, like: string): boolean => {
  const [one, other] = [readTime(label), readTime(like)];
  if (one === null || other === null) return false;
  if (one.shape === "#" && other.shape === "#") return isNumberLike(label, like);
  return one.shape === other.shape || (isYear(label) && one.shape === "#" && other.fields.length > 1);
};

/** Places along a year of what counts its parts: quarters, months; else null. */
const along = ({ fields, perYear }: TimeRead, isPacked: boolean): number | null => {
  const [year = 0, part] = isPacked ? [Math.floor((fields[0] ?? 0) / 100), (fields[0] ?? 0) % 100] : fields;
  if (part === undefined) return perYear === null && fields.length === 1 ? year : null;
  return perYear !== null && fields.length <= 2 ? year * (isPacked ? 12 : perYear) + part - 1 : null;
};

/** How far each time is, so that a gap in a series counts: in its own measure, in quarters, in months; else its place. */
export const whenOf = (labels: readonly string[]): number[] => {
  const read = labels.map(readTime);
  const isPacked = labels.every(isPackedMonth);
  const when = read.map((one) => (one === null ? null : along(one, isPacked)));
  return when.every((one) => one !== null) ? when : labels.map((_, at) => at);
};

/** Times that a series jumps over, as its own are written. `first`: the first few; `count`: all. */
export type TimeGaps = { readonly first: readonly string[]; readonly count: number };

const SHOWN = 5;

/** As `like` is written, at so many steps of its measure after `from`. */
const writtenAt = (like: string, when: number): string => {
  const read = readTime(like);
  if (!read || read.fields.length === 1) {
    if (read?.perYear === 100) return `${Math.floor(when / 12)}${String((when % 12) + 1).padStart(2, "0")}`;
    return like.replace(/-?\d+(\.\d+)?/, String(when));
  }
  const per = read.perYear ?? 1;
  const parts = [String(Math.floor(when / per)), String((when % per) + 1)];
  const widths = like.match(/\d+/g) ?? [];
  const told = isYear(widths[0] ?? "") ? parts : parts.toReversed();
  let at = 0;
  return like.replace(/\d+/g, (digits) => (told[at++] ?? "").padStart(digits.length, "0"));
};

/** Times between the first and the last, at the shortest step seen, that are not there; none of times that have no even step. */
export const gapsIn = (labels: readonly string[]): TimeGaps => {
  const when = whenOf(labels);
  const none: TimeGaps = { first: [], count: 0 };
  if (when.some((one) => !Number.isInteger(one))) return none;
  const steps = when.slice(1).map((one, at) => one - (when[at] ?? 0));
  const step = Math.min(...steps);
  if (!(step > 0) || steps.some((one) => one % step !== 0)) return none;
  const jumped = steps.map((one) => one / step - 1);
  const first: string[] = [];
  jumped.forEach((many, at) => {
    for (let more = 1; more <= many && first.length < SHOWN; more++) first.push(writtenAt(labels[at] ?? "", (when[at] ?? 0) + step * more));
  });
  return { first, count: jumped.reduce((sum, many) => sum + many, 0) };
};

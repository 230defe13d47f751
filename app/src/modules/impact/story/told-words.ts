import { inTimeOrder } from "@levier/evaluation";
import type { Translate } from "../../../messages/index.ts";
import { formatFixed, formatNumber, formatSignificant } from "../../../ui/format-number.ts";
import type { StudyPlan } from "../studies/study-plan.ts";
import type { RunTold, StudyTold } from "./study-told.ts";

/** A level as it was seen: its decimals past three digits tell nothing. */
export const levelWords = (value: number, unit: string): string =>
  Math.abs(value) >= 100 ? formatNumber(Math.round(value), unit) : formatSignificant(value, 3, unit);

/** A difference, with its sign, by three digits that tell something. */
export const effectWords = (value: number, unit: string): string => `${value > 0 ? "+" : ""}${formatSignificant(value, 3, unit)}`;

/** A share in hundredths, one decimal at most under ten: « 12 % ». */
export const shareWords = (share: number): string =>
  formatNumber(share < 0.1 ? Math.round(share * 1000) / 10 : Math.round(share * 100), "%");

/** Under this, a share or a probability is told as less than it: what is not nothing is never told as none. */
const LEAST_SHARE = 0.001;

/** A share that may be very small, in words that do not make it nothing. */
export const leastShareWords = (t: Translate, share: number): string =>
  Math.abs(share) < LEAST_SHARE ? t("impact-story.p.least", { least: shareWords(LEAST_SHARE) }) : shareWords(share);

/** Decimals by which three digits of the largest gap are told, so many that gaps are read off what they are between. */
const gapDecimals = (gaps: readonly number[]): number => {
  const most = Math.max(...gaps.map(Math.abs));
  return most > 0 ? Math.min(15, Math.max(0, 2 - Math.floor(Math.log10(most)))) : 0;
};

type Compared = { readonly seen: number; readonly compared: number };
const decimalsOf = (all: readonly Compared[]): number => gapDecimals(all.map((one) => one.seen - one.compared));

/** Two courses' figures, with so many decimals that what parts them is seen: logarithms of two near levels are not one figure. */
export const apartWords = (all: readonly Compared[]): ((value: number) => string) => {
  const decimals = decimalsOf(all);
  return (value) => (value === 0 ? formatNumber(0) : formatFixed(value, decimals));
};

/** What was seen, what it is compared with and their gap: the gap told is that of the two figures told. `all`: those told alike. */
export const comparedWords = (all: readonly Compared[], { seen, compared }: Compared, unit: string) => {
  const decimals = decimalsOf(all);
  const [one, other] = [seen, compared].map((value) => Number(value.toFixed(decimals)));
  const gap = Number(((one ?? 0) - (other ?? 0)).toFixed(decimals));
  const words = (value: number): string => formatFixed(value, decimals, unit);
  return { seen: words(one ?? 0), compared: words(other ?? 0), gap: `${gap > 0 ? "+" : ""}${words(gap)}` };
};

/** The unit in which a plan has its effect told: that of what is compared. */
export const comparedUnit = (
  t: Translate,
  { outcome, transform }: Pick<StudyPlan, "transform"> & { readonly outcome: { readonly unit: string } },
): string => (transform ? t(`impact-story.unit.${transform.kind}`) : outcome.unit);

export const nameOf = ({ names }: Pick<StudyTold, "names">, unit: string): string => names[unit] ?? unit;

/** The unit of a panel with its name beside its code, where it has one. */
export const unitWords = (told: Pick<StudyTold, "names">, unit: string): string => {
  const name = told.names[unit];
  return name === undefined ? unit : `${name} (${unit})`;
};

/** The place, among the times of a run, of the first under the pact; as many as there are times when none is. */
export const firstTreated = ({ done, result }: Pick<RunTold, "done" | "result">): number => {
  const at = result.periods.findIndex(({ time }) => done.treated.some(({ from }) => inTimeOrder(String(time), from) >= 0));
  return at === -1 ? result.periods.length : at;
};

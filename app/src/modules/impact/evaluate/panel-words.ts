import type { Block, BlockRefusal, PanelRefusal, PanelReport, Predictors, TransformRefusal } from "@levier/evaluation";
import { hullFit } from "@levier/evaluation";
import type { Translate } from "../../../messages/index.ts";
import { formatSignificant } from "../../../ui/format-number.ts";
import type { Warning } from "./evaluation.ts";
import type { Method } from "./options.ts";

/** Units that a warning names. */
const NAMED = 5;

/** A refusal of a panel in one line: the value, and the mend. */
export const panelWords = (refusal: PanelRefusal | BlockRefusal | TransformRefusal): string => {
  switch (refusal.code) {
    case "no-rows":
      return "The panel has no line left. Check --exclude and --donors.";
    case "time-out-of-order":
      return `The time "${refusal.time}" has no order beside "${refusal.first}". Write all times one way, the year first: 2002, 2002-T1, 2002-01 or 2002-01-31.`;
    case "not-positive":
      return `"${refusal.unit}" has ${refusal.value} at ${refusal.time}: a logarithm or an index asks for more than 0. Leave the unit out, or --transform out.`;
    case "no-such-time":
      return `--base-time "${refusal.time}" is no time of the panel, which goes from ${refusal.first} to ${refusal.last}. Give one of them.`;
    case "duplicate":
      return `"${refusal.unit}" is told twice at ${refusal.time}. Leave one line of the two.`;
    case "treatment-ends":
      return `"${refusal.unit}" is treated, then no more from ${refusal.time}. These methods take a treatment to last: end the panel before, or leave the unit out.`;
    case "no-complete-unit":
      return `No unit has a figure at every time ("${refusal.unit}" has none at ${refusal.time}). Leave out the times that are missing.`;
    case "none-treated":
      return "No unit is treated within the panel. Check the treatment column, or --treated-unit and --treated-from.";
    case "no-control":
      return "Every unit is treated: nothing is left to compare with. Add units that are not.";
    case "no-time-before":
      return `"${refusal.unit}" is treated from the first time on: nothing was seen of it before. Begin the panel earlier, or leave it out.`;
    case "staggered":
      return `Units are treated from several times on (${refusal.times.join(", ")}). Use --method cs, or keep one of them by --exclude.`;
  }
};

/** The time that most of those left out lack, when they are more than those kept. */
const timeMostlyMissing = (incomplete: PanelReport["incomplete"], kept: number): { time: string; count: number } | null => {
  const counts = new Map<string, number>();
  for (const { time } of incomplete) counts.set(time, (counts.get(time) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && most[1] > kept ? { time: most[0], count: most[1] } : null;
};

/** What the preparation of a panel did that changes what is told. `kept`: units left. */
export const reportWarnings = (t: Translate, { incomplete, gaps, isConstant }: PanelReport, kept: number): Warning[] => {
  const warnings: Warning[] = [];
  const say = (
    code: "incomplete-units" | "treated-incomplete" | "time-mostly-missing" | "gaps" | "constant-outcome",
    values: Readonly<Record<string, string | number>>,
  ): void => {
    warnings.push({ code, sentence: t(`impact.warning.${code}`, values) });
  };
  const named = (units: PanelReport["incomplete"]) => ({
    count: units.length,
    units: units
      .slice(0, NAMED)
      .map(({ unit, time }) => `${unit} (${time})`)
      .join(", "),
    more: units.length > NAMED ? "yes" : "no",
  });
  const treated = incomplete.filter((one) => one.isTreated);
  if (incomplete.length > 0) say("incomplete-units", named(incomplete));
  if (treated.length > 0) say("treated-incomplete", named(treated));
  const missing = timeMostlyMissing(incomplete, kept);
  if (missing) say("time-mostly-missing", missing);
  if (gaps.count > 0) say("gaps", { times: gaps.first.join(", "), count: gaps.count, more: gaps.count > gaps.first.length ? "yes" : "no" });
  if (isConstant) say("constant-outcome", {});
  return warnings;
};

/** Figures of a distance: three digits that tell something. */
const short = (value: number): string => formatSignificant(value, 3);

/** That no mix of controls is as the treated was, for the methods that mix them. */
export const hullWarnings = (t: Translate, block: Block, method: Method, predictors?: Predictors): Warning[] => {
  if (method !== "sc" && method !== "sdid" && method !== "sc-predictors") return [];
  const { isOutside, rmse, noise, outOfRange } = hullFit(block, predictors);
  if (!isOutside) return [];
  const [first] = outOfRange;
  const at = first
    ? { name: first.name, treated: short(first.treated), least: short(first.least), most: short(first.most) }
    : { name: "none" };
  const sentence = t("impact.warning.outside-hull", {
    ...{ treated: "", least: "", most: "", ...at, rmse: short(rmse), noise: short(noise), method },
  });
  return [{ code: "outside-hull", sentence }];
};

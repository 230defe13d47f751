import type { AugmentedRefusal, AugmentedWarning, Block, PanelReport, Predictors, TreatedPanel } from "@levier/evaluation";
import { hullFit } from "@levier/evaluation";
import type { Translate } from "../../../messages/index.ts";
import { formatSignificant } from "../../../ui/format-number.ts";
import type { Warning } from "./evaluation.ts";
import type { EvaluateOptions, Method } from "./options.ts";

/** Units that a warning names. */
const NAMED = 5;

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

/** That what is named treated begins so after the last time that the panel tells: too early, or written otherwise than the panel writes. */
export const afterPanelWarnings = (t: Translate, { times, adoption }: TreatedPanel, { treatment }: EvaluateOptions): Warning[] => {
  if (treatment.by !== "units" || adoption.some((at) => at !== null)) return [];
  const [first = ""] = [treatment.from].flat();
  return [{ code: "after-panel", sentence: t("impact.warning.after-panel", { from: first, last: times.at(-1) ?? "" }) }];
};

/** Figures of a distance: three digits that tell something. */
const short = (value: number): string => formatSignificant(value, 3);

/** Why no regression makes up for what is missed, in words that follow a colon. */
export const augmentedWords = (t: Translate, refusal: AugmentedRefusal): string => {
  if (refusal.code === "bad-penalty") throw new Error("a penalty that nobody asked for is bad");
  return refusal.code === "controls-alike"
    ? t("impact.why.controls-alike")
    : t("impact.why.too-few-times-before", { times: refusal.times, needed: 3 });
};

/** That a comparison counts controls below zero. */
export const beyondWarning = (t: Translate, { code, units, share }: AugmentedWarning): Warning => ({
  code,
  sentence: t("impact.warning.extrapolates", {
    count: units.length,
    units: units.slice(0, NAMED).join(", "),
    more: units.length > NAMED ? "yes" : "no",
    share,
  }),
});

/** That no mix of controls is as the treated was, for the methods that mix them. */
export const hullWarnings = (t: Translate, block: Block, method: Method | "augmented", predictors?: Predictors): Warning[] => {
  if (method !== "augmented" && method !== "sc" && method !== "sdid" && method !== "sc-predictors") return [];
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

import type { InferenceRefusal, PlaceboFit, PreTrendDrift, Verdict, VerdictReason } from "@levier/evaluation";
import type { Translate } from "../../../messages/index.ts";
import { formatNumber, formatSignificant } from "../../../ui/format-number.ts";
import type { EvaluateOptions } from "./options.ts";

/** A level of confidence that no plan may go down to. */
const NO_LEVEL = 0.5;

/** The level that so few controls do allow, in whole hundredths; `none` where it would tell nothing. */
const allowedWords = (allowed: number): string => {
  const hundredths = Math.floor(allowed * 100 + 1e-9);
  return hundredths > NO_LEVEL * 100 ? formatNumber(hundredths, "%") : "none";
};

/** Why nothing can be told, in words that follow a colon. */
export const refusalWords = (t: Translate, refusal: InferenceRefusal): string => {
  const { code, ...values } = refusal;
  return t(`impact.why.${code}`, refusal.code === "too-few-donors" ? { ...values, allowed: allowedWords(refusal.allowed) } : values);
};

/** What figures are compared as: plain levels, or something that frees them of sizes. */
export const comparedAs = ({ transform, per }: Pick<EvaluateOptions, "transform" | "per">): "levels" | "freed" =>
  transform !== null || per !== null ? "freed" : "levels";

/** How badly a comparison followed before, in words that follow a colon. */
export const fitWords = (t: Translate, { rmse, usual }: PlaceboFit): string =>
  t("impact.why.poor-fit", { rmse: formatSignificant(rmse, 3), usual: formatSignificant(usual, 3) });

/** How treated and controls parted before, in words that follow a colon. */
export const trendWords = (t: Translate, { step, drift }: PreTrendDrift): string =>
  t("impact.why.pre-trend", { step: formatSignificant(step, 3), drift: formatSignificant(drift, 3) });

const whyWords = (t: Translate, reason: VerdictReason): string => {
  switch (reason.code) {
    case "poor-fit":
      return fitWords(t, reason.fit);
    case "pre-trend":
      return trendWords(t, reason.trend);
    case "no-inference":
      return refusalWords(t, reason.refusal);
    case "no-control":
    case "none-treated":
      return t(`impact.why.${reason.code}`);
    case "treated-from-the-start":
      return t("impact.why.treated-from-the-start", { unit: reason.unit });
    case "times-before":
    case "controls":
      return t(`impact.why.${reason.code}`, { have: reason.have, needed: reason.needed });
    default:
      throw new Error(`"${reason.code}" is no reason why an effect is not measurable`);
  }
};

/** A figure with as many digits as it deserves: three that tell something. */
export const figureWords = (value: number, unit: string): string => formatSignificant(value, 3, unit);

/**
 * A verdict in words that an official can repeat without lying. `estimate` and `unit`: of the outcome;
 * `isAsked`: whether an inference was.
 */
export const verdictWords = (
  t: Translate,
  verdict: Verdict,
  { estimate, unit, isAsked = true }: { readonly estimate: number | null; readonly unit: string; readonly isAsked?: boolean },
): string => {
  const [first, ...rest] = verdict.reasons;
  const notMeasurable = (): string =>
    t("impact.verdict.not-measurable", { why: verdict.reasons.map((reason) => whyWords(t, reason)).join(" ; ") });
  const visible = rest.find((reason) => reason.code === "smallest-visible");
  const smallest = visible?.code === "smallest-visible" && visible.effect !== null ? figureWords(visible.effect, unit) : "none";
  switch (first?.code) {
    case "interval-excludes-none":
    case "interval-includes-none": {
      const { low, high, level } = first.interval;
      const told = {
        effect: figureWords(estimate ?? 0, unit),
        low: figureWords(low, ""),
        high: figureWords(high, unit),
        level,
        smallest,
      };
      return t(first.code === "interval-excludes-none" ? "impact.verdict.effect" : "impact.verdict.no-detectable-effect", told);
    }
    case "times-after":
      return t("impact.verdict.too-early", { have: first.have, needed: first.needed, smallest });
    case "no-inference":
      if (isAsked) return notMeasurable();
      return t("impact.verdict.not-asked");
    case undefined:
      throw new Error("a verdict has a reason");
    default:
      return notMeasurable();
  }
};

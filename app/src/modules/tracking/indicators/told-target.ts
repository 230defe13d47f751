import type { PactGround } from "../../pacts/index.ts";
import { lastDayOf } from "./days.ts";
import type { Rhythm } from "./indicator.ts";
import type { KeptTarget, TrackedIndicator } from "./tracked.ts";

/** « par an », « chaque trimestre »: the period a text tells in words; null when it tells none. */
export const rhythmIn = (words: string): Rhythm | null => {
  if (/\b(?:an|ans|année|annuel\w*|year|yearly)\b/iu.test(words)) return "year";
  if (/\bsemestr/iu.test(words)) return "half-year";
  if (/\btrimestr/iu.test(words)) return "quarter";
  return /\bmois\b|\bmensuel/iu.test(words) ? "month" : null;
};

/** What the text tells of the target of an indicator that follows it, for its form to begin with. */
export const toldTarget = ({ toldId, measure }: TrackedIndicator, ground: PactGround): Partial<Omit<KeptTarget, "id">> => {
  const action = ground.actions.find(({ id }) => id === toldId);
  const indicator = ground.indicators.find(({ id }) => id === toldId);
  const cited = (action ?? indicator)?.citations[0]?.source;
  const source = ground.sources.find(({ id }) => id === cited);
  const day = source?.publishedOn?.length === 10 ? source.publishedOn : null;
  const from = { ...(source ? { source: source.title } : {}), ...(day === null ? {} : { settledOn: day }) };
  if (action?.target) {
    const { value, shape, deadline, frequency } = action.target;
    const fits = shape !== null && (shape === "flow-per-period") === (measure === "flow");
    return {
      ...from,
      value,
      ...(fits ? { shape } : {}),
      deadline: deadline === null ? null : lastDayOf(deadline),
      frequency: frequency === null ? null : rhythmIn(frequency),
    };
  }
  if (!indicator) return from;
  const deadline = indicator.deadline === null ? null : lastDayOf(indicator.deadline);
  if (indicator.kind === "target") return { ...from, value: indicator.value, deadline };
  const isBaseline = indicator.kind === "baseline";
  return isBaseline ? { ...from, baseline: indicator.value, baselineOn: indicator.date === null ? null : lastDayOf(indicator.date) } : from;
};

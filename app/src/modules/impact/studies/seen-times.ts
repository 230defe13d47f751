import { inTimeOrder, type PanelRow } from "@levier/evaluation";

/** The times a study had of its panel: before anything is under the pact, and from then on. */
export type SeenTimes = { readonly before: TimesSpan; readonly after: TimesSpan };
/** How many, and which is the first and the last; null where there is none. */
type TimesSpan = { readonly count: number; readonly first: string | null; readonly last: string | null };

const spanOf = (times: readonly string[]): TimesSpan => ({ count: times.length, first: times.at(0) ?? null, last: times.at(-1) ?? null });

/** The times of the lines of a panel, parted where the first of them is under the pact. */
export const seenTimes = (rows: readonly PanelRow[]): SeenTimes => {
  const times = [...new Set(rows.map(({ time }) => time))].sort(inTimeOrder);
  const treated = new Set(rows.filter(({ isTreated }) => isTreated).map(({ time }) => time));
  const at = times.findIndex((time) => treated.has(time));
  const from = at === -1 ? times.length : at;
  return { before: spanOf(times.slice(0, from)), after: spanOf(times.slice(from)) };
};

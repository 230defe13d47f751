import { ok, type Result, refuse } from "@levier/kernel";
import type { AchievementFields } from "./achievement.ts";
import type { AchievementRefusal } from "./achievements.errors.ts";
import type { ActionName, CountedIndicator } from "./achievements.repository.ts";

/** Units as they are compared: « Stations » counts « stations ». */
export const bareUnit = (unit: string): string => unit.trim().toLowerCase().replace(/\s+/g, " ");

type Known = { readonly indicators: readonly CountedIndicator[]; readonly actions: readonly ActionName[] };

/** What an achievement is told with, once it is seen to count only in indicators of the pact and of its own unit. */
export const judgeCounts = (
  { indicators, actions }: Known,
  fields: AchievementFields,
  indicatorIds: readonly string[],
): Result<{ readonly fields: AchievementFields; readonly indicatorIds: readonly string[] }, AchievementRefusal> => {
  const counted = [...new Set(indicatorIds)].map((id) => indicators.find((one) => one.id === id));
  const known = counted.filter((one) => one !== undefined);
  if (known.length < counted.length) return refuse({ code: "indicator-unknown" });
  if (fields.actionId !== null && actions.every(({ id }) => id !== fields.actionId)) return refuse({ code: "action-unknown" });
  const other = known.find(({ unit }) => bareUnit(unit) !== bareUnit(fields.unit));
  if (other) return refuse({ code: "other-unit", label: other.label, unit: other.unit, told: fields.unit });
  // What counts in an action's indicator was made under that action.
  const under = new Set(known.flatMap(({ actionId }) => actionId ?? []));
  const actionId = fields.actionId ?? (under.size === 1 ? ([...under][0] ?? null) : null);
  return ok({ fields: { ...fields, actionId }, indicatorIds: known.map(({ id }) => id) });
};

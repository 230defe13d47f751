import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatDate, formatNumber, unitFor } from "../../../ui/index.ts";
import type { SheetFault } from "../../pacts/index.ts";
import type { IndicatorRefusal } from "./refusals.ts";
import type { Standing } from "./standing.ts";
import { aimedAt, type Target } from "./target.ts";
import type { TrackedIndicator } from "./tracked.ts";
import type { TargetPeriod } from "./verdict.ts";

export const valueWords = (value: number | null, unit: string): string => (value === null ? "" : formatNumber(value, unit));

/** A value that was reckoned, not counted: its decimals past three digits tell nothing. */
export const reckoned = (value: number): number =>
  Number.isInteger(value) ? value : Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));

/** The unit of what a target judges: a gap between two rates is told in points. */
export const judgedUnit = (t: Translate, unit: string, shape: Target["shape"] | undefined, value: number | null): string =>
  unit === "%" && shape === "gap-to-benchmark"
    ? t("tracked.gap.unit", { value: Math.abs(value ?? 0) < 2 ? 1 : 2 })
    : unitFor(value ?? 2, unit);

const judgedWords = (t: Translate, value: number | null, unit: string, shape: Target["shape"] | undefined): string =>
  valueWords(value, judgedUnit(t, unit, shape, value));
const dayWords = (day: string | null): string => (day === null ? "none" : formatDate(day));

/** What is aimed at, in words: « 300 stations au 31 décembre 2026 ». */
export const targetWords = (t: Translate, target: Target, unit: string): string => {
  const aimed = aimedAt(target);
  return t(`tracked.target.${target.shape}`, {
    value: judgedWords(t, target.value, unit, target.shape),
    ratio: formatNumber(target.value),
    aimed: aimed === null ? "none" : valueWords(aimed, unit),
    deadline: dayWords(target.deadline),
    frequency: target.frequency === "half-year" ? "semester" : (target.frequency ?? "none"),
  });
};

/** The last target that was changed after its deadline, by the day of the one in its place; null when none was. */
const movedLate = ({ targets }: Standing["known"]): string | null => {
  const settledOn = new Map(targets.map((target) => [target.id, target.settledOn]));
  const days = targets.flatMap(({ replacedBy, deadline }) => {
    const on = replacedBy === null ? undefined : settledOn.get(replacedBy);
    return on !== undefined && deadline !== null && on > deadline ? [on] : [];
  });
  return days.sort().at(-1) ?? null;
};

/** Why an indicator stands as it does, in words; a target changed after its deadline is told with it. */
export const whyWords = (t: Translate, { judgement: { why, value, expected, day }, known, target, sorted }: Standing): string => {
  const { unit } = known.indicator;
  const isUncompared = why === "no-reading" && target?.shape === "gap-to-benchmark" && sorted.retained.length > 0;
  const said = t(isUncompared ? "tracked.why.no-shared-day" : `tracked.why.${why}`, {
    value: judgedWords(t, value, unit, target?.shape),
    expected: judgedWords(t, expected === null ? null : reckoned(expected), unit, target?.shape),
    day: dayWords(day),
  });
  const on = movedLate(known);
  return on === null ? said : t("tracked.why.moved-late", { why: said, on: formatDate(on) });
};

/** How long ago it was read: in days, then in months, then in years. */
const ageWords = (t: Translate, days: number): string => {
  const months = Math.floor(days / 30.44);
  if (months < 3) return t("tracked.age", { days });
  return months < 24 ? t("tracked.age.months", { count: months }) : t("tracked.age.years", { count: Math.floor(days / 365.25) });
};

/** How old the last reading is, and by when the next is expected. */
export const stalenessWords = (t: Translate, { staleness: { days, dueOn, isStale } }: Standing): string => {
  const said = [days === null ? t("tracked.never") : ageWords(t, days)];
  if (dueOn !== null) said.push(t(isStale ? "tracked.stale" : "tracked.due", { dueOn: formatDate(dueOn) }));
  return said.join(", ");
};

export const periodWords = (t: Translate, { from, to, isOver }: Pick<TargetPeriod, "from" | "to" | "isOver">): string =>
  t(isOver ? "tracked.period.range" : "tracked.period.running", { from: formatDate(from), to: formatDate(to) });

/** What a field of a form said and how to mend it, for that field. */
export const faultError = (t: Translate, { field, value }: SheetFault): FormError => {
  const named = `tracked.field.${field}`;
  const mend = `tracked.fault.${field}`;
  const label = isMessageKey(named) ? t(named) : field;
  const message = t(value.trim() === "" ? "tracked.fault.empty" : "tracked.fault.unusable", { field: label, value });
  return { field, message: isMessageKey(mend) ? `${message} ${t(mend)}` : message };
};

/** Which field of the form a refusal is about. */
const FIELDS: Readonly<Partial<Record<IndicatorRefusal["code"], string>>> = {
  "changed-since": "label",
  "unit-differs": "parentId",
  "measure-differs": "parentId",
  rings: "parentId",
  closed: "day",
  "why-missing": "because",
  "shape-unfit": "shape",
  "figure-unknown": "figure",
};

export const refusalError = (t: Translate, refusal: IndicatorRefusal): FormError => {
  const { code } = refusal;
  const told = {
    now: "now" in refusal && refusal.now !== "" ? refusal.now : "none",
    most: "most" in refusal ? refusal.most : 0,
    unit: "unit" in refusal ? refusal.unit : "",
    on: "on" in refusal ? formatDate(refusal.on) : "",
    value: "value" in refusal ? refusal.value : "",
  };
  const field = "field" in refusal ? (refusal.field === "axisId" || refusal.field === "actionId" ? "under" : refusal.field) : FIELDS[code];
  return { field: field ?? "acts", message: t(`tracked.refusal.${code}`, told) };
};

/** What an indicator is of, in words. */
export const whereWords = (
  t: Translate,
  { axisId, actionId }: Pick<TrackedIndicator, "axisId" | "actionId">,
  labels: ReadonlyMap<string, string>,
): string => labels.get(actionId ?? axisId ?? "") ?? t("tracked.one.whole");

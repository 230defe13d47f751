import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { holdPact } from "../../pacts/index.ts";
import { indicatorsOf } from "./indicators.repository.ts";
import { trackedIndicator } from "./indicators.tables.ts";
import type { IndicatorRefusal } from "./refusals.ts";
import type { IndicatorFields, TrackedIndicator } from "./tracked.ts";

/** Indicators that one pact holds at most. */
const MOST = 500;

export type Fault = Exclude<IndicatorRefusal, { code: "pact-not-found" | "pact-withdrawn" }>;

type Judged = {
  readonly all: readonly TrackedIndicator[];
  readonly axes: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  /** Whether something was read of it already: its unit and its kind of quantity stand. */
  readonly hasReadings: boolean;
};

/** Whether an indicator would add up into itself, through however many others. */
const makesRing = (all: readonly TrackedIndicator[], own: string | undefined, parent: TrackedIndicator | null): boolean => {
  const byId = new Map(all.map((one) => [one.id, one]));
  const seen = new Set<string>();
  for (let at = parent; at && !seen.has(at.id); at = at.parentId === null ? null : (byId.get(at.parentId) ?? null)) {
    if (at.id === own) return true;
    seen.add(at.id);
  }
  return false;
};

/** What adds up is of one unit and one kind of quantity, above and below. */
const sumFault = (before: TrackedIndicator | null, fields: IndicatorFields, all: readonly TrackedIndicator[]): Fault | null => {
  const parent = fields.parentId === null ? null : all.find(({ id }) => id === fields.parentId);
  if (parent === undefined) return { code: "not-of-pact", field: "parentId" };
  const children = all.filter(({ parentId }) => before !== null && parentId === before.id);
  const kin = parent ? [parent, ...children] : children;
  const other = kin.find(({ unit }) => unit !== fields.unit);
  if (other) return { code: "unit-differs", unit: other.unit };
  if (kin.some(({ measure }) => measure !== fields.measure)) return { code: "measure-differs" };
  return makesRing(all, before?.id, parent) ? { code: "rings" } : null;
};

/** What stands in the way of an indicator told so: of another pact, or adding up into what it cannot add up into. */
export const indicatorFault = (before: TrackedIndicator | null, fields: IndicatorFields, judged: Judged): Fault | null => {
  const { all, axes, actions, hasReadings } = judged;
  if (fields.axisId !== null && !axes.has(fields.axisId)) return { code: "not-of-pact", field: "axisId" };
  if (fields.actionId !== null && !actions.has(fields.actionId)) return { code: "not-of-pact", field: "actionId" };
  const changed = (["unit", "measure"] as const).find((field) => before !== null && before[field] !== fields[field]);
  if (changed !== undefined && hasReadings) return { code: "has-readings", field: changed };
  return sumFault(before, fields, all);
};

type Input = {
  readonly pactId: string;
  readonly id: string | null;
  readonly revision: number;
  readonly fields: IndicatorFields;
  readonly newId: () => string;
  /** The axes and actions of the pact, by their identifiers. */
  readonly axes: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  /** Whether something was read or counted of it, as the database says in the same transaction. */
  readonly hasReadings: (write: Write, id: string) => Promise<boolean>;
  /** What is kept of achievements follows when an indicator adds up into another: told which totals change. */
  readonly recount?: (write: Write, pactId: string, indicatorIds: readonly string[]) => Promise<void>;
};

/** Starts an indicator (`id` null, revision 0) or changes one. Refused: what was changed since, a ring of sums, another unit. */
export const writeIndicator = async (write: Write, input: Input): Promise<Result<{ readonly id: string }, IndicatorRefusal>> => {
  const { pactId, id, revision, fields, axes, actions, newId } = input;
  const held = await holdPact(write, pactId);
  if (!held.ok) return held;
  const all = await indicatorsOf(write.sql, write.tenant, pactId);
  const before = id === null ? null : all.find((one) => one.id === id);
  if (before === undefined) return refuse({ code: "gone" });
  if (before && before.revision !== revision) return refuse({ code: "changed-since", now: before.label });
  if (before === null && all.length >= MOST) return refuse({ code: "too-many", most: MOST });
  const hasReadings = before !== null && (await input.hasReadings(write, before.id));
  const fault = indicatorFault(before, fields, { all, axes, actions, hasReadings });
  if (fault) return refuse(fault);
  const row = { ...fields, revision: (before?.revision ?? 0) + 1, updatedAt: write.now };
  const own = before?.id ?? newId();
  if (before) await write.update(trackedIndicator, own, row);
  else await write.insert(trackedIndicator, [{ ...row, id: own, pactId, position: all.length, closedOn: null, createdAt: write.now }]);
  const parents = [before?.parentId, fields.parentId].flatMap((one) => one ?? []);
  if (before && before.parentId !== fields.parentId && parents.length > 0) await input.recount?.(write, pactId, [own, ...parents]);
  write.touch(`pact:${held.value.slug}`);
  return ok({ id: own });
};

/** Closes an indicator on a day: it is asked for no more and stays readable; null opens it again. */
export const closeIndicator = async (
  write: Write,
  { pactId, id, revision, on }: { readonly pactId: string; readonly id: string; readonly revision: number; readonly on: string | null },
): Promise<Result<null, IndicatorRefusal>> => {
  const held = await holdPact(write, pactId);
  if (!held.ok) return held;
  const before = (await indicatorsOf(write.sql, write.tenant, pactId)).find((one) => one.id === id);
  if (!before) return refuse({ code: "gone" });
  if (before.revision !== revision) return refuse({ code: "changed-since", now: before.label });
  await write.update(trackedIndicator, id, { closedOn: on, revision: revision + 1, updatedAt: write.now });
  write.touch(`pact:${held.value.slug}`);
  return ok(null);
};

import { ok, type Result, refuse } from "@levier/kernel";
import { gathering } from "../../../platform/update-many.ts";
import type { Write } from "../../../platform/write.ts";
import type { ActionSheet } from "../sheets/action-sheet.ts";
import type { SheetContent } from "../sheets/content/content.ts";
import type { PlaceReading } from "../sheets/content/place-finder.ts";
import { changeSheet, lockSheets, type SheetChange, type SheetRefusal } from "../sheets/write-sheet.ts";
import type { PlannedChange } from "./exchange/import-plan.ts";

export type ImportFailure = SheetRefusal & { readonly label: string | null };

/** The actions and the milestones of the pact, and the key that each milestone told beside them is given. */
type Keys = {
  readonly placeOf: PlaceReading;
  readonly actions: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
  readonly fresh: ReadonlyMap<string, string>;
  readonly newId: () => string;
};

/**
 * Members are told by the sheet, never by a file: an owner or a financer that is named otherwise is no longer that member. What
 * the sheet does not hold is new under a key of ours, whatever came back with the page.
 */
const changeOf = (
  before: ActionSheet,
  { fields, lines, milestones, stage }: PlannedChange,
  { actions, kept: everyMilestone, fresh, newId, placeOf }: Keys,
): SheetChange => {
  const kept = new Map(before.lines.map((line) => [line.id, line]));
  const memberOf = (id: string, financer: string): string | null => {
    const line = kept.get(id);
    return line?.financer === financer ? line.memberId : null;
  };
  const own = new Set(before.milestones.map(({ id }) => id));
  const within = (ids: readonly string[]) => ids.filter((id) => actions.has(id));
  const here = new Map(before.fields.places.map((place) => [place.code, place]));
  const placed = (places: SheetContent["places"]) => places.flatMap(({ code }) => here.get(code) ?? placeOf(code) ?? []);
  const ownerMemberId = fields?.owner === before.fields.owner ? before.fields.ownerMemberId : null;
  return {
    ...(fields
      ? {
          fields: {
            ...{ ...before.fields, ...fields, ownerMemberId, places: placed(fields.places) },
            ...{ dependsOn: within(fields.dependsOn), contributesTo: within(fields.contributesTo) },
          },
        }
      : {}),
    ...(lines
      ? { lines: lines.map((line) => ({ ...line, id: kept.has(line.id) ? line.id : newId(), memberId: memberOf(line.id, line.financer) })) }
      : {}),
    ...(milestones
      ? {
          milestones: milestones.map((one) => ({
            ...one,
            id: own.has(one.id) ? one.id : (fresh.get(one.id) ?? newId()),
            after: one.after.flatMap((id) => (everyMilestone.has(id) ? id : (fresh.get(id) ?? []))),
          })),
        }
      : {}),
    ...(stage ? { stage } : {}),
  };
};

type ImportFile = {
  readonly pactId: string;
  readonly changes: readonly PlannedChange[];
  readonly newId: () => string;
  /** The place of an official code: no other comes with a file. */
  readonly placeOf: PlaceReading;
};

/** Writes what a file changes of a pact's sheets: all of it in one transaction, or nothing. */
export const importSheets = async (
  write: Write,
  { pactId, changes, newId, placeOf }: ImportFile,
): Promise<Result<{ readonly written: number }, ImportFailure>> => {
  const held = await lockSheets(write, pactId);
  if (!held.ok) return refuse({ ...held.error, label: null });
  const byId = new Map(held.value.map((sheet) => [sheet.action.id, sheet]));
  const keys: Keys = {
    newId,
    placeOf,
    actions: new Set(byId.keys()),
    kept: new Set(held.value.flatMap(({ milestones }) => milestones.map(({ id }) => id))),
    fresh: new Map(changes.flatMap(({ milestones }) => (milestones ?? []).map(({ id }) => [id, newId()]))),
  };
  const made = changes.map((planned) => {
    const before = byId.get(planned.actionId);
    return { planned, before, change: before ? changeOf(before, planned, keys) : {} };
  });
  // Each is judged beside what the others become: two milestones may be tied the other way round in one file, two sheets swap numbers.
  const becoming = new Map(made.map(({ planned, change }) => [planned.actionId, change]));
  const become = held.value.map((sheet) => {
    const { fields = sheet.fields, milestones = sheet.milestones } = becoming.get(sheet.action.id) ?? {};
    return { ...sheet, fields, milestones };
  });
  const positions = new Map(held.value.map(({ action }, place) => [action.id, place]));
  return gathering(write, async (hand): Promise<Result<{ readonly written: number }, ImportFailure>> => {
    for (const { planned, before, change } of made) {
      const place = positions.get(planned.actionId);
      const others = before && place !== undefined ? become.with(place, before) : become;
      const { actionId, revision } = planned;
      const done = await changeSheet(hand, others, { pactId, actionId, revision, change, newId });
      if (!done.ok) return refuse({ ...done.error, label: before?.action.label ?? null });
    }
    return ok({ written: changes.length });
  });
};

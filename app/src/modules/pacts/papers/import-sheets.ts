import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import type { ActionSheet } from "../sheets/action-sheet.ts";
import { changeSheet, lockSheets, type SheetChange, type SheetRefusal } from "../sheets/write-sheet.ts";
import type { PlannedChange } from "./exchange/import-plan.ts";

export type ImportFailure = SheetRefusal & { readonly label: string | null };

/** Members are told by the sheet, never by a file: an owner or a financer that is named otherwise is no longer that member. */
const changeOf = (before: ActionSheet, { fields, lines, milestones, stage }: PlannedChange): SheetChange => {
  const memberOf = (id: string, financer: string): string | null =>
    before.lines.find((line) => line.id === id && line.financer === financer)?.memberId ?? null;
  const ownerMemberId = fields?.owner === before.fields.owner ? before.fields.ownerMemberId : null;
  return {
    ...(fields ? { fields: { ...before.fields, ...fields, ownerMemberId } } : {}),
    ...(lines ? { lines: lines.map((line) => ({ ...line, memberId: memberOf(line.id, line.financer) })) } : {}),
    ...(milestones ? { milestones } : {}),
    ...(stage ? { stage } : {}),
  };
};

/** Writes what a file changes of a pact's sheets: all of it in one transaction, or nothing. */
export const importSheets = async (
  write: Write,
  { pactId, changes, newId }: { readonly pactId: string; readonly changes: readonly PlannedChange[]; readonly newId: () => string },
): Promise<Result<{ readonly written: number }, ImportFailure>> => {
  const held = await lockSheets(write, pactId);
  if (!held.ok) return refuse({ ...held.error, label: null });
  const byId = new Map(held.value.map((sheet) => [sheet.action.id, sheet]));
  const made = changes.map((planned) => {
    const before = byId.get(planned.actionId);
    return { planned, before, change: before ? changeOf(before, planned) : {} };
  });
  // Each is judged beside what the others become: two milestones may be tied the other way round in one file.
  const becoming = new Map(made.map(({ planned, change }) => [planned.actionId, change.milestones]));
  const become = held.value.map((sheet) => ({ ...sheet, milestones: becoming.get(sheet.action.id) ?? sheet.milestones }));
  const placeOf = new Map(held.value.map(({ action }, place) => [action.id, place]));
  for (const { planned, before, change } of made) {
    const place = placeOf.get(planned.actionId);
    const others = before && place !== undefined ? become.with(place, before) : become;
    const { actionId, revision } = planned;
    const done = await changeSheet(write, others, { pactId, actionId, revision, change, newId });
    if (!done.ok) return refuse({ ...done.error, label: before?.action.label ?? null });
  }
  return ok({ written: changes.length });
};

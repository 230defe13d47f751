import { ok, type Result, refuse } from "@levier/kernel";
import { gathering } from "../../../platform/update-many.ts";
import type { Write } from "../../../platform/write.ts";
import type { HeldRefusal } from "../hold-pact.ts";
import type { Stage } from "../pact.schema.ts";
import type { ActionSheet, SheetFields } from "../sheets/action-sheet.ts";
import { changeSheet, lockSheets, type SheetChange, type SheetRefusal } from "../sheets/write-sheet.ts";
import { shifted } from "./shift-days.ts";

/** What several actions are given at once; what is null stays as it is in each. */
export type BulkEdit = {
  readonly owner: string | null;
  readonly lead: string | null;
  readonly priority: SheetFields["priority"];
  readonly stage: { readonly to: Stage; readonly reason: string } | null;
  /** Days by which the expected calendar moves, back when negative. */
  readonly shift: number | null;
  /** Days by which the expected end then moves alone. */
  readonly stretch: number | null;
};

/** An action ticked in a page, at the revision that page showed. */
export type Pick = { readonly actionId: string; readonly revision: number };

/** Why one action cannot take the change. */
export type BulkWhy = SheetRefusal | { readonly code: "no-calendar" };

export type BulkRefusal =
  | HeldRefusal
  /** Each action that cannot change so, and why. */
  | { readonly code: "refused"; readonly each: readonly { readonly actionId: string; readonly label: string; readonly why: BulkWhy }[] };

/** What the edit makes of one sheet. An action already at the stage asked for keeps it: that is no refusal. */
export const changeOf = (sheet: ActionSheet, { owner, lead, priority, stage, shift, stretch }: BulkEdit): SheetChange => {
  const moved = shift === null && stretch === null ? {} : shifted(sheet, shift ?? 0, stretch ?? 0);
  const fields = moved.fields ?? sheet.fields;
  // The member that stands behind an owner is that owner's alone.
  const ownerMemberId = owner === null || owner === fields.owner ? fields.ownerMemberId : null;
  return {
    ...moved,
    fields: { ...fields, ownerMemberId, owner: owner ?? fields.owner, lead: lead ?? fields.lead, priority: priority ?? fields.priority },
    ...(stage === null || stage.to === sheet.stage ? {} : { stage }),
  };
};

/** Whether it has days that can move: its own, or those of a milestone still to come. */
const isDated = ({ fields, milestones }: ActionSheet): boolean =>
  fields.startsOn !== null ||
  fields.endsOn !== null ||
  milestones.some((one) => one.doneOn === null && (one.expectedOn ?? one.votedOn) !== null);

/** The same change on several actions, all of them or none. */
export const bulkEdit = async (
  write: Write,
  { pactId, picks, edit, newId }: { pactId: string; picks: readonly Pick[]; edit: BulkEdit; newId: () => string },
): Promise<Result<{ readonly changed: number }, BulkRefusal>> => {
  const sheets = await lockSheets(write, pactId);
  if (!sheets.ok) return sheets;
  const byId = new Map(sheets.value.map((sheet) => [sheet.action.id, sheet]));
  const each: { actionId: string; label: string; why: BulkWhy }[] = [];
  const edited = async (hand: Write, { actionId, revision }: Pick): Promise<void> => {
    const sheet = byId.get(actionId);
    const label = sheet?.action.label ?? actionId;
    if (sheet && (edit.shift !== null || edit.stretch !== null) && !isDated(sheet))
      each.push({ actionId, label, why: { code: "no-calendar" } });
    const change = sheet ? changeOf(sheet, edit) : {};
    const done = await changeSheet(hand, sheets.value, { pactId, actionId, revision, change, newId });
    if (!done.ok) each.push({ actionId, label, why: done.error });
  };
  await gathering(write, async (hand) => {
    for (const one of picks) await edited(hand, one);
  });
  return each.length > 0 ? refuse({ code: "refused", each }) : ok({ changed: picks.length });
};

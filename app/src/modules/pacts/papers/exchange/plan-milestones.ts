import { type Result, refuse } from "@levier/kernel";
import type { KeptMilestone } from "../../sheets/action-sheet.ts";
import { readMilestone } from "../../sheets/read-sheet.ts";
import type { FaultCode } from "./import-plan.ts";
import { type ChangedRows, inOrderOf } from "./plan-rows.ts";
import type { ReadRow } from "./read-rows.ts";

/** A milestone as its row tells it, or the field at fault and what it says. */
const milestoneIn = (
  { typed, sheet }: ReadRow,
  everyMilestone: ReadonlySet<string>,
  newId: () => string,
): Result<KeptMilestone, { readonly code: FaultCode; readonly field: string; readonly value: string }> => {
  const id = typed["_milestone"] ?? "";
  // What it waited for may be gone from the pact, while its cell still names it: nobody wrote that by mistake.
  const waited = new Set(sheet.milestones.find((one) => one.id === id)?.after);
  const told = (typed["_after"] ?? "").split(/\s+/).filter((one) => one !== "");
  const after = told.filter((one) => everyMilestone.has(one) || !waited.has(one));
  const unknown = after.find((one) => !everyMilestone.has(one));
  if (unknown !== undefined) return refuse({ code: "unknown-milestone", field: "_after", value: unknown });
  const ties = Object.fromEntries(after.map((one) => [`after-${one}`, "yes"]));
  const read = readMilestone({ ...typed, ...ties }, id === "" ? newId() : id);
  if (read.ok) return read;
  const value = typed[read.error.field] ?? "";
  return refuse({ code: value === "" ? "missing" : "not-a-value", field: read.error.field, value });
};

/** All the milestones of an action as its changed rows tell them; null when one cannot be taken. Those that have no row are gone. */
export const planMilestones = (
  { sheet, rows, fault }: ChangedRows,
  everyMilestone: ReadonlySet<string>,
  newId: () => string,
): KeptMilestone[] | null => {
  const own = new Set(sheet.milestones.map(({ id }) => id));
  const seen = new Set<string>();
  const readOne = (row: ReadRow): KeptMilestone | null => {
    const id = row.typed["_milestone"] ?? "";
    const isKnown = id === "" || own.has(id);
    if (!isKnown || seen.has(id)) {
      fault(row, isKnown ? "duplicate-row" : "unknown-milestone", "_milestone");
      return null;
    }
    if (id !== "") seen.add(id);
    const read = milestoneIn(row, everyMilestone, newId);
    if (read.ok) return read.value;
    fault(row, read.error.code, read.error.field, read.error.value);
    return null;
  };
  const read = rows.map(readOne);
  const milestones = read.filter((one) => one !== null);
  return milestones.length < read.length ? null : inOrderOf(sheet.milestones, milestones);
};

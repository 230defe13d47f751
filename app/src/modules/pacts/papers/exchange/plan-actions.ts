import { type Stage, stages } from "../../pact.schema.ts";
import type { ActionSheet, SheetFields } from "../../sheets/action-sheet.ts";
import type { SheetContent } from "../../sheets/content/content.ts";
import { linesIn } from "../../sheets/content/content-lines.ts";
import { readContent } from "../../sheets/content/read-content.ts";
import { linkFields } from "../../sheets/content/typed-content.ts";
import { type JobsFields, readJobs } from "../../sheets/read-jobs.ts";
import { readFields } from "../../sheets/read-sheet.ts";
import { linkedIn, placeIn, typedInCells } from "./content-cells.ts";
import type { ImportReading } from "./import-reading.ts";
import type { ChangedRows } from "./plan-rows.ts";
import type { ReadRow } from "./read-rows.ts";

type PlacesAsked = Pick<ImportReading, "actions" | "places" | "askPlace">;

export type ActionChange = {
  readonly row: ReadRow;
  readonly fields: SheetFields;
  readonly stage: { readonly to: Stage; readonly reason: string } | null;
};

const stageOf = (sheet: ActionSheet, { stage, stageReason = "" }: ReadRow["typed"]): ActionChange["stage"] | "reason-alone" | "none" => {
  const to = stages.find((one) => one === stage);
  if (!to) return "none";
  if (to !== sheet.stage) return { to, reason: stageReason };
  return stageReason === (sheet.stageReason ?? "") ? null : "reason-alone";
};

const isBackwards = (start: string | null, end: string | null): boolean => start !== null && end !== null && end < start;

const jobsIn = (row: ReadRow, fault: ChangedRows["fault"], today: string): JobsFields | null => {
  const jobs = readJobs(row.typed);
  if (!jobs.ok) fault(row, jobs.error.value === "" ? "missing" : "not-a-value", jobs.error.field);
  else if (jobs.value.jobsOn !== null && jobs.value.jobsOn > today) fault(row, "jobs-in-future", "jobsOn");
  else return jobs.value;
  return null;
};

/** What a row says of its action; null when one of its cells cannot be taken. */
const contentIn = (row: ReadRow, fault: ChangedRows["fault"], { actions, places, askPlace }: PlacesAsked): SheetContent | null => {
  const { fields, action } = row.sheet;
  const findPlace = placeIn(fields, places);
  for (const line of linesIn(row.typed["places"] ?? "")) if (findPlace(line) === null) askPlace(line);
  for (const field of linkFields) {
    const unknown = linkedIn(row.typed, field).find((id) => !actions.has(id));
    if (unknown === undefined) continue;
    fault(row, "unknown-action", `_${field}`, unknown);
    return null;
  }
  const read = readContent(typedInCells(row.typed), { actionId: action.id, actions, findPlace });
  if (read.ok) return read.value;
  const code = read.error.field === "places" ? "unknown-place" : "not-a-value";
  fault(row, read.error.value === "" ? "missing" : code, read.error.field, read.error.value);
  return null;
};

/** What one changed row says of the sheet's own fields, on the day `today`; null when it cannot be taken. */
export const planAction = (
  { sheet, rows, fault }: ChangedRows,
  planning: PlacesAsked & Pick<ImportReading, "today">,
): ActionChange | null => {
  const [row, ...more] = rows;
  if (!row) return null;
  for (const other of more) fault(other, "duplicate-row");
  if (more.length > 0) return null;
  const read = readFields(row.typed, sheet.fields);
  if (!read.ok) {
    fault(row, "not-a-value", read.error.field);
    return null;
  }
  const jobs = jobsIn(row, fault, planning.today);
  if (!jobs) return null;
  const content = contentIn(row, fault, planning);
  if (!content) return null;
  const stage = stageOf(sheet, row.typed);
  if (stage === "none" || stage === "reason-alone") {
    fault(row, stage === "none" ? "missing" : "reason-without-stage", stage === "none" ? "stage" : "stageReason");
    return null;
  }
  const { owner, startsOn, endsOn, votedStartsOn, votedEndsOn } = read.value;
  const wrongEnd = isBackwards(startsOn, endsOn) ? "endsOn" : isBackwards(votedStartsOn, votedEndsOn) ? "votedEndsOn" : null;
  if (wrongEnd !== null) {
    fault(row, "calendar-backwards", wrongEnd);
    return null;
  }
  const ownerMemberId = owner === sheet.fields.owner ? sheet.fields.ownerMemberId : null;
  return { row, fields: { ...read.value, ...jobs, ...content, ownerMemberId }, stage };
};

import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq, inArray } from "drizzle-orm";
import type { Write } from "../../../platform/write.ts";
import { type ClimbRefusal, climb } from "../ladder/ladder.ts";
import { cycleOf } from "../milestones/milestones.ts";
import type { Stage } from "../pact.schema.ts";
import { lockPact } from "../pacts.repository.ts";
import { type ActionSheet, climbing, type KeptLine, type KeptMilestone, noFields, type SheetFields } from "./action-sheet.ts";
import { sheetsOf } from "./sheets.repository.ts";
import { pactActionSheet, pactFinancingLine, pactFinancingYear, pactMilestone } from "./sheets.tables.ts";

/** What can change of a sheet in one go; what is absent stays. */
export type SheetChange = {
  readonly fields?: SheetFields;
  readonly stage?: { readonly to: Stage; readonly reason: string };
  readonly lines?: readonly KeptLine[];
  readonly milestones?: readonly KeptMilestone[];
};

export type SheetRefusal =
  | { readonly code: "pact-not-found" | "pact-withdrawn" | "action-not-found" }
  /** Someone else changed it since it was opened: what it says now, to be set beside what was typed. */
  | { readonly code: "changed-since"; readonly now: ActionSheet }
  | { readonly code: "calendar-backwards"; readonly startsOn: string; readonly endsOn: string; readonly isVoted: boolean }
  | { readonly code: "milestone-cycle"; readonly labels: readonly string[] }
  | ClimbRefusal;

type Input = {
  readonly pactId: string;
  readonly actionId: string;
  readonly revision: number;
  readonly change: SheetChange;
  readonly newId: () => string;
};

const faultOf = (sheets: readonly ActionSheet[], actionId: string, { fields, milestones }: SheetChange): SheetRefusal | null => {
  if (fields?.startsOn && fields.endsOn && fields.endsOn < fields.startsOn)
    return { code: "calendar-backwards", startsOn: fields.startsOn, endsOn: fields.endsOn, isVoted: false };
  if (fields?.votedStartsOn && fields.votedEndsOn && fields.votedEndsOn < fields.votedStartsOn)
    return { code: "calendar-backwards", startsOn: fields.votedStartsOn, endsOn: fields.votedEndsOn, isVoted: true };
  if (!milestones) return null;
  const all = [...sheets.filter(({ action }) => action.id !== actionId).flatMap((sheet) => sheet.milestones), ...milestones];
  const cycle = cycleOf(all);
  if (!cycle) return null;
  return { code: "milestone-cycle", labels: cycle.map((id) => all.find((one) => one.id === id)?.label ?? id) };
};

const yearsOfLines = (write: Write, lines: readonly KeptLine[]) =>
  write.sql
    .select({ id: pactFinancingYear.id, lineId: pactFinancingYear.lineId, year: pactFinancingYear.year })
    .from(pactFinancingYear)
    .where(
      and(
        eq(pactFinancingYear.tenantId, write.tenant),
        inArray(
          pactFinancingYear.lineId,
          lines.map(({ id }) => id),
        ),
      ),
    );

const saveMilestones = async (
  write: Write,
  { pactId, actionId }: Input,
  before: ActionSheet,
  after: readonly KeptMilestone[],
): Promise<void> => {
  const kept = new Set(after.map(({ id }) => id));
  const known = new Set(before.milestones.map(({ id }) => id));
  await write.remove(
    pactMilestone,
    before.milestones.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  );
  for (const [position, milestone] of after.entries()) {
    const row = { ...milestone, after: [...milestone.after], position };
    if (known.has(milestone.id)) await write.update(pactMilestone, milestone.id, row);
    else await write.insert(pactMilestone, [{ ...row, pactId, actionId }]);
  }
};

const saveLines = async (
  write: Write,
  { pactId, actionId, newId }: Input,
  before: ActionSheet,
  after: readonly KeptLine[],
): Promise<void> => {
  const kept = new Set(after.map(({ id }) => id));
  const known = new Map(before.lines.map((line) => [line.id, line]));
  const gone = before.lines.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const yearRows = await yearsOfLines(write, before.lines);
  await write.remove(
    pactFinancingYear,
    yearRows.filter(({ lineId }) => gone.includes(lineId)).map(({ id }) => id),
  );
  await write.remove(pactFinancingLine, gone);
  for (const [position, { years, id, ...line }] of after.entries()) {
    if (known.has(id)) await write.update(pactFinancingLine, id, { ...line, position });
    else await write.insert(pactFinancingLine, [{ ...line, id, position, pactId, actionId }]);
    const held = yearRows.filter(({ lineId }) => lineId === id);
    await write.remove(
      pactFinancingYear,
      held.filter(({ year }) => years.every((one) => one.year !== year)).map((row) => row.id),
    );
    for (const year of years) {
      const row = held.find((one) => one.year === year.year);
      if (row) await write.update(pactFinancingYear, row.id, year);
      else await write.insert(pactFinancingYear, [{ ...year, id: newId(), pactId, lineId: id }]);
    }
  }
};

/** Changes one sheet among `sheets`, those of a pact that the write has locked. */
export const changeSheet = async (
  write: Write,
  sheets: readonly ActionSheet[],
  input: Input,
): Promise<Result<{ readonly revision: number }, SheetRefusal>> => {
  const { pactId, actionId, revision, change } = input;
  const before = sheets.find(({ action }) => action.id === actionId);
  if (!before) return refuse({ code: "action-not-found" });
  if (before.revision !== revision) return refuse({ code: "changed-since", now: before });
  const fault = faultOf(sheets, actionId, change);
  if (fault) return refuse(fault);
  const fields = change.fields ?? before.fields;
  const after = { ...before, fields, lines: change.lines ?? before.lines };
  const stage = change.stage ? climb(climbing(after), change.stage.to, change.stage.reason) : ok(before.stage);
  if (!stage.ok) return stage;
  const reason = change.stage ? change.stage.reason.trim() || null : before.stageReason;
  const head = { ...noFields, ...fields, stage: stage.value, stageReason: reason, revision: revision + 1, updatedAt: write.now };
  if (before.revision === 0) await write.insert(pactActionSheet, [{ ...head, id: actionId, pactId, createdAt: write.now }]);
  else await write.update(pactActionSheet, actionId, head);
  if (change.milestones) await saveMilestones(write, input, before, change.milestones);
  if (change.lines) await saveLines(write, input, before, change.lines);
  return ok({ revision: revision + 1 });
};

/** The sheets of a pact that nobody else can write until the end of this write, or why there are none. */
export const lockSheets = async (
  write: Write,
  pactId: string,
): Promise<Result<readonly ActionSheet[], { readonly code: "pact-not-found" | "pact-withdrawn" }>> => {
  const held = await lockPact(write, pactId);
  if (!held) return refuse({ code: "pact-not-found" });
  if (held.status === "withdrawn") return refuse({ code: "pact-withdrawn" });
  write.touch("pacts", `pact:${held.slug}`);
  return ok(await sheetsOf(write.sql, write.tenant, pactId));
};

/** Changes the sheet of an action, all of it or nothing. Two people who write at once: the second is shown what the first wrote. */
export const writeSheet = async (write: Write, input: Input): Promise<Result<{ readonly revision: number }, SheetRefusal>> => {
  const sheets = await lockSheets(write, input.pactId);
  return sheets.ok ? changeSheet(write, sheets.value, input) : sheets;
};

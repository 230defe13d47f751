import { isDeepStrictEqual } from "node:util";
import { dayInParis, ok, type Result, refuse } from "@levier/kernel";
import { and, eq, inArray } from "drizzle-orm";
import type { Write } from "../../../platform/write.ts";
import { paidAhead } from "../financing/money-ahead.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import { type ClimbRefusal, climb } from "../ladder/ladder.ts";
import { areTiesAdded } from "../milestones/milestone-ties.ts";
import { cycleOf } from "../milestones/milestones.ts";
import type { Stage } from "../pact.schema.ts";
import { type ActionSheet, climbing, type KeptLine, type KeptMilestone, noFields, type SheetFields } from "./action-sheet.ts";
import { type ContentFault, contentFault } from "./content/content-faults.ts";
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
  | HeldRefusal
  | { readonly code: "action-not-found" }
  /** Someone else changed it since it was opened: what it says now, to be set beside what was typed. */
  | { readonly code: "changed-since"; readonly now: ActionSheet }
  | { readonly code: "calendar-backwards"; readonly startsOn: string; readonly endsOn: string; readonly isVoted: boolean }
  /** Jobs told as of a day that is not come: `today` is the day of the write, at Paris time. */
  | { readonly code: "jobs-in-future"; readonly on: string; readonly today: string }
  /** A line of money told by a document of a day that is not come. */
  | { readonly code: "said-in-future"; readonly on: string; readonly today: string }
  | { readonly code: "paid-in-future"; readonly financer: string; readonly year: number; readonly today: string }
  | { readonly code: "milestone-cycle"; readonly labels: readonly string[] }
  | ContentFault
  | ClimbRefusal;

type Input = {
  readonly pactId: string;
  readonly actionId: string;
  readonly revision: number;
  readonly change: SheetChange;
  readonly newId: () => string;
};

const faultOf = (
  sheets: readonly ActionSheet[],
  actionId: string,
  { fields, lines, milestones }: SheetChange,
  today: string,
): SheetRefusal | null => {
  if (fields?.jobsOn && fields.jobsOn > today) return { code: "jobs-in-future", on: fields.jobsOn, today };
  const early = lines?.find(({ saidOn }) => saidOn !== null && saidOn > today)?.saidOn;
  if (early) return { code: "said-in-future", on: early, today };
  const old = sheets.find(({ action }) => action.id === actionId);
  const ahead = paidAhead(old?.lines ?? [], lines ?? [], today);
  if (ahead) return { code: "paid-in-future", ...ahead, today };
  if (fields?.startsOn && fields.endsOn && fields.endsOn < fields.startsOn)
    return { code: "calendar-backwards", startsOn: fields.startsOn, endsOn: fields.endsOn, isVoted: false };
  if (fields?.votedStartsOn && fields.votedEndsOn && fields.votedEndsOn < fields.votedStartsOn)
    return { code: "calendar-backwards", startsOn: fields.votedStartsOn, endsOn: fields.votedEndsOn, isVoted: true };
  const content = fields ? contentFault(sheets, actionId, fields) : null;
  if (content) return content;
  const before = old?.milestones ?? [];
  if (!milestones || !areTiesAdded(before, milestones)) return null;
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

/** Which of some ordered things are new, which say or stand otherwise than before: what is the same is not written again. */
const written = <Thing extends { readonly id: string }>(before: readonly Thing[], after: readonly Thing[]) => {
  const known = new Map(before.map((one, position) => [one.id, { one, position }]));
  const placed = after.map((one, position) => ({ one, position }));
  return {
    added: placed.filter(({ one }) => !known.has(one.id)),
    changed: placed.filter((each) => known.has(each.one.id) && !isDeepStrictEqual(known.get(each.one.id), each)),
  };
};

const saveMilestones = async (
  write: Write,
  { pactId, actionId }: Input,
  before: ActionSheet,
  after: readonly KeptMilestone[],
): Promise<void> => {
  const kept = new Set(after.map(({ id }) => id));
  const rowOf = ({ one, position }: { one: KeptMilestone; position: number }) => ({ ...one, after: [...one.after], position });
  const { added, changed } = written(before.milestones, after);
  await write.remove(
    pactMilestone,
    before.milestones.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  );
  for (const each of changed) await write.update(pactMilestone, each.one.id, rowOf(each));
  await write.insert(
    pactMilestone,
    added.map((each) => ({ ...rowOf(each), pactId, actionId })),
  );
};

const saveYears = async (write: Write, { pactId, newId }: Input, before: ActionSheet, after: readonly KeptLine[]): Promise<void> => {
  const rows = await yearsOfLines(write, before.lines);
  const keyOf = (lineId: string, year: number): string => `${lineId} ${year}`;
  const told = new Map(before.lines.flatMap((line) => line.years.map((year) => [keyOf(line.id, year.year), year])));
  const held = new Map(rows.map(({ id, lineId, year }) => [keyOf(lineId, year), id]));
  const years = after.flatMap((line) => line.years.map((year) => ({ key: keyOf(line.id, year.year), lineId: line.id, year })));
  const kept = new Set(years.map(({ key }) => key));
  await write.remove(
    pactFinancingYear,
    [...held].filter(([key]) => !kept.has(key)).map(([, id]) => id),
  );
  for (const { key, year } of years) {
    const id = held.get(key);
    if (id !== undefined && !isDeepStrictEqual(told.get(key), year)) await write.update(pactFinancingYear, id, year);
  }
  const added = years.filter(({ key }) => !held.has(key));
  await write.insert(
    pactFinancingYear,
    added.map(({ lineId, year }) => ({ ...year, id: newId(), pactId, lineId })),
  );
};

const saveLines = async (write: Write, input: Input, before: ActionSheet, after: readonly KeptLine[]): Promise<void> => {
  const { pactId, actionId } = input;
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.lines.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const headOf = ({ years, ...line }: KeptLine) => line;
  const { added, changed } = written(before.lines.map(headOf), after.map(headOf));
  // Years first where lines go, lines first where they come: each year is of a line.
  const goneYears = (await yearsOfLines(write, before.lines)).filter(({ lineId }) => gone.includes(lineId));
  await write.remove(
    pactFinancingYear,
    goneYears.map(({ id }) => id),
  );
  await write.remove(pactFinancingLine, gone);
  for (const { one, position } of changed) await write.update(pactFinancingLine, one.id, { ...one, position });
  await write.insert(
    pactFinancingLine,
    added.map(({ one, position }) => ({ ...one, position, pactId, actionId })),
  );
  await saveYears(write, input, before, after);
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
  const fault = faultOf(sheets, actionId, change, dayInParis(write.now));
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
export const lockSheets = async (write: Write, pactId: string): Promise<Result<readonly ActionSheet[], HeldRefusal>> => {
  const held = await holdPact(write, pactId);
  if (!held.ok) return held;
  write.touch("pacts", `pact:${held.value.slug}`);
  return ok(await sheetsOf(write.sql, write.tenant, pactId));
};

/** Changes the sheet of an action, all of it or nothing. Two people who write at once: the second is shown what the first wrote. */
export const writeSheet = async (write: Write, input: Input): Promise<Result<{ readonly revision: number }, SheetRefusal>> => {
  const sheets = await lockSheets(write, input.pactId);
  return sheets.ok ? changeSheet(write, sheets.value, input) : sheets;
};

import { ok, type Result, refuse } from "@levier/kernel";
import type { Member } from "../life/life.repository.ts";
import { stages } from "../pact.schema.ts";
import type { ActionSheet } from "./action-sheet.ts";
import type { PlaceReading } from "./content/place-finder.ts";
import { readContent } from "./content/read-content.ts";
import type { EditPart } from "./editing.ts";
import { readJobs } from "./read-jobs.ts";
import { readFields, readLine, readMilestone, type SheetFault, type Typed, withOne } from "./read-sheet.ts";
import type { SheetChange } from "./write-sheet.ts";

type About = {
  readonly sheet: ActionSheet;
  readonly sheets: readonly ActionSheet[];
  /** Parties of the followed pact: an owner or a financer that bears the name of one is that one. */
  readonly members: readonly Member[];
  readonly newId: () => string;
  readonly findPlace: PlaceReading;
};

const memberNamed = (members: readonly Member[], name: string | null): string | null =>
  members.find((member) => member.name.toLowerCase() === name?.toLowerCase())?.id ?? null;

const without = <Thing extends { readonly id: string }>(things: readonly Thing[], gone: string): Thing[] =>
  things.filter(({ id }) => id !== gone);

const lineChange = (typed: Typed, one: string, { sheet, members, newId }: About): Result<SheetChange, SheetFault> => {
  const known = sheet.lines.some(({ id }) => id === one);
  if (typed["act"] === "remove") return ok({ lines: without(sheet.lines, one) });
  const read = readLine(typed, known ? one : newId());
  if (!read.ok) return read;
  return ok({ lines: withOne(sheet.lines, { ...read.value, memberId: memberNamed(members, read.value.financer) }) });
};

const milestoneChange = (typed: Typed, one: string, { sheet, sheets, newId }: About): Result<SheetChange, SheetFault> => {
  const known = sheet.milestones.some(({ id }) => id === one);
  if (typed["act"] === "remove") return ok({ milestones: without(sheet.milestones, one) });
  const read = readMilestone(typed, known ? one : newId());
  if (!read.ok) return read;
  const all = new Set(sheets.flatMap(({ milestones }) => milestones.map(({ id }) => id)));
  const after = [...new Set([...read.value.after, typed["afterOther"] ?? ""])].filter((id) => all.has(id));
  return ok({ milestones: withOne(sheet.milestones, { ...read.value, after }) });
};

/** The change that a form asks for, or the first field that says nothing usable. */
export const readChange = (part: Exclude<EditPart, "copy">, typed: Typed, one: string, about: About): Result<SheetChange, SheetFault> => {
  const { sheet, members } = about;
  switch (part) {
    case "fields":
    case "calendar":
    case "costs": {
      const read = readFields(typed, sheet.fields);
      return read.ok ? ok({ fields: { ...read.value, ownerMemberId: memberNamed(members, read.value.owner) } }) : read;
    }
    case "content": {
      const actions = new Set(about.sheets.map(({ action }) => action.id));
      const read = readContent(typed, { actionId: sheet.action.id, actions, findPlace: about.findPlace });
      return read.ok ? ok({ fields: { ...sheet.fields, ...read.value } }) : read;
    }
    case "stage": {
      const to = stages.find((stage) => stage === typed["stage"]);
      if (!to) return refuse({ field: "stage", value: typed["stage"] ?? "" });
      return ok({ stage: { to, reason: typed["reason"] ?? "" } });
    }
    case "jobs": {
      const read = readJobs(typed);
      return read.ok ? ok({ fields: { ...sheet.fields, ...read.value } }) : read;
    }
    case "line":
      return lineChange(typed, one, about);
    case "milestone":
      return milestoneChange(typed, one, about);
  }
};

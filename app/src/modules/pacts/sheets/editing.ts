import type { FormError } from "../../../ui/index.ts";
import type { ActionSheet } from "./action-sheet.ts";
import { typedContent } from "./content/typed-content.ts";
import { type Difference, mergeTyped } from "./merge-typed.ts";
import type { Typed } from "./read-sheet.ts";
import { newLine, newMilestone, typedCalendar, typedCosts, typedFollowing, typedJobs, typedLine, typedMilestone } from "./typed-sheet.ts";

/** What of a sheet one form changes. */
export const editParts = ["fields", "content", "calendar", "stage", "costs", "line", "jobs", "milestone", "copy"] as const;
export type EditPart = (typeof editParts)[number];

/** A form open on the page of a sheet: which, on which line or milestone, what it shows, and what was wrong with it. */
export type Editing = {
  readonly part: EditPart;
  /** The line or milestone it is about; `new` for one to be, empty for the sheet as a whole. */
  readonly one: string;
  readonly values: Typed;
  /** What the sheet said when this form was made: sent back with it, so that what the person left alone is known. */
  readonly was: Typed;
  readonly errors: readonly FormError[];
  /** Fields that someone else wrote differently meanwhile; null when nobody did. */
  readonly differences: readonly Difference[] | null;
  /** The line or milestone was taken out meanwhile. */
  readonly isGone: boolean;
};

/** What a form about one thing of a sheet shows of it; null when there is no such thing. */
export const shownOf = (sheet: ActionSheet, part: EditPart, one: string): Typed | null => {
  switch (part) {
    case "fields":
      return typedFollowing(sheet.fields);
    case "calendar":
      return typedCalendar(sheet.fields);
    case "costs":
      return typedCosts(sheet.fields);
    case "content":
      return typedContent(sheet.fields);
    case "stage":
      return { stage: sheet.stage, reason: sheet.stageReason ?? "" };
    case "jobs":
      return typedJobs(sheet.fields);
    case "line": {
      const line = sheet.lines.find(({ id }) => id === one);
      return line ? typedLine(line) : one === "new" ? newLine : null;
    }
    case "milestone": {
      const milestone = sheet.milestones.find(({ id }) => id === one);
      return milestone ? typedMilestone(milestone) : one === "new" ? newMilestone : null;
    }
    case "copy":
      return {};
  }
};

const untouched = { errors: [], differences: null, isGone: false };

/** The form that an address asks for, `?edit=fields` or `?edit=line-new`; null when it asks for none that there is. */
export const editingAt = (sheet: ActionSheet, asked: string | undefined): Editing | null => {
  const part = editParts.find((known) => asked === known || asked?.startsWith(`${known}-`));
  if (part === undefined) return null;
  const one = asked?.slice(part.length + 1) ?? "";
  const values = shownOf(sheet, part, one);
  // Going to another stage asks for a reason of its own.
  return values && { ...untouched, part, one, values: part === "stage" ? { stage: "", reason: "" } : values, was: values };
};

const wasIn = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => (name.startsWith("was-") ? [[name.slice(4), value]] : [])));

/** Fields that say which form it is, not what it says. */
const FRAME = new Set(["csrf", "once", "revision", "one", "act"]);

/** What a person typed in the form, without what frames it. */
export const saidIn = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !FRAME.has(name) && !name.startsWith("was-")));

/** The form as it was sent, with what was wrong. */
export const refusedForm = (sheet: ActionSheet, part: EditPart, typed: Typed, errors: readonly FormError[]): Editing => {
  const one = typed["one"] ?? "";
  return { ...untouched, part, one, values: saidIn(typed), was: shownOf(sheet, part, one) ?? {}, errors };
};

/** The form as it was sent over an older state of the sheet, brought onto what it says now. */
export const overtakenForm = (now: ActionSheet, part: EditPart, typed: Typed, errors: readonly FormError[]): Editing => {
  const one = typed["one"] ?? "";
  const shown = shownOf(now, part, one);
  const { merged, differences } = mergeTyped(saidIn(typed), wasIn(typed), shown ?? wasIn(typed));
  return { part, one: shown ? one : "new", values: merged, was: shown ?? {}, errors, differences, isGone: shown === null };
};

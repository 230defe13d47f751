import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { stages } from "../pact.schema.ts";
import type { ActionSheet } from "../sheets/action-sheet.ts";
import { priorities } from "../sheets/priorities.ts";
import type { BulkEdit, Pick } from "./bulk-edit.ts";

type Typed = Readonly<Record<string, string>>;

/** What in a form of the boards says nothing usable, and what was typed there. */
export type BoardFault = {
  readonly code: "nothing-picked" | "nothing-asked" | "odd-days" | "odd-choice" | "too-long";
  /** Id of the control to mend. */
  readonly field: string;
  readonly value: string;
  /** Actions that were ticked all the same. */
  readonly picks: readonly string[];
};

/** What is asked: the same change for each of these actions. */
export type BoardOrder = { readonly picks: readonly Pick[]; readonly edit: BulkEdit };

/** An action as a box or a button of the page stands for it: which, and at what revision it was shown. */
export const pickText = ({ action, revision }: ActionSheet): string => `${action.id}.${revision}`;

const pick = z
  .string()
  .regex(/^[0-9a-f-]{36}\.\d{1,9}$/)
  .transform((text): Pick => ({ actionId: text.slice(0, 36), revision: Number(text.slice(37)) }));

const readPick = (text: string): Pick | null => pick.safeParse(text).data ?? null;

/** The actions ticked, or all those the page showed when it is they that are asked for; each once. */
const readPicks = (form: FormData): Pick[] => {
  const texts = form.getAll(form.get("all") === "yes" ? "shown" : "pick");
  const picks = texts.flatMap((text) => (typeof text === "string" ? (readPick(text) ?? []) : []));
  return [...new Map(picks.map((one) => [one.actionId, one])).values()];
};

const MOST_DAYS = 3660;

/** `30`, `+30`, `-7` or `−7`; null for any other writing, and for more than ten years. */
export const readDays = (text: string): number | null => {
  const said = text.replace(/\s/g, "").replace("−", "-");
  const days = /^[+-]?\d{1,4}$/.test(said) ? Number(said) : Number.NaN;
  return Math.abs(days) <= MOST_DAYS ? days : null;
};

/** Characters of a text that actions are given. */
export const LONGEST = 2000;
const words = z
  .string()
  .trim()
  .max(LONGEST)
  .default("")
  .transform((text) => text || null);
const chosen = <Choice extends string>(choices: readonly [Choice, ...Choice[]]) =>
  z
    .string()
    .default("")
    .transform((text) => text || null)
    .pipe(z.enum(choices).nullable());

const bulkForm = z.object({ owner: words, lead: words, priority: chosen(priorities), stage: chosen(stages), reason: words });

type Told = Omit<BoardFault, "picks">;

const nothing = { owner: null, lead: null, priority: null, stage: null, shift: null, stretch: null } as const satisfies BulkEdit;

/** Days asked for in a field; null where it is empty or asks for none. */
const daysIn = (typed: Typed, field: string): Result<number | null, Told> => {
  const asked = (typed[field] ?? "").trim();
  const days = asked === "" ? 0 : readDays(asked);
  return days === null ? refuse({ code: "odd-days", field, value: asked }) : ok(days === 0 ? null : days);
};

const orderOf = (
  picks: readonly Pick[],
  edit: Result<BulkEdit, Told>,
  fields: { pick: string; change: string },
): Result<BoardOrder, BoardFault> => {
  const ticked = picks.map(({ actionId }) => actionId);
  if (picks.length === 0) return refuse({ code: "nothing-picked", field: fields.pick, value: "", picks: ticked });
  if (!edit.ok) return refuse({ ...edit.error, picks: ticked });
  const isEmpty = Object.values(edit.value).every((value) => value === null);
  return isEmpty ? refuse({ code: "nothing-asked", field: fields.change, value: "", picks: ticked }) : ok({ picks, edit: edit.value });
};

/** In the table's form the fields carry the names of the filters above: their identifiers begin with `bulk`. */
const bulkEditOf = (typed: Typed): Result<BulkEdit, Told> => {
  const read = bulkForm.safeParse(typed);
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = String(issue?.path[0] ?? "");
    return refuse({ code: issue?.code === "too_big" ? "too-long" : "odd-choice", field: `bulk-${field}`, value: typed[field] ?? "" });
  }
  const shift = daysIn(typed, "shift");
  if (!shift.ok) return refuse({ ...shift.error, field: "bulk-shift" });
  const { stage, reason, ...given } = read.data;
  return ok({ ...nothing, ...given, stage: stage && { to: stage, reason: reason ?? "" }, shift: shift.value });
};

/** The form under the table: what the actions ticked are given; a field left empty changes nothing. */
export const readBulk = (form: FormData, typed: Typed): Result<BoardOrder, BoardFault> =>
  orderOf(readPicks(form), bulkEditOf(typed), { pick: "all", change: "bulk-owner" });

const onePick = (typed: Typed): Pick[] => {
  const one = readPick(typed["move"] ?? "");
  return one ? [one] : [];
};

/** A card put in another column: `move` names it, `to-ID` the stage. */
export const readMove = (_: FormData, typed: Typed): Result<BoardOrder, BoardFault> => {
  const picks = onePick(typed);
  const field = `to-${picks[0]?.actionId}`;
  const to = z.enum(stages).safeParse(typed[field]);
  const reason = words.safeParse(typed["reason"]);
  const edit: Result<BulkEdit, Told> = !to.success
    ? refuse({ code: "odd-choice", field, value: typed[field] ?? "" })
    : !reason.success
      ? refuse({ code: "too-long", field, value: typed["reason"] ?? "" })
      : ok({ ...nothing, stage: { to: to.data, reason: reason.data ?? "" } });
  return orderOf(picks, edit, { pick: "count", change: field });
};

/** A bar moved along time: `shift` days, then its end alone `stretch` days. */
export const readShift = (_: FormData, typed: Typed): Result<BoardOrder, BoardFault> => {
  const shift = daysIn(typed, "shift");
  const stretch = daysIn(typed, "stretch");
  const edit = !shift.ok ? shift : !stretch.ok ? stretch : ok({ ...nothing, shift: shift.value, stretch: stretch.value });
  return orderOf(onePick(typed), edit, { pick: "move", change: "shift" });
};

import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { faultOf, type SheetFault, type Typed } from "../sheets/read-sheet.ts";
import type { ParityClause } from "./clause.ts";

export type ClauseFields = Omit<ParityClause, "id" | "revision">;

const blank = z
  .string()
  .default("")
  .transform((text) => (text.trim() === "" ? null : text.trim()));

const clauseForm = z.object({
  axis: blank,
  says: z.string().trim().min(1).max(2000),
  saidIn: blank.pipe(z.string().max(500).nullable()),
});

/** The fields that name parties, `party-1`, `party-2`…, those left empty apart. */
export const partyFields = (typed: Typed): { readonly field: string; readonly id: string }[] =>
  Object.entries(typed)
    .filter(([field, id]) => /^party-\d+$/.test(field) && id.trim() !== "")
    .map(([field, id]) => ({ field, id: id.trim() }))
    .toSorted((a, b) => Number(a.field.slice(6)) - Number(b.field.slice(6)));

/** A clause as its form says it. Whether its parties and its axis are of the pact is for who writes it to say. */
export const readClause = (typed: Typed): Result<ClauseFields, SheetFault> => {
  const read = clauseForm.safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  const { axis, ...said } = read.data;
  return ok({ ...said, axisId: axis, memberIds: partyFields(typed).map(({ id }) => id) });
};

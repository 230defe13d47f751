import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { isoDayOf, sensibleDay } from "../sensible-day.ts";
import { faultOf, type SheetFault, type Typed } from "../sheets/read-sheet.ts";
import { type Quadrant, quadrants } from "./line.ts";

/** What a line is typed to rest on; a figure is named by its key, and read from the diagnosis. */
export type TypedBasis =
  | { readonly kind: "figure"; readonly key: string }
  | { readonly kind: "document"; readonly saidIn: string; readonly saidOn: string | null }
  | { readonly kind: "person"; readonly saidBy: string; readonly saidOn: string };

/** Characters of a line and of a reason: a list of findings is read at a glance. */
const LONGEST = 500;

const required = z.string().default("").pipe(z.string().trim().min(1).max(LONGEST));
const blank = z
  .string()
  .default("")
  .transform((text) => (text.trim() === "" ? null : text.trim()))
  .pipe(z.string().max(LONGEST).nullable());
const day = z
  .string()
  .default("")
  .transform((text) => (text.trim() === "" ? null : isoDayOf(text.trim())))
  .pipe(sensibleDay.nullable());

const sayingForm = z.object({ quadrant: z.enum(quadrants), says: required });
const basisForm = z.object({ figure: blank, saidIn: blank, saidBy: blank, saidOn: day });

/** The first of the fields that tell what a line rests on, all left empty: none can be left so. */
const NOTHING: SheetFault = { field: "figure", value: "" };

const readBasis = (typed: Typed): Result<TypedBasis, SheetFault> => {
  const read = basisForm.safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  const { figure, saidIn, saidBy, saidOn } = read.data;
  if ([figure, saidIn, saidBy].filter((told) => told !== null).length > 1)
    return refuse({ field: "basis-twice", value: saidBy ?? saidIn ?? "" });
  if (figure !== null) return ok({ kind: "figure", key: figure });
  if (saidIn !== null) return ok({ kind: "document", saidIn, saidOn });
  if (saidBy === null) return refuse(NOTHING);
  return saidOn === null ? refuse({ field: "saidOn", value: "" }) : ok({ kind: "person", saidBy, saidOn });
};

export type LineFields = { readonly quadrant: Quadrant; readonly says: string; readonly basis: TypedBasis };

/** A line as the form that adds one says it. */
export const readNewLine = (typed: Typed): Result<LineFields, SheetFault> => {
  const said = sayingForm.safeParse(typed);
  if (!said.success) return refuse(faultOf(said.error, typed));
  const basis = readBasis(typed);
  return basis.ok ? ok({ ...said.data, basis: basis.value }) : basis;
};

export type Reworded = { readonly quadrant: Quadrant; readonly says: string; readonly basis: TypedBasis | null };

/** A line as the form that changes one says it; the basis is null where the line keeps its figure, which no form changes. */
export const readReworded = (typed: Typed, restsOnFigure: boolean): Result<Reworded, SheetFault> => {
  const said = sayingForm.safeParse(typed);
  if (!said.success) return refuse(faultOf(said.error, typed));
  if (restsOnFigure) return ok({ ...said.data, basis: null });
  const basis = readBasis({ ...typed, figure: "" });
  return basis.ok ? ok({ ...said.data, basis: basis.value }) : basis;
};

const reasonForm = z.object({ reason: required });

/** Why a line is set aside. */
export const readReason = (typed: Typed): Result<string, SheetFault> => {
  const read = reasonForm.safeParse(typed);
  return read.success ? ok(read.data.reason) : refuse(faultOf(read.error, typed));
};

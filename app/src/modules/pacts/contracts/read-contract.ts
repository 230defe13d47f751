import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { faultIn } from "../commitments/read-pledge.ts";
import type { SheetFault, Typed } from "../sheets/read-sheet.ts";
import { contractRelations } from "./contract-graph.ts";
import type { ContractFields } from "./write-contracts.ts";

const blank = z
  .string()
  .default("")
  .transform((text) => (text.trim() === "" ? null : text.trim()));
const day = blank.pipe(z.iso.date().nullable());

const contractForm = z.object({
  relation: z.enum(contractRelations),
  otherPactId: blank.pipe(z.uuid().nullable()),
  name: blank.pipe(z.string().max(300).nullable()),
  endsOn: day,
});

export const readContract = (typed: Typed): Result<ContractFields, SheetFault> => {
  const read = contractForm.safeParse(typed);
  if (!read.success) return refuse(faultIn(read.error, typed));
  return read.data.otherPactId === null && read.data.name === null ? refuse({ field: "name", value: "" }) : ok(read.data);
};

export const readEnd = (typed: Typed): Result<{ readonly endsOn: string | null }, SheetFault> => {
  const read = z.object({ endsOn: day }).safeParse(typed);
  return read.success ? ok(read.data) : refuse(faultIn(read.error, typed));
};

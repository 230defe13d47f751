import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { blank, day, faultOf, type SheetFault, type Typed } from "../sheets/read-sheet.ts";
import { contractRelations } from "./contract-graph.ts";
import type { ContractFields } from "./write-contracts.ts";

const optional = blank.transform((text) => (text === "" ? null : text));

const contractForm = z.object({
  relation: z.enum(contractRelations),
  otherPactId: optional.pipe(z.uuid().nullable()),
  name: optional.pipe(z.string().max(300).nullable()),
  endsOn: day,
});

export const readContract = (typed: Typed): Result<ContractFields, SheetFault> => {
  const read = contractForm.safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  return read.data.otherPactId === null && read.data.name === null ? refuse({ field: "name", value: "" }) : ok(read.data);
};

export const readEnd = (typed: Typed): Result<{ readonly endsOn: string | null }, SheetFault> => {
  const read = z.object({ endsOn: day }).safeParse(typed);
  return read.success ? ok(read.data) : refuse(faultOf(read.error, typed));
};

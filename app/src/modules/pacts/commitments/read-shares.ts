import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { readFrenchNumber, type SheetFault, type Typed } from "../sheets/read-sheet.ts";
import { faultIn } from "./read-pledge.ts";
import type { Merger, Split } from "./territory-shares.ts";

/** Shares typed as percentages in the fields `share-ID`, as shares of one; an empty field or nought is no share. */
export const readSplit = (typed: Typed): Result<Split, SheetFault> => {
  const split = new Map<string, number>();
  for (const [field, value] of Object.entries(typed)) {
    if (!field.startsWith("share-") || value.trim() === "") continue;
    const percent = readFrenchNumber(value.replace(/%\s*$/, ""));
    if (percent === null || percent > 100) return refuse({ field, value });
    if (percent > 0) split.set(field.slice("share-".length), percent / 100);
  }
  return ok(split);
};

const mergerForm = z.object({ territoryId: z.uuid(), day: z.iso.date(), successor: z.string().trim().min(1).max(300) });

/** The successor is what was typed: its code is looked for among the official ones. */
export const readMerger = (typed: Typed): Result<Omit<Merger, "successorCode"> & { readonly territoryId: string }, SheetFault> => {
  const read = mergerForm.safeParse(typed);
  return read.success ? ok(read.data) : refuse(faultIn(read.error, typed));
};

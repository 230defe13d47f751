import { ok, type Result, refuse } from "@levier/kernel";
import { readFrenchNumber, type SheetFault, type Typed } from "../sheets/read-sheet.ts";
import type { Split } from "./territory-shares.ts";

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

import { z } from "zod";
import { stampOf } from "../parties/stamp-of.ts";
import type { Split, Splits } from "./territory-shares.ts";

const LENGTH = 16;
const told = z.record(z.string(), z.string());

/** What a form was opened on: empty while there is no split. */
export const splitStamp = (split: Split): string => (split.size === 0 ? "" : stampOf(Object.fromEntries(split)).slice(0, LENGTH));

/** The stamps of every split that one form may change, the one of the pact under no name. */
export const splitStamps = ({ ofPact, ofAction }: Splits): string =>
  JSON.stringify(Object.fromEntries([["", ofPact] as const, ...ofAction].map(([action, split]) => [action, splitStamp(split)])));

/** The stamp that the form held of the split of an action, or of the pact; empty when it held none. */
export const stampSeen = (stamps: string, actionId: string | null): string => {
  try {
    return told.parse(JSON.parse(stamps))[actionId ?? ""] ?? "";
  } catch {
    return "";
  }
};

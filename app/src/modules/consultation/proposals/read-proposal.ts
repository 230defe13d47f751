import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { blank, faultOf, type SheetFault, type Typed } from "../../pacts/index.ts";

export type ProposalFields = {
  readonly title: string;
  readonly text: string;
  readonly axisId: string | null;
  /** The working group it comes from; null for the pact as a whole. */
  readonly groupId: string | null;
};

export const LONGEST_TEXT = 20_000;

const someId = blank.transform((text) => (text === "" ? null : text)).pipe(z.uuid().nullable());

const form = z.object({
  title: blank.pipe(z.string().min(1).max(300)),
  text: blank.transform((text) => text.replaceAll("\r\n", "\n")).pipe(z.string().min(1).max(LONGEST_TEXT)),
  axisId: someId,
  groupId: someId,
});

export const readProposal = (typed: Typed): Result<ProposalFields, SheetFault> => {
  const read = form.safeParse(typed);
  return read.success ? ok(read.data) : refuse(faultOf(read.error, typed));
};

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const MOST_ORIGINS = 500;

/** Contributions as they are named: their identifiers, or the addresses of their pages, in any order and number. */
export const readOrigins = (text: string): readonly string[] => [...new Set(text.toLowerCase().match(UUID) ?? [])].slice(0, MOST_ORIGINS);

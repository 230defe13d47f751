import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import type { TeamRefusal } from "./team-refusal.ts";

/** What was typed in a form, by name of field. */
export type Typed = Readonly<Record<string, string>>;

export const typedIn = (typed: Typed, field: string): string => (typed[field] ?? "").trim();

/** Days in the life of an office: one of another century was mistyped. */
const [FIRST, LAST] = ["1950-01-01", "2150-12-31"];
const day = z.iso.date().refine((text) => text >= FIRST && text <= LAST);

export const isDay = (text: string): boolean => day.safeParse(text).success;

/** Most letters of each field: texts, then the rest. */
const LONGEST: Readonly<Record<string, number>> = { what: 4000, nextStep: 500, purpose: 500, source: 500 };
const LONGEST_LINE = 200;

/** Refuses the first field that holds more than it may. */
export const withinLength = (typed: Typed, fields: readonly string[]): Result<null, TeamRefusal> => {
  const field = fields.find((name) => typedIn(typed, name).length > (LONGEST[name] ?? LONGEST_LINE));
  return field === undefined ? ok(null) : refuse({ reason: "too-long", value: String(LONGEST[field] ?? LONGEST_LINE), field });
};

import { ok, type Result, refuse } from "@levier/kernel";
import type { MessageKey } from "../../../../messages/index.ts";
import type { Sql } from "../../../../platform/database/database.ts";
import type { Write } from "../../../../platform/hand.ts";
import { readDay } from "../../../pacts/index.ts";

/** The fields of one thing as its form holds them, all of them texts; a day as `2026-03-14`. */
export type AnswerFields = Readonly<Record<string, string>>;

/** How a thing stands now, in the fields by which it is answered. */
export type Standing = {
  readonly fields: AnswerFields;
  readonly isOver: boolean;
  /** Of an indicator: its unit and what was read last. */
  readonly measured?: {
    readonly unit: string;
    readonly last: { readonly value: number; readonly day: string } | null;
    /** Its readings come from achievements: those are asked for, never a reading. */
    readonly isFed: boolean;
  };
};

/** Why an answer is not recorded: the field (`item` for the whole thing) and the sentence that says the mend. */
export type AnswerFault = { readonly field: string; readonly message: MessageKey; readonly values?: Readonly<Record<string, string>> };

/** What the link of a letter lets its reader say of one kind of thing. */
export type AnswerKind = {
  /** The names of its fields, in the order of its form. */
  readonly names: readonly string[];
  /** Some things of one pact as they stand, by identifier; one that is gone is absent. */
  readonly read: (sql: Sql, tenant: string, pactId: string, ids: readonly string[]) => Promise<ReadonlyMap<string, Standing>>;
  /** Writes what was typed, in the name of an organisation when the person acts for one. A refusal rolls it all back. */
  readonly write: (
    write: Write,
    about: { readonly pactId: string; readonly id: string; readonly by: string | null; readonly newId: () => string },
    typed: AnswerFields,
  ) => Promise<Result<null, AnswerFault>>;
};

const LONGEST = 2000;

export const textIn = (typed: AnswerFields, field: string): Result<string | null, AnswerFault> => {
  const text = (typed[field] ?? "").trim();
  if (text.length > LONGEST) return refuse({ field, message: "answers.fault.long" });
  return ok(text === "" ? null : text);
};

export const dayIn = (typed: AnswerFields, field: string): Result<string | null, AnswerFault> => {
  const text = (typed[field] ?? "").trim();
  if (text === "") return ok(null);
  const day = readDay(text);
  return day === null ? refuse({ field, message: "answers.fault.day", values: { value: text } }) : ok(day);
};

/** Someone else wrote it at the same moment: read again, it is shown as it stands. */
export const CHANGED: AnswerFault = { field: "item", message: "answers.fault.changed" };
export const GONE: AnswerFault = { field: "item", message: "answers.fault.over" };

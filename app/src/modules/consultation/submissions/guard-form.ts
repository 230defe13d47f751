import type { Context } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import type { Consultation } from "../ports.ts";
import { readFormStamp } from "../sealed-link.ts";

type Typed = Readonly<Record<string, string>>;

/** A person takes longer than this to read a form and fill it. */
const LEAST_MS = 4_000;
/** A form left open longer than this is shown again before it is taken. */
const MOST_MS = 24 * 3_600_000;

export type FormProof =
  /** A program filled the field that nobody sees: it is answered as anyone, and nothing is kept. */
  | { readonly kind: "trapped" }
  /** Sent too soon, too late, or without the stamp of a form that we showed. */
  | { readonly kind: "unproven" }
  | { readonly kind: "person"; readonly id: string };

/** Whether a form without an account was filled by a person, told without any script. */
export const provePerson = ({ secret, clock }: Pick<Consultation["platform"], "secret" | "clock">, typed: Typed): FormProof => {
  if ((typed["website"] ?? "") !== "") return { kind: "trapped" };
  const stamp = readFormStamp(secret, typed["stamp"] ?? "");
  if (!stamp) return { kind: "unproven" };
  const age = clock().getTime() - stamp.at;
  return age < LEAST_MS || age > MOST_MS ? { kind: "unproven" } : { kind: "person", id: stamp.id };
};

/** The stamp of a form that comes back with its faults: it keeps it while it holds, so that it makes one text and has aged. */
export const keptStamp = ({ secret, clock }: Pick<Consultation["platform"], "secret" | "clock">, typed: Typed): string | null => {
  const stamp = readFormStamp(secret, typed["stamp"] ?? "");
  return stamp && clock().getTime() - stamp.at <= MOST_MS ? (typed["stamp"] ?? null) : null;
};

/** Counts one letter asked for. When there were too many, says when to come back. */
export const mayWrite = async ({ letters }: Pick<Consultation, "letters">, c: Context<Env>, email: string): Promise<boolean> => {
  if (await letters.mayAsk(c, email)) return true;
  c.header("retry-after", "3600");
  return false;
};

import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { sensibleDay } from "../sensible-day.ts";
import { beginStates, type LifeEvent } from "./pact-life.ts";

const day = sensibleDay;
const words = z.string().trim().min(1).max(500);
const optional = z
  .string()
  .trim()
  .max(500)
  .default("")
  .transform((text) => (text === "" ? null : text));
const ticked = z
  .string()
  .default("")
  .transform((value) => value === "yes");

/** What each form of the page sends, and the event it makes. */
const forms = {
  "agree-protocol": z.object({ on: day }),
  start: z.object({ on: day }),
  "open-amendment": z.object({ on: day }),
  "drop-amendment": z.object({ on: day, reason: words }),
  close: z.object({ on: day, reason: words }),
  replace: z
    .object({ on: day, successor: optional, successorId: optional.pipe(z.uuid().nullable()) })
    .superRefine(({ successor, successorId }, context) => {
      if (successor === null && successorId === null) context.addIssue({ code: "custom", path: ["successor"], message: "one is named" });
    })
    .transform(({ on, successor, successorId }) => ({
      on,
      successor: successor ?? "",
      ...(successorId === null ? {} : { successorId }),
    })),
  leave: z.object({ on: day, party: words, reason: words }),
  join: z.object({ on: day, id: words, name: words, deliberates: ticked }).transform(({ on, ...party }) => ({ on, party })),
  deliberate: z
    .object({ on: day, party: words, body: words, number: optional, approves: z.enum(["yes", "no"]) })
    .transform(({ on, party, approves, ...deliberation }) => ({
      on,
      party,
      deliberation: { ...deliberation, approves: approves === "yes" },
    })),
  sign: z
    .object({ on: day, party: words, place: optional, signer: words, role: optional, otherRoles: optional })
    .transform(({ on, party, ...signature }) => ({ on, party, signature })),
} as const;

export type Asked = keyof typeof forms;
export type FormFault = { readonly field: string; readonly value: string };

export const isAsked = (kind: string): kind is Asked => Object.hasOwn(forms, kind);

const faultOf = (error: z.ZodError, fields: Readonly<Record<string, string>>): FormFault => {
  const field = String(error.issues[0]?.path[0] ?? "on");
  return { field, value: fields[field] ?? "" };
};

/** The event a form asks for, or the first field that says nothing usable. */
export const readEvent = (kind: Asked, fields: Readonly<Record<string, string>>): Result<LifeEvent, FormFault> => {
  const read = forms[kind].safeParse(fields);
  // The kind and the fields of each form are those of one event: the union hides it from the compiler.
  return read.success ? ok({ kind, ...read.data } as LifeEvent) : refuse(faultOf(read.error, fields));
};

const follow = z.object({ on: day, state: z.enum(beginStates) });

export const readFollow = (fields: Readonly<Record<string, string>>): Result<z.infer<typeof follow>, FormFault> => {
  const read = follow.safeParse(fields);
  return read.success ? ok(read.data) : refuse(faultOf(read.error, fields));
};

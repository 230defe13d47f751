import type { Context } from "hono";
import type { z } from "zod";
import type { Translate } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { problem } from "../../platform/http/problem.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import { type DraftingRefusal, problemOf } from "./drafting.errors.ts";

/** What of a request cannot be read: the field, what stood there, why. */
export type Refused = { readonly field: string; readonly value: unknown; readonly why: string };

/** What of a refused value is told back: a program sees which one it was, not all that it sent. */
const toldBack = (value: unknown): unknown => {
  if (typeof value === "string") return value.slice(0, 80);
  return typeof value === "object" ? null : (value ?? null);
};

/** A NUL or half of a surrogate pair, which JSON can spell and no text column takes. */
const isText = (value: string): boolean => !value.includes("\0") && !/\p{Surrogate}/u.test(value);

/** The body as its schema takes it, or the first field that it refuses. An absent body reads as an empty object. */
export const readBody = async <T extends z.ZodType>(c: Context<Env>, schema: T): Promise<{ readonly body: z.output<T> } | Refused> => {
  const text = await c.req.text();
  const unkeepable: string[] = [];
  const note = (name: string, value: unknown): unknown => {
    if (!isText(name) || (typeof value === "string" && !isText(value))) unkeepable.push(name);
    return value;
  };
  let given: unknown;
  try {
    given = text.trim() === "" ? {} : JSON.parse(text, note);
  } catch {
    return { field: "", value: text.slice(0, 80), why: "not JSON" };
  }
  const [field] = unkeepable;
  if (field !== undefined) return { field, value: null, why: "a NUL or half of a surrogate pair" };
  const parsed = schema.safeParse(given);
  if (parsed.success) return { body: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const value = path.reduce<unknown>((at, step) => (typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined), given);
  return { field: path.map(String).join("."), value: toldBack(value), why: issue?.message ?? "" };
};

/** How the API answers who asks amiss. */
export type ApiAnswers = {
  readonly refuse: (c: Context, refusal: DraftingRefusal) => Response;
  readonly malformed: (c: Context, refused: Refused) => Response;
  /** Runs for who has a valid token; anyone else is told to send one. */
  readonly asMember: (handle: (c: Context<Env>, viewer: Viewer) => Promise<Response>) => (c: Context<Env>) => Promise<Response>;
};

export const apiAnswers = (t: Translate): ApiAnswers => ({
  refuse: (c, refusal) => problem(c, problemOf(refusal, t)),
  malformed: (c, { field, value, why }) =>
    problem(c, {
      status: 400,
      code: "request-malformed",
      title: t("drafting.api.malformed"),
      value,
      ...(field === "" ? {} : { field }),
      mend: t("drafting.api.malformedMend", { why }),
    }),
  asMember: (handle) => async (c) => {
    const { viewer } = c.var;
    if (viewer !== null) return handle(c, viewer);
    return problem(c, {
      status: 401,
      code: "token-missing",
      title: t("drafting.api.token"),
      field: "Authorization",
      mend: t("drafting.api.tokenMend"),
    });
  },
});

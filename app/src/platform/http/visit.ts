import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Cookies } from "./cookies.ts";
import type { Env } from "./env.ts";
import { holderIn } from "./form-holder.ts";
import { isFormToken, textFields } from "./forms.ts";

/** Reads the secret of the visit, so that a form shown to someone who is not signed in is protected as well. */
export const readVisit = (cookies: Cookies) =>
  createMiddleware<Env>(async (c, next) => {
    c.set("viewer", null);
    c.set("visit", cookies.read(c, "visit") ?? null);
    await next();
  });

/** Called before showing a form to someone who is not signed in. */
export const beginVisit = (c: Context<Env>, cookies: Cookies): void => {
  if (c.var.visit !== null) return;
  const visit = randomBytes(24).toString("base64url");
  cookies.write(c, "visit", visit);
  c.set("visit", visit);
};

/** What is asked there proves itself by what it carries, not by a visit. */
const PROVEN = ["/api/", "/subscriptions/", "/submissions/", "/answers"];
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

const isForeign = (c: Context<Env>, origin: string): boolean => {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const said = c.req.header("origin");
  return said !== undefined && said !== origin && said !== new URL(c.req.url).origin;
};

/** Bytes of a form that is read although nobody is there: what a person types, no file. */
const SHORT = 100_000;
const isShort = (c: Context<Env>): boolean => Number(c.req.header("content-length") ?? Number.POSITIVE_INFINITY) <= SHORT;

/** A form that carries this field is never kept: what it says is a secret, as a ballot is. */
const UNKEPT = "unkept";

/** A refused form as it can be given back to its sender. */
export type RefusedForm = {
  /** Whose it was, where their session has ended; null for one that cannot be told. */
  readonly holder: string | null;
  /** What was typed; null for a form that is never kept. */
  readonly fields: Readonly<Record<string, string>> | null;
};

const readRefused = (secret: string, form: FormData): RefusedForm => {
  const { csrf = "", ...fields } = textFields(form);
  const isWhole = [...form.values()].every((value) => typeof value === "string" || value.size === 0);
  return { holder: isWhole ? holderIn(secret, csrf) : null, fields: form.has(UNKEPT) ? null : fields };
};

/**
 * Refuses a posted form that does not come from one of our own pages: wrong origin, or no token of this visit in the field
 * `csrf`. The API is left out: it takes a bearer token, which no browser sends by itself. So are the links of letters, which
 * carry their own proof: a mail program stops a subscription without any visit (RFC 8058). When the session ended while a person
 * of ours was typing, `refused` is given the form.
 */
export const guardForms = (
  secret: string,
  origin: string,
  refused: (c: Context<Env>, form: RefusedForm | null) => Response | Promise<Response>,
) =>
  createMiddleware<Env>(async (c, next) => {
    if (SAFE.has(c.req.method) || PROVEN.some((start) => c.req.path.startsWith(start))) return next();
    const { visit } = c.var;
    if (isForeign(c, origin) || (visit === null && !isShort(c))) return refused(c, null);
    const form = await c.req.formData().catch(() => null);
    if (form && visit !== null && isFormToken(secret, visit, String(form.get("csrf")).split(".")[0])) return next();
    return refused(c, form && readRefused(secret, form));
  });

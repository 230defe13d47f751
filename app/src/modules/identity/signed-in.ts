import type { Context } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { Platform } from "../../platform/platform.ts";
import { SESSION } from "./session-middleware.ts";
import { endSession, type OpenSession, openSession, readSession } from "./sessions.ts";

const VISIT = "visit";

const toSignIn = (c: Context<Env>): Response => {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(c.req.method === "GET" ? `/sign-in?next=${encodeURIComponent(pathname + search)}` : "/sign-in", 303);
};

/** The session of who asks, whether they act for an organisation or not. */
export const currentSession = async (platform: Platform, c: Context<Env>): Promise<OpenSession | null> => {
  const secret = platform.cookies.read(c, SESSION);
  return secret === undefined ? null : readSession(platform, secret);
};

/** Runs a page for who is signed in, member or not. */
export const forAccount =
  (platform: Platform, page: (c: Context<Env>, session: OpenSession) => Promise<Response>) =>
  async (c: Context<Env>): Promise<Response> => {
    const session = await currentSession(platform, c);
    return session ? page(c, session) : toSignIn(c);
  };

/** Runs a page for a member. */
export const forMember =
  (page: (c: Context<Env>, viewer: Viewer) => Promise<Response>) =>
  async (c: Context<Env>): Promise<Response> =>
    c.var.viewer ? page(c, c.var.viewer) : toSignIn(c);

/** Where a member lands when they came for no page in particular. */
const WORK = "/drafts";

/**
 * Opens a session for someone whose identity was just proved, under a new secret: one that was known before, on a shared
 * machine or through another site, is worth nothing afterwards.
 */
export const enter = async (
  platform: Platform,
  c: Context<Env>,
  { account, idToken = null, next }: { readonly account: string; readonly idToken?: string | null; readonly next: string | null },
): Promise<Response> => {
  const { cookies, database, log } = platform;
  const before = cookies.read(c, SESSION);
  if (before !== undefined) await endSession(database.sql, before);
  const secret = await openSession(platform, account, idToken);
  cookies.write(c, SESSION, secret);
  cookies.remove(c, VISIT);
  log.info("sign-in.opened", { account });
  const session = await readSession(platform, secret);
  if (session?.viewer) return c.redirect(next ?? WORK, 303);
  return c.redirect(next === null ? "/account" : `/account?next=${encodeURIComponent(next)}`, 303);
};

/** Ends the session on the server and forgets it in the browser. */
export const leave = async (platform: Platform, c: Context<Env>): Promise<void> => {
  const secret = platform.cookies.read(c, SESSION);
  if (secret !== undefined) await endSession(platform.database.sql, secret);
  platform.cookies.remove(c, SESSION);
  c.set("viewer", null);
  c.set("visit", null);
};

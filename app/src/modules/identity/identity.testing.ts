import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { verify } from "../../platform/audit/verify.ts";
import type { Config } from "../../platform/config.ts";
import type { Database } from "../../platform/database/database.ts";
import { root } from "../../platform/database/testing.ts";
import type { Env } from "../../platform/http/env.ts";
import { guardForms, readVisit } from "../../platform/http/visit.ts";
import { openTestPlatform, SECRET } from "../../platform/platform.testing.ts";
import type { Platform } from "../../platform/platform.ts";
import { loadGeography } from "../../sources/official-geography/load-geography.ts";
import { placeReader } from "../../sources/official-geography/place-reader.ts";
import { createIdentityModule, identitySpaceTables, seedIdentity } from "./index.ts";

const geography = loadGeography(root);
const readPlace = placeReader({ find: async (code) => geography.find(code) });

export const seed = {
  spaces: [
    { slug: "ligerie", name: "Ligerie" },
    { slug: "monts", name: "Monts" },
  ],
  organisations: [
    { id: "val", space: "ligerie", name: "CC du Val de Rive", kind: "communaute_communes", siren: "732829320", leads: true },
    { id: "region", space: "ligerie", name: "Région Ligerie", kind: "region" },
    { id: "monts", space: "monts", name: "CA des Monts", kind: "communaute_agglomeration" },
  ],
  people: [
    { id: "ada", name: "Ada Morel", email: "ada@val.example", organisation: "val", role: "administrator" as const },
    { id: "leo", name: "Léo Brun", email: "leo@val.example", organisation: "val", role: "reader" as const },
    { id: "pia", name: "Pia Roux", email: "pia@region.example", organisation: "region", role: "pilot" as const },
  ],
};

/** A clock that tests move by hand. */
export const handClock = (start = "2026-03-02T09:00:00Z") => {
  let now = new Date(start).getTime();
  return { clock: () => new Date(now), advance: (ms: number) => void (now += ms), at: (moment: Date) => void (now = moment.getTime()) };
};

/** A browser: keeps its cookies, finds the token of the forms it was shown. */
export const browser = (app: Hono<Env>) => {
  const jar = new Map<string, string>();
  let csrf = "";
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await app.request(path, { ...init, headers: { ...(cookie === "" ? {} : { cookie }), ...init.headers } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const open = async (path: string): Promise<{ status: number; text: string; location: string | null }> => {
    const response = await ask(path);
    const text = await response.text();
    csrf = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? csrf;
    return { status: response.status, text, location: response.headers.get("location") };
  };
  const send = async (path: string, fields: Record<string, string> = {}) => {
    const response = await ask(path, { method: "POST", body: new URLSearchParams({ csrf, ...fields }) });
    return { status: response.status, text: await response.text(), location: response.headers.get("location"), headers: response.headers };
  };
  return { ask, open, send, jar };
};

export type TestIdentity = {
  readonly database: Database;
  readonly platform: Platform;
  readonly identity: ReturnType<typeof createIdentityModule>;
  readonly app: Hono<Env>;
  readonly advance: (ms: number) => void;
  readonly at: (moment: Date) => void;
  readonly verdict: () => ReturnType<typeof verify>;
};

/** The module over a real database, seeded, as `app.ts` puts it together. */
export const openTestIdentity = async (settings: Partial<Config> = {}): Promise<TestIdentity> => {
  const { clock, advance, at } = handClock();
  const dataFolder = mkdtempSync(join(tmpdir(), "levier-identity-"));
  const platform = await openTestPlatform({ clock, settings: { dataFolder, ...settings } });
  const { database } = platform;
  await seedIdentity(platform, seed);
  const identity = createIdentityModule(platform, readPlace);
  const app = new Hono<Env>()
    .use(readVisit(platform.cookies))
    .use(identity.session)
    .use(guardForms(SECRET, platform.config.origin, (c) => c.text("csrf", 403)))
    .route("/", identity.routes)
    .get("/whoami", (c) => c.json(c.var.viewer))
    .all("/api/v1/whoami", (c) => c.json(c.var.viewer));
  return { database, platform, identity, app, advance, at, verdict: () => verify(database.sql, identitySpaceTables) };
};

/** A browser signed in as a person of the demonstration, on the page of their account. */
export const signedIn = async ({ app }: TestIdentity, person: string): Promise<ReturnType<typeof browser>> => {
  const user = browser(app);
  await user.open("/sign-in");
  await user.send("/sign-in/demonstration", { person });
  await user.open("/account");
  return user;
};

import { randomUUID } from "node:crypto";
import { ok, refuse } from "@levier/kernel";
import { Hono } from "hono";
import { readConfig } from "../../platform/config.ts";
import type { Database } from "../../platform/database/database.ts";
import { openTestDatabase, root } from "../../platform/database/testing.ts";
import { createEvents } from "../../platform/events.ts";
import { createCookies } from "../../platform/http/cookies.ts";
import type { Env } from "../../platform/http/env.ts";
import { formToken } from "../../platform/http/forms.ts";
import { createPageCache } from "../../platform/http/page-cache.ts";
import { createPages } from "../../platform/http/pages.ts";
import type { Role, Viewer } from "../../platform/http/viewer.ts";
import { silentLog } from "../../platform/log.ts";
import type { Platform } from "../../platform/platform.ts";
import { createSlots } from "../../platform/slots.ts";
import { createWriter } from "../../platform/write.ts";
import { plainPage } from "../../ui/index.ts";
import { can } from "../identity/index.ts";
import { MAX_PAGES } from "./documents/document.ts";
import { draftingModule } from "./drafting.routes.ts";
import type { Drafting } from "./ports.ts";
import type { Extract } from "./reading/extract-text.ts";
import { createReading } from "./reading/read-draft.ts";

export const SECRET = "test-secret";
const VISIT = "test-visit";

/** The token of the forms shown in these tests. */
export const CSRF = formToken(SECRET, VISIT);

export const organisations = [
  { id: randomUUID(), name: "CC du Val de Rive" },
  { id: randomUUID(), name: "Région Ligerie" },
] as const;

export const member = (role: Role, at = 0): Viewer => {
  const organisation = organisations[at];
  if (!organisation) throw new Error(`there is no organisation ${at}`);
  return { account: randomUUID(), name: "Camille Rive", tenant: "ligerie", space: "Ligerie", organisation, role };
};

type TestDrafting = {
  readonly database: Database;
  readonly platform: Platform;
  readonly drafting: Drafting;
  /** The module's pages and API, read by the given member. */
  readonly as: (viewer: Viewer | null, changed?: Drafting) => Hono<Env>;
};

/**
 * Stands where the engine stands, so that what is tested is the review and not the reading: the first line is the title,
 * « POCE » is a type, each line that begins with a dash is an action; « Wir » begins a German text.
 */
const readLines: Extract = async ({ text, ...about }) => {
  if (text.startsWith("Wir ")) return refuse({ language: "de" });
  const span = (words: string, from = 0) => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length });
  const [title = ""] = text.split("\n");
  const actions = [...text.matchAll(/^- (.+)$/gm)].map(([, label = "", at]) => ({ label, evidence: [span(label)], at }));
  const typed = text.includes("POCE");
  return ok({
    source: { ...about, text, language: "fr" },
    pact: {
      title: typed ? { value: title, evidence: [span(title)], confidence: 0.9 } : null,
      pactType: typed ? { value: "POCE", evidence: [span("POCE")], confidence: 0.9 } : null,
      actions: actions.map(({ label, evidence }) => ({ label, evidence })),
    },
    questions: typed ? [] : [{ field: "pactType", why: "the text names no kind of pact", evidence: [] }],
    conflicts: [],
  });
};

/** The module over a real database, as `app.ts` puts it together, at a clock that stands still. */
export const openTestDrafting = async (): Promise<TestDrafting> => {
  const database = await openTestDatabase();
  const config = readConfig({ LEVIER_MAX_UPLOAD: "20kB" });
  if (!config.ok) throw new Error(config.error);
  const cache = createPageCache();
  const events = createEvents();
  const clock = () => new Date("2026-03-02T09:00:00Z");
  const platform: Platform = {
    config: config.value,
    database,
    write: createWriter({ database, clock, events, drop: cache.drop }),
    clock,
    log: silentLog,
    events,
    slots: createSlots(),
    pages: createPages({ cache, assets: plainPage().assets, secret: SECRET }),
    cookies: createCookies("http://localhost"),
    secret: SECRET,
    newId: randomUUID,
    root,
  };
  const drafting: Drafting = {
    platform,
    can,
    organisations: async () => organisations,
    namesOf: async (_, accounts) => new Map(accounts.map((account) => [account, "Camille Rive"] as const)),
    reader: {
      read: createReading(readLines, { maxUpload: config.value.maxUpload, maxPages: MAX_PAGES }),
      warm: () => {},
    },
  };
  const as = (viewer: Viewer | null, changed = drafting): Hono<Env> =>
    new Hono<Env>()
      .use(async (c, next) => {
        c.set("viewer", viewer);
        c.set("visit", VISIT);
        await next();
      })
      .route("/", draftingModule(changed).routes)
      .route("/", draftingModule(changed).api);
  return { database, platform, drafting, as };
};

import { randomUUID } from "node:crypto";
import { ok, refuse } from "@levier/kernel";
import { Hono } from "hono";
import type { Database } from "../../platform/database/database.ts";
import type { Env } from "../../platform/http/env.ts";
import { formToken } from "../../platform/http/forms.ts";
import type { Role, Viewer } from "../../platform/http/viewer.ts";
import { openTestPlatform, SECRET } from "../../platform/platform.testing.ts";
import type { Platform } from "../../platform/platform.ts";
import { can } from "../identity/index.ts";
import { MAX_PAGES } from "./documents/document.ts";
import { draftingModule } from "./drafting.routes.ts";
import type { Drafting } from "./ports.ts";
import type { Extract } from "./reading/extract-text.ts";
import { createReading } from "./reading/read-draft.ts";

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
    questions: typed
      ? []
      : [{ field: "pactType", code: "pact-type-missing", values: {}, why: "the text names no kind of pact", evidence: [] }],
    conflicts: [],
  });
};

/** The module over a real database, as `app.ts` puts it together, at a clock that stands still. */
export const openTestDrafting = async (): Promise<TestDrafting> => {
  const platform = await openTestPlatform({ clock: () => new Date("2026-03-02T09:00:00Z"), settings: { maxUpload: 20_000 } });
  const drafting: Drafting = {
    platform,
    can,
    organisations: async () => organisations,
    namesOf: async (_, accounts) => new Map(accounts.map((account) => [account, "Camille Rive"] as const)),
    members: async (_, organisation) =>
      organisation === organisations[0].id
        ? [
            { name: "Camille Rive", role: "pilot" },
            { name: "Sacha Pré", role: "contributor" },
          ]
        : [],
    model: null,
    reader: {
      read: createReading(readLines, { maxUpload: platform.config.maxUpload, maxPages: MAX_PAGES }),
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
  return { database: platform.database, platform, drafting, as };
};

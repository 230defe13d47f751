import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { afterAll, beforeAll } from "vitest";
import type { Config } from "../../platform/config.ts";
import type { Env } from "../../platform/http/env.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { Mailer } from "../../platform/mail.ts";
import { openTestPlatform } from "../../platform/platform.testing.ts";
import type { Platform } from "../../platform/platform.ts";
import { createIdentityModule } from "../identity/index.ts";
import { createTerritoriesModule, type Geography, placeReader } from "../territories/index.ts";
import { createPactsModule } from "./index.ts";
import type { Pacts } from "./ports.ts";
import { publishPact } from "./publish-pact.ts";
import { nothingPersonal } from "./visibility.ts";

export const pilot: Viewer = {
  account: randomUUID(),
  name: "Camille Exemple",
  tenant: "grand-est",
  space: "Grand Est",
  organisation: { id: randomUUID(), name: "Région imaginaire" },
  role: "pilot",
};

type TestPacts = {
  readonly platform: Platform;
  readonly geography: Geography;
  readonly mailer: Mailer;
  /** What the modules above are given as well. */
  readonly needs: Pacts;
  /** Pages and API as the given person reads them. */
  readonly as: (viewer: Viewer | null) => Hono<Env>;
  readonly publish: (content: unknown, organisation?: Viewer["organisation"]) => Promise<{ id: string; slug: string }>;
  readonly setClock: (at: string) => void;
};

/** The modules up to this one over a real database, as `app.ts` puts them together, at a clock that is set by hand. */
export const openTestPacts = async (
  settings: Partial<Config> = {},
  ports: Pick<Pacts, "netJobs" | "toldChanges"> = {},
): Promise<TestPacts> => {
  let now = new Date("2026-02-01T09:00:00Z");
  const platform = await openTestPlatform({ clock: () => now, settings });
  const { territories, routes: territoryPages } = createTerritoriesModule(platform, { can: () => false });
  const identity = createIdentityModule(platform, placeReader(territories));
  const needs: Pacts = {
    platform,
    territories,
    can: (viewer, operation) => viewer.role === "pilot" || (viewer.role === "contributor" && operation === "write-diagnosis"),
    organisations: async () => [pilot.organisation],
    namesOf: async () => new Map([[pilot.account, pilot.name]]),
    letters: identity,
    ...ports,
  };
  const pacts = createPactsModule(needs);
  const as = (viewer: Viewer | null): Hono<Env> =>
    new Hono<Env>()
      .use(async (c, next) => {
        c.set("viewer", viewer);
        c.set("visit", viewer && "visit");
        await next();
      })
      .route("/", territoryPages)
      .route("/", pacts.routes)
      .route("/", pacts.api);
  const publish: TestPacts["publish"] = async (content, organisation = pilot.organisation) => {
    const id = randomUUID();
    const done = await platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "pact.publish", thread: id }, (write) =>
      publishPact(write, { id, newId: randomUUID, content, organisation, visibility: nothingPersonal }),
    );
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    return done.value;
  };
  return {
    platform,
    geography: territories.geography,
    mailer: identity.mailer,
    needs,
    as,
    publish,
    setClock: (at) => {
      now = new Date(at);
    },
  };
};

/** The same while the tests of the file (or of the `describe`) run; called once, before those that use it. */
export const testPacts = (): TestPacts => {
  let opened: TestPacts | null = null;
  const running = (): TestPacts => {
    if (!opened) throw new Error("the pacts are open only while tests run");
    return opened;
  };
  beforeAll(async () => {
    opened = await openTestPacts();
  });
  afterAll(() => opened?.platform.database.close());
  return {
    get platform() {
      return running().platform;
    },
    get geography() {
      return running().geography;
    },
    get mailer() {
      return running().mailer;
    },
    get needs() {
      return running().needs;
    },
    as: (viewer) => running().as(viewer),
    publish: (content, organisation) => running().publish(content, organisation),
    setClock: (at) => running().setClock(at),
  };
};

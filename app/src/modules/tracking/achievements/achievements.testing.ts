import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { openTestPlatform } from "../../../platform/platform.testing.ts";
import { createIdentityModule } from "../../identity/index.ts";
import { createPactsModule, nothingPersonal, publishPact } from "../../pacts/index.ts";
import { createTerritoriesModule, placeReader } from "../../territories/index.ts";
import { trackedIndicator } from "../indicators/indicators.tables.ts";
import type { Tracking } from "../ports.ts";
import type { AchievementFields } from "./achievement.ts";
import { achievementsRoutes } from "./achievements.routes.tsx";

/** Follows the pact: a contributor of the organisation that published it. */
export const leader: Viewer = {
  account: randomUUID(),
  name: "Camille Exemple",
  tenant: "grand-est",
  space: "Grand Est",
  organisation: { id: randomUUID(), name: "Région imaginaire" },
  role: "contributor",
};
/** Of an organisation of the same space that is no party of the pact. */
export const stranger: Viewer = { ...leader, account: randomUUID(), organisation: { id: randomUUID(), name: "Chambre imaginaire" } };
/** Reads the space, and writes nothing. */
export const reader: Viewer = { ...leader, account: randomUUID(), role: "reader" };

export const fields: AchievementFields = {
  ...{ actionId: null, what: "Atelier sur l’eau au lycée", day: "2026-03-14", quantity: 42, unit: "personnes" },
  ...{ place: "Vittel", territory: "com-88516", latitude: null, longitude: null, evidence: "declared" },
  ...{ source: null, sourceUrl: null, note: null, isPublic: true },
};

/** Achievements over a real database, as `app.ts` puts the modules together, without sessions. */
export const openAchievements = async () => {
  const platform = await openTestPlatform({ clock: () => new Date("2026-03-20T09:00:00Z") });
  const { territories } = createTerritoriesModule(platform, { can: () => false });
  const identity = createIdentityModule(platform, placeReader(territories));
  const own = (viewer: Viewer, organisation: string | null): boolean => viewer.role !== "reader" && organisation === viewer.organisation.id;
  const needs: Tracking = {
    ...{ platform, territories, letters: identity },
    can: (viewer, _, organisation) => viewer.role === "pilot" && own(viewer, organisation),
    mayTrack: (viewer, _, organisation) => own(viewer, organisation),
    organisations: async () => [leader.organisation],
    members: async () => [],
    mayAnswer: async () => true,
    namesOf: async () => new Map([[leader.account, leader.name]]),
  };
  createPactsModule(needs);
  const routes = achievementsRoutes(needs);
  const as = (viewer: Viewer | null): Hono<Env> =>
    new Hono<Env>()
      .use(async (c, next) => {
        c.set("viewer", viewer);
        c.set("visit", viewer && "visit");
        await next();
      })
      .route("/", routes);
  return { platform, needs, as };
};

type Opened = Awaited<ReturnType<typeof openAchievements>>;
type Indicator = { readonly label: string; readonly unit?: string; readonly parentId?: string | null; readonly isPublic?: boolean };

/** A pact that the leader's organisation published, to which indicators are added. */
export const pactWith = async ({ platform }: Opened, content: unknown) => {
  const id = randomUUID();
  const published = await platform.write({ tenant: leader.tenant, actor: null, operation: "pact.publish", thread: id }, (write) =>
    publishPact(write, { id, newId: randomUUID, content, organisation: leader.organisation, visibility: nothingPersonal }),
  );
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  const addIndicator = async ({ label, unit = "personnes", parentId = null, isPublic = true }: Indicator): Promise<string> => {
    const indicatorId = randomUUID();
    await platform.write({ tenant: leader.tenant, actor: null, operation: "indicator.start", thread: id }, async (write) => {
      const told = { label, unit, parentId, isPublic, level: "output", measure: "flow", direction: "up", feed: "achievements" } as const;
      const kept = { id: indicatorId, pactId: id, position: 0, revision: 1, createdAt: write.now, updatedAt: write.now };
      await write.insert(trackedIndicator, [{ ...told, ...kept }]);
      return { ok: true, value: null };
    });
    return indicatorId;
  };
  return { id, slug: published.value.slug, addIndicator };
};

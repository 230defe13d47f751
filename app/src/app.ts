import { join } from "node:path";
import { OpenAPIHono } from "@hono/zod-openapi";
import { ok } from "@levier/kernel";
import type { Hono } from "hono";
import { createElement } from "react";
import { seedDemonstration } from "./demonstration.ts";
import { translator } from "./messages/index.ts";
import { consultationTables, createConsultationModule } from "./modules/consultation/index.ts";
import { createDraftingModule, draftingTables } from "./modules/drafting/index.ts";
import { can, createIdentityModule, demonstrationPeople, identitySpaceTables, identityTables } from "./modules/identity/index.ts";
import { createImpactModule, impactTables, netJobsOf } from "./modules/impact/index.ts";
import { createPactsModule, pactsTables } from "./modules/pacts/index.ts";
import { createEstablishments, createTerritoriesModule, placeReader, territoriesTables } from "./modules/territories/index.ts";
import { actionResults, createTrackingModule, indicatorChanges, trackingTables } from "./modules/tracking/index.ts";
import { verify } from "./platform/audit/verify.ts";
import { limitBodies } from "./platform/http/body-limit.ts";
import type { Env } from "./platform/http/env.ts";
import { errorPages } from "./platform/http/error-pages.tsx";
import { favicon } from "./platform/http/favicon.ts";
import { healthRoutes } from "./platform/http/health.ts";
import { resumeForms } from "./platform/http/kept-forms.ts";
import { secureResponses } from "./platform/http/security-headers.ts";
import { staticFiles } from "./platform/http/static-files.ts";
import { guardForms, readVisit } from "./platform/http/visit.ts";
import type { LocalCommands } from "./platform/local-commands.ts";
import { mailTables } from "./platform/mail.tables.ts";
import { platformTables } from "./platform/platform.tables.ts";
import type { Platform } from "./platform/platform.ts";
import { AccessibilityPage } from "./ui/index.ts";

const API = { title: "Levier", version: "1", license: { name: "EUPL-1.2", identifier: "EUPL-1.2" } };

/** Rows of spaces, which the audit vouches for. */
const auditedTables = [
  ...identitySpaceTables,
  ...territoriesTables.audited,
  ...pactsTables.audited,
  ...draftingTables,
  ...consultationTables.audited,
  ...trackingTables,
  ...impactTables,
];

/** Every table the code expects to find. */
export const tables = [
  ...platformTables,
  ...mailTables,
  ...identityTables,
  ...territoriesTables.audited,
  ...territoriesTables.reference,
  ...pactsTables.audited,
  ...pactsTables.reference,
  ...draftingTables,
  ...consultationTables.audited,
  ...consultationTables.reference,
  ...trackingTables,
  ...impactTables,
];

export type Levier = {
  readonly app: Hono<Env>;
  /** Commands of a terminal that need the database. */
  readonly commands: LocalCommands;
  /** Fills an empty database with the demonstration, where it is open; says, one per line, as whom one may sign in. */
  readonly demonstrate: () => Promise<readonly string[]>;
  /** Whether any space is open: without one nobody can sign in. */
  readonly hasSpace: () => Promise<boolean>;
  /** What goes on beside the requests; returns what stops it. */
  readonly start: () => () => void;
};

/** Lists the modules in rank order, and who is given whom. The only file that knows them all. */
export const createApp = (platform: Platform): Levier => {
  const { config, cookies, database, root, secret } = platform;
  const { territories, ...territoriesModule } = createTerritoriesModule(platform, { can });
  const identity = createIdentityModule(platform, placeReader(territories));
  const establishments = createEstablishments(platform, { territories, can, namesOf: identity.namesOf });
  const { organisations, namesOf } = identity;
  const pactsNeeds = {
    platform,
    territories,
    can,
    organisations,
    namesOf,
    letters: identity,
    toldChanges: indicatorChanges(translator("fr")),
    netJobs: netJobsOf(database.sql),
  };
  const pacts = createPactsModule(pactsNeeds);
  const drafting = createDraftingModule(platform, {
    can,
    organisations,
    namesOf,
    members: identity.members,
  });
  const consultation = createConsultationModule({
    ...pactsNeeds,
    mayConsult: can,
    members: identity.members,
    resultsOf: actionResults(translator("fr")),
  });
  const tracking = createTrackingModule({ ...pactsNeeds, mayTrack: can, members: identity.members, mayAnswer: identity.mayAnswer });
  const impact = createImpactModule({ ...pactsNeeds, mayEvaluate: can });

  const { failed, notFound, refusedForm, tooLarge } = errorPages(platform);
  const app = new OpenAPIHono<Env>();
  app.onError(failed);
  app.notFound(notFound);
  app.use(
    secureResponses(config.origin.startsWith("https:")),
    readVisit(cookies),
    identity.session,
    limitBodies(config.maxUpload, tooLarge),
  );
  app.use(guardForms(secret, config.origin, refusedForm), resumeForms(platform));
  app
    .route("/", healthRoutes(database))
    .route("/", staticFiles(join(root, "app/dist/client")))
    .route("/", favicon());
  for (const { routes } of [identity, territoriesModule, establishments, pacts, drafting, consultation, tracking, impact])
    app.route("/", routes);
  for (const { api } of [pacts, drafting]) app.route("/", api);
  app.get("/accessibility", (c) => platform.pages.keep(c, async () => ({ view: createElement(AccessibilityPage), tags: [] })));
  app.doc31("/api/v1/openapi.json", { openapi: "3.1.0", info: API, servers: [{ url: config.origin }] });

  return {
    app,
    commands: {
      perimeter: territoriesModule.perimeter,
      token: identity.token,
      space: identity.space,
      corrections: drafting.corrections,
      check: async () => ok(await verify(database.sql, auditedTables)),
    },
    demonstrate: async () => {
      if (!config.demonstration) return [];
      await seedDemonstration(platform, territories.geography);
      return (await demonstrationPeople(platform)).map(
        ({ name, membership }) => `${name}, ${membership.role}, ${membership.organisation.name}`,
      );
    },
    hasSpace: identity.hasSpace,
    start: () => {
      const stops = [
        identity.mailer.start(),
        territoriesModule.start(),
        establishments.start(),
        pacts.start(),
        consultation.start(),
        tracking.start(),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
};

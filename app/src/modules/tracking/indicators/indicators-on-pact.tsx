import { dayInParis } from "@levier/kernel";
import type { Platform } from "../../../platform/platform.ts";
import type { Filling } from "../../../platform/slots.ts";
import { knownOf } from "./indicators.repository.ts";
import { PactSection } from "./pages/pact-section.tsx";
import { standingsOf } from "./standing.ts";

type Asked = { readonly id: string; readonly tenant: string; readonly slug: string };

/** Fills the public page of a pact with what is measured of it. */
export const indicatorsOnPact =
  ({ database, clock }: Pick<Platform, "database" | "clock">) =>
  async ({ id, tenant, slug }: Asked): Promise<Filling> => {
    const all = standingsOf(await knownOf(database.sql, tenant, id), dayInParis(clock()));
    const standings = all.filter(({ known: { indicator } }) => indicator.isPublic && indicator.closedOn === null);
    return { view: <PactSection slug={slug} standings={standings} />, tags: [`pact:${slug}`] };
  };

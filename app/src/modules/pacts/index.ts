import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Env } from "../../platform/http/env.ts";
import type { Module } from "../../platform/platform.ts";
import { territoryFigures, territoryPage } from "../territories/index.ts";
import { startDigests } from "./follow-up/digest.ts";
import { figureToPact } from "./indicators/figure-to-pact.tsx";
import { pactsApi } from "./pacts.api.ts";
import { pactsRoutes } from "./pacts.routes.tsx";
import { pactsOnTerritory } from "./pacts-on-territory.tsx";
import type { Pacts } from "./ports.ts";

export { type AmendmentChoices, amendmentChoices } from "./amendments/amendment-choices.ts";
export { endOfDay } from "./amendments/moments.ts";
export { commitmentError } from "./commitments/bonds-words.ts";
export { pledgesOf } from "./commitments/commitments.repository.ts";
export type { CommitmentRefusal } from "./commitments/judge-commitments.ts";
export { daysLate, type Pledge, pledgeStatuses } from "./commitments/pledge.ts";
export { writePledge } from "./commitments/write-commitments.ts";
export { correctPact } from "./correct-pact.ts";
export { type Asked, type Desk, deskRoutes, openDesk, type Said, SILENT } from "./desk.tsx";
export { grossJobsOf, type JobsFound, type NetJobs, netCost, publicEurosOf } from "./financing/cost-per-job.ts";
export type { MoneyStatus } from "./financing/financing-plan.ts";
export { openActions, openMilestones, openPledges } from "./follow-up/open-things.ts";
export { fieldsOf } from "./form-fields.ts";
export type { PactChange } from "./history-entries.ts";
export { type HeldRefusal, holdPact } from "./hold-pact.ts";
export { diagnosisOfCode } from "./indicators/fresh-figures.ts";
export { indicatorOf, type ReadFigure } from "./indicators/read-figure.ts";
export { isOf } from "./is-of.ts";
export { signatureDayOf } from "./life/signature-day.ts";
export { openPact, signInFirst, writingTo } from "./open-pact.tsx";
export * from "./pact.schema.ts";
export { type PactGround, pactGround } from "./pact-ground.ts";
export type { PactRefusal } from "./pacts.errors.ts";
/** @public what the modules above act on and fill */
export { committeeRemoved, pactCorrected, pactPublished, pactWithdrawn } from "./pacts.events.ts";
export { findPact, type PactRow } from "./pacts.repository.ts";
export { followUpPage, pactPage, pledgeOrigin, sheetPage } from "./pacts.slots.ts";
export { pact, pactAction } from "./pacts.tables.ts";
export { pactsTables } from "./pacts-tables.ts";
export { MissingPage } from "./pages/missing-page.tsx";
export { PactSubPage } from "./pages/pact-sub-page.tsx";
export { bareCode, periodWords, relationWords, typeWords } from "./pages/words.ts";
export type { Committee } from "./parties/committee.ts";
export { moveMeetingDay } from "./parties/meeting-days.ts";
export { committeesOf, profilesOf } from "./parties/parties.repository.ts";
export { stampOf } from "./parties/stamp-of.ts";
export type { Pacts, ToldChanges } from "./ports.ts";
export { publishPact } from "./publish-pact.ts";
export { readTime } from "./read-time.ts";
export { readDay } from "./sensible-day.ts";
export { noFields, paidAction } from "./sheets/action-sheet.ts";
export { type AddRefusal, addAction, axesOf } from "./sheets/add-action.ts";
export { type PlaceReading, placeFinder } from "./sheets/content/place-finder.ts";
export { netCostWords } from "./sheets/cost-words.ts";
export { Paragraphs } from "./sheets/pages/paragraphs.tsx";
export { blank, day, faultOf, readFrenchNumber, type SheetFault, type Typed } from "./sheets/read-sheet.ts";
export { addRefusalWords } from "./sheets/sheet-words.ts";
export { sheetsOf } from "./sheets/sheets.repository.ts";
export { writeSheet } from "./sheets/write-sheet.ts";
export { takeTurn } from "./take-turn.ts";
export { nothingPersonal, type Visibility } from "./visibility.ts";

type PactsFront = {
  /** Stands apart from the pages so that its description joins the OpenAPI document. */
  readonly api: OpenAPIHono<Env>;
  /** Writes to subscribers from time to time; returns what stops it. */
  readonly start: () => () => void;
};

export const createPactsModule = (needs: Pacts): Module & PactsFront => {
  needs.platform.slots.fill(territoryPage, pactsOnTerritory(needs));
  needs.platform.slots.fill(territoryFigures, figureToPact);
  return { routes: pactsRoutes(needs), api: pactsApi(needs), start: () => startDigests(needs) };
};

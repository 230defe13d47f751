import type { Module } from "../../platform/platform.ts";
import { accountErased } from "../identity/index.ts";
import { pactPage, sheetPage } from "../pacts/index.ts";
import { consultationRoutes } from "./consultation.routes.ts";
import type { Consultation } from "./ports.ts";
import { actionOrigin } from "./proposals/action-origin.tsx";
import { startAuthorNews } from "./submissions/author-news.ts";
import { consultationOnPact } from "./submissions/consultation-on-pact.tsx";
import { forgetNotices, startModeratorLetters } from "./submissions/moderator-letters.ts";

export { consultationTables } from "./consultation-tables.ts";
export { resultsTeller } from "./proposals/tell-results.ts";
export type { ResultsOf } from "./proposals/threads.ts";

/** How a pact is built together: working groups, contributions, proposals and their amendments, opinions, votes. */
export const createConsultationModule = (needs: Consultation): Module & { readonly start: () => () => void } => {
  needs.platform.slots.fill(sheetPage, actionOrigin(needs.platform.database.sql));
  needs.platform.slots.fill(pactPage, consultationOnPact(needs.platform.database.sql));
  needs.platform.events.on(accountErased, forgetNotices);
  return {
    routes: consultationRoutes(needs),
    start: () => {
      const stops = [startAuthorNews(needs), startModeratorLetters(needs)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
};

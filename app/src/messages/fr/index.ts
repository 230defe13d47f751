import { achievements } from "./achievements.ts";
import { activities } from "./activities.ts";
import { boards } from "./boards.ts";
import { bonds } from "./bonds.ts";
import { comparison } from "./comparison.ts";
import { consultation } from "./consultation.ts";
import { diagnosis } from "./diagnosis.ts";
import { drafting } from "./drafting.ts";
import { establishments } from "./establishments.ts";
import { examples } from "./examples.ts";
import { followUp } from "./follow-up.ts";
import { historyActs } from "./history-acts.ts";
import { identity } from "./identity.ts";
import { impact } from "./impact.ts";
import { impactMethods } from "./impact-methods.ts";
import { impactStory } from "./impact-story.ts";
import { indicators } from "./indicators.ts";
import { life } from "./life.ts";
import { maps } from "./maps.ts";
import { meetings } from "./meetings.ts";
import { money } from "./money.ts";
import { pacts } from "./pacts.ts";
import { paperTables } from "./paper-tables.ts";
import { papers } from "./papers.ts";
import { parties } from "./parties.ts";
import { places } from "./places.ts";
import { platform } from "./platform.ts";
import { portfolio } from "./portfolio.ts";
import { portrait } from "./portrait.ts";
import { proposals } from "./proposals.ts";
import { reminders } from "./reminders.ts";
import { series } from "./series.ts";
import { sheetContent } from "./sheet-content.ts";
import { sheets } from "./sheets.ts";
import { studies } from "./studies.ts";
import { succession } from "./succession.ts";
import { swot } from "./swot.ts";
import { territories } from "./territories.ts";
import { tracked } from "./tracked.ts";
import { trackedPublic } from "./tracked-public.ts";
import { ui } from "./ui.ts";
import { votes } from "./votes.ts";

export const fr = {
  ...platform,
  ...ui,
  ...impact,
  ...impactMethods,
  ...impactStory,
  ...identity,
  ...territories,
  ...diagnosis,
  ...activities,
  ...places,
  ...portrait,
  ...indicators,
  ...establishments,
  ...maps,
  ...series,
  ...pacts,
  ...life,
  ...bonds,
  ...parties,
  ...sheets,
  ...sheetContent,
  ...money,
  ...succession,
  ...swot,
  ...boards,
  ...paperTables,
  ...papers,
  ...followUp,
  ...historyActs,
  ...reminders,
  ...meetings,
  ...proposals,
  ...votes,
  ...consultation,
  ...drafting,
  ...comparison,
  ...examples,
  ...achievements,
  ...tracked,
  ...trackedPublic,
  ...studies,
  ...portfolio,
} as const;

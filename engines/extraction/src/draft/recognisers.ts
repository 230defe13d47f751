import { findAcronyms, findOrganisations } from "../entities/organisations.ts";
import { findPeople } from "../entities/people.ts";
import { findActions } from "../relations/actions.ts";
import { findAmounts } from "../relations/amounts.ts";
import { findAttendees } from "../relations/attendees.ts";
import { findAxes } from "../relations/axes.ts";
import { findCommitments } from "../relations/commitments.ts";
import { findContacts } from "../relations/contacts.ts";
import { findFrameworks } from "../relations/frameworks.ts";
import { findGovernance } from "../relations/governance.ts";
import { findIndicators } from "../relations/indicators.ts";
import { findLinkedContracts } from "../relations/linked-contracts.ts";
import { findMainPact } from "../relations/main-pact.ts";
import { findPactMentions } from "../relations/pact-mentions.ts";
import { findPartners } from "../relations/partners.ts";
import { findPeriod } from "../relations/period.ts";
import { findPlace } from "../relations/place.ts";
import { findPublished } from "../relations/published.ts";
import { findSignatories } from "../relations/signatories.ts";
import { findSignedOn } from "../relations/signing.ts";
import { findSubPacts } from "../relations/sub-pacts.ts";
import { findTerritories } from "../relations/territories.ts";
import { findTitle } from "../relations/title.ts";
import { findVotedOn } from "../relations/voted.ts";

/** Everything that a pact is read with, by what it reads: the entities first, then the fields that rest on them. */
const recognisers = {
  title: findTitle,
  publishedOn: findPublished,
  pactMentions: findPactMentions,
  mainPact: findMainPact,
  people: findPeople,
  organisations: findOrganisations,
  acronyms: findAcronyms,
  signatories: findSignatories,
  attendees: findAttendees,
  territories: findTerritories,
  partners: findPartners,
  signedOn: findSignedOn,
  votedOn: findVotedOn,
  period: findPeriod,
  place: findPlace,
  pacts: findSubPacts,
  frameworks: findFrameworks,
  commitments: findCommitments,
  axes: findAxes,
  actions: findActions,
  amounts: findAmounts,
  indicators: findIndicators,
  linkedContracts: findLinkedContracts,
  governance: findGovernance,
  contacts: findContacts,
};

export type Recognisers = typeof recognisers;
export type RecogniserName = keyof Recognisers;

const none = (): never[] => [];
const nothing = (): null => null;

/** Each recogniser as it is on a text that holds nothing for it. */
const silent: Recognisers = {
  title: nothing,
  publishedOn: nothing,
  pactMentions: none,
  mainPact: nothing,
  people: none,
  organisations: none,
  acronyms: none,
  signatories: none,
  attendees: none,
  territories: () => ({ territories: [], open: [] }),
  partners: none,
  signedOn: nothing,
  votedOn: nothing,
  period: nothing,
  place: nothing,
  pacts: none,
  frameworks: none,
  commitments: none,
  axes: none,
  actions: none,
  amounts: none,
  indicators: none,
  linkedContracts: none,
  governance: none,
  contacts: none,
};

const isName = (name: string): name is RecogniserName => name in recognisers;

export const recogniserNames: readonly RecogniserName[] = Object.keys(recognisers).filter(isName);

/** The recognisers, some of them silenced. */
export const recognisersWithout = (names: readonly RecogniserName[]): Recognisers => ({
  ...recognisers,
  ...Object.fromEntries(names.map((name) => [name, silent[name]])),
});

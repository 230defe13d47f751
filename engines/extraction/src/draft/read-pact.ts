import type { Pact, Territory } from "../draft-pact.ts";
import { findAcronyms, findOrganisations, type OrganisationMention } from "../entities/organisations.ts";
import { findPeople } from "../entities/people.ts";
import type { Gazetteer } from "../gazetteer.ts";
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
import { findMainPact, findPactMentions } from "../relations/main-pact.ts";
import { findPartners } from "../relations/partners.ts";
import { findPeriod } from "../relations/period.ts";
import { findPlace } from "../relations/place.ts";
import { findPublished } from "../relations/published.ts";
import { findSignatories } from "../relations/signatories.ts";
import { findSignedOn, findVotedOn } from "../relations/signing.ts";
import { findSubPacts } from "../relations/sub-pacts.ts";
import { findTerritories } from "../relations/territories.ts";
import { findTitle } from "../relations/title.ts";
import type { Reading } from "../text/reading.ts";
import { overlaps } from "../text/find.ts";
import { spanSet } from "../text/span-set.ts";

const nothing = { axes: [], actions: [], commitments: [], amounts: [], indicators: [], linkedContracts: [], governance: [] };

/** The pact of a text, field by field; what feeds one field is kept from the fields read after it. */
export const readPact = (reading: Reading, gazetteer: Gazetteer): { readonly pact: Pact; readonly ambiguous: readonly Territory[] } => {
  const title = findTitle(reading);
  const publishedOn = findPublished(reading);
  const mentions = findPactMentions(reading, gazetteer);
  const main = findMainPact(reading, mentions, title?.evidence[0]?.end ?? 0);

  const people = findPeople(reading);
  const organisations = findOrganisations(reading, gazetteer).filter((each) => !people.some(({ nameAt }) => overlaps(each, nameAt)));
  const named = spanSet(mentions);
  const apart = organisations.filter((each) => !named.meets(each));
  const signatories = main ? findSignatories(reading, people, apart) : [];
  const attendees = main ? findAttendees(reading, people, signatories) : [];
  const { territories, ambiguous } = findTerritories(reading, gazetteer, main, organisations, signatories);
  const regions = territories.filter(({ kind }) => kind === "region").map(({ name }) => name);
  const partners = main ? findPartners(reading, organisations, findAcronyms(reading), { signatories, attendees }, regions) : [];

  const signedOn = main ? findSignedOn(reading, publishedOn) : null;
  const pacts = findSubPacts(reading, main, signedOn?.value ?? null, signatories, territories);
  const content = main ? readContent(reading, mentions, main.mentions, organisations) : nothing;

  const pact: Pact = {
    title,
    pactType: main?.type ?? null,
    pactName: main?.name ?? null,
    place: main && pacts.length === 0 ? findPlace(reading) : null,
    publishedOn,
    signedOn,
    votedOn: main ? findVotedOn(reading) : null,
    period: main ? findPeriod(reading) : null,
    pacts,
    signatories,
    attendees,
    partners,
    territories,
    frameworks: main ? findFrameworks(reading) : [],
    ...content,
    contacts: findContacts(reading),
  };
  return { pact, ambiguous };
};

type Mentions = Parameters<typeof findLinkedContracts>[1];

const readContent = (
  reading: Reading,
  mentions: Mentions,
  main: Mentions,
  organisations: readonly OrganisationMention[],
): Pick<Pact, keyof typeof nothing> => {
  const commitments = findCommitments(reading);
  const bound = commitments.flatMap(({ evidence }) => evidence);
  const axes = findAxes(reading).filter((axis) => !bound.some((span) => span.start < axis.end && axis.start < span.end));
  const actions = findActions(reading, axes, bound, mentions);
  const aims = actions.flatMap(({ target, evidence }) => (target ? evidence : []));
  const amounts = findAmounts(reading, organisations);
  const listed = Math.max(0, ...reading.lines.map(({ number }) => number ?? 0));
  const sums = amounts.flatMap(({ evidence }) => evidence);
  return {
    axes: axes.map((axis) => ({ label: labelOf(reading, axis), evidence: [{ start: axis.start, end: axis.end }], confidence: 0.75 })),
    actions,
    commitments,
    amounts,
    indicators: findIndicators(reading, [...aims, ...sums], listed),
    linkedContracts: findLinkedContracts(reading, mentions, main, organisations),
    governance: findGovernance(reading),
  };
};

const labelOf = ({ text }: Reading, { start, end }: { readonly start: number; readonly end: number }): string =>
  text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/^(?:de la |de l['’]|du |des |de |d['’]|la |le |les |l['’])/i, "");

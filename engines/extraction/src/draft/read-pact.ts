import type { Span } from "@levier/kernel";
import type { Pact } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import type { Gazetteer } from "../gazetteer.ts";
import type { OpenTerritory } from "../relations/territories.ts";
import { speaksOfAgreement, speaksOfPact } from "../relations/unnamed-pact.ts";
import { type Reading, say } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import type { Recognisers } from "./recognisers.ts";

const nothing = { axes: [], actions: [], commitments: [], amounts: [], indicators: [], linkedContracts: [], governance: [] };

const NOWHERE: Span = { start: 0, end: 0 };

/** The pact of a text, field by field; what feeds one field is kept from the fields read after it. */
export const readPact = (
  reading: Reading,
  gazetteer: Gazetteer,
  find: Recognisers,
): { readonly pact: Pact; readonly open: readonly OpenTerritory[] } => {
  const title = find.title(reading);
  const publishedOn = find.publishedOn(reading);
  const mentions = find.pactMentions(reading, gazetteer);
  const main = find.mainPact(reading, mentions, title?.evidence[0]?.end ?? 0, gazetteer);

  const told = main !== null || speaksOfPact(reading);
  // « la présidente de la région Val d'Azur » is followed by a place, not by a name.
  const people = find.people(reading).filter(({ name }) => gazetteer.named(name, ["region", "departement"]).length === 0);
  const names = spanSet(people.map(({ nameAt }) => nameAt));
  const organisations = find.organisations(reading, gazetteer).filter((each) => !names.meets(each));
  const named = spanSet(mentions);
  const apart = organisations.filter((each) => !named.meets(each));
  const own = main?.mentions ?? [];
  const isOwn = new Set<unknown>(own);
  const agreements = { main: own, others: own.length > 0 ? mentions.filter((each) => !isOwn.has(each)) : [] };
  const signatories = told ? find.signatories(reading, people, apart, agreements) : [];
  const attendees = told ? find.attendees(reading, people, signatories) : [];
  const { territories, open } = find.territories(reading, gazetteer, main, organisations, signatories);
  const owners = territories
    .filter(
      (each) =>
        each.kind === "region" ||
        (each.kind === "departement" && /^(?:d[ée]partement|conseil) /i.test(say(reading, each.evidence[0] ?? NOWHERE))),
    )
    .map(({ name }) => name);
  const partners = told ? find.partners(reading, organisations, find.acronyms(reading), { signatories, attendees }, owners) : [];

  const signedOn = told ? find.signedOn(reading, publishedOn, agreements) : null;
  const pacts = find.pacts(reading, main, signedOn?.value ?? null, signatories, territories);
  const content = readContent(reading, find, mentions, main?.mentions ?? [], organisations, {
    told,
    parties: [...signatories, ...pacts].flatMap(({ evidence }) => evidence),
  });

  const pact: Pact = {
    title,
    pactType: main?.type ?? null,
    pactName: main?.name ?? null,
    place: main && pacts.length === 0 ? find.place(reading, main.mentions) : null,
    publishedOn,
    signedOn,
    votedOn: main ? find.votedOn(reading, main, publishedOn) : null,
    period: main ? find.period(reading) : null,
    pacts,
    signatories,
    attendees,
    partners,
    territories,
    frameworks: main ? find.frameworks(reading, main.mentions) : [],
    ...content,
    contacts: find.contacts(reading),
  };
  return { pact, open };
};

type Mentions = Parameters<Recognisers["linkedContracts"]>[1];

const readContent = (
  reading: Reading,
  find: Recognisers,
  mentions: Mentions,
  main: Mentions,
  organisations: readonly OrganisationMention[],
  { told, parties }: { readonly told: boolean; readonly parties: readonly Span[] },
): Pick<Pact, keyof typeof nothing> => {
  // An agreement between authorities that tells its axes is read for its content, even of a kind that is not known.
  if (!told && !(speaksOfAgreement(reading) && find.axes(reading).length > 1)) return nothing;
  const commitments = find.commitments(reading);
  const bound = commitments.flatMap(({ evidence }) => evidence);
  const axes = find.axes(reading).filter((axis) => !bound.some((span) => span.start < axis.end && axis.start < span.end));
  const actions = find.actions(reading, axes, bound, main);
  const aims = actions.flatMap(({ target, evidence }) => (target ? evidence : []));
  const amounts = find.amounts(reading, organisations);
  const listed = Math.max(0, ...reading.lines.map(({ number }) => number ?? 0));
  const sums = amounts.flatMap(({ evidence }) => evidence);
  return {
    axes: axes.map((axis) => ({
      label: labelOf(reading, axis),
      evidence: [{ start: axis.start, end: axis.end }, ...(axis.list ? [axis.list] : [])],
      confidence: 0.75,
    })),
    actions,
    commitments,
    amounts,
    indicators: find.indicators(reading, [...aims, ...sums], listed),
    linkedContracts: find.linkedContracts(reading, mentions, main, organisations, parties),
    governance: find.governance(reading),
  };
};

const labelOf = (reading: Reading, { start, end }: { readonly start: number; readonly end: number }): string =>
  say(reading, { start, end }).replace(/^(?:de la |de l['’]|du |des |de |d['’]|la |le |les |l['’])/i, "");

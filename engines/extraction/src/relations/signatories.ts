import type { Span } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import type { PersonMention } from "../entities/person-mention.ts";
import { contains, overlaps } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { findAuthorised } from "./authorised.ts";
import { bareParties } from "./bare-parties.ts";
import { enumeratedParties } from "./enumerated-parties.ts";
import { acronymsOf, isToldAlready, withoutHeld, withoutNamed, withoutShorter } from "./parties-once.ts";
import { partiesSetOut } from "./parties-set-out.ts";
import { authorityOf, bodyOf, completing, foldParty, personOf, withoutDemonstrative } from "./party.ts";
import { findRepresented } from "./represented.ts";
import { signatureBlocks } from "./signature-blocks.ts";
import type { Agreements } from "./signing.ts";
import { type SigningZone, signingZones } from "./signing-zones.ts";
import { isAway, isQuoted } from "./speakers.ts";
import { standingOf } from "./standing.ts";
import { toldSigners } from "./told-signers.ts";
import { unnamedParties } from "./unnamed-parties.ts";

/** « Tous trois ont signé »: those the sentence before names. */
const ALL_OF_THEM =
  /^(?:tous|toutes)(?: les)? (?:deux|trois|quatre|cinq|six)\b|^ces (?:deux|trois|quatre|cinq) (?:elus|responsables|partenaires)/;

/** « Il était à X pour signer »: the one whom the sentence before names. */
const ONE_OF_THEM = /^(?:il|elle|ce dernier|cette derniere) /;
/** « dit la préfète, qui signera le contrat » */
const SIGNS_AFTER = /^,? (?:qui )?(?:a |va )?sign/;

const saidBefore = (
  { plain }: Reading,
  zone: SigningZone,
  before: Span | undefined,
  people: readonly PersonMention[],
): readonly PersonMention[] => {
  if (!before || !zone.subject) return [];
  const words = plain.slice(zone.start, zone.end);
  const told = people.filter((each) => contains(before, each.nameAt));
  return ALL_OF_THEM.test(words) || (ONE_OF_THEM.test(words) && told.length === 1) ? told : [];
};

const IS_PLACE =
  /(?:\ba|\bcomposant|\bformant|\ben|\bau sein d[eu]|siege d[eu]|locaux d[eu]|dans|territoire d[eu]|pour)\s+(?:la |le |l')?$/;
const OFFICE_OF =
  /(?:president|presidente|ministre|vice-presidente?|prefet|prefete|elus?|membres?|maires?|directeur|directrice|conseillere?|deputee?|senateur|senatrice|habitants|territoire|perimetre|profit|benefice) (?:de |du |des |d'|au |a )?(?:la |l'|le )?$/;
/** « le contrat de la communauté X »: whose pact it is, which does not say who signs. */
const OF_PACT =
  /(?:contrats?|pactes?|conventions?|chartes?|ptrte|crte|poce|crsd|protocoles?|accords?) (?:\w+ ){0,6}(?:de |du |des |d')(?:la |l'|le )?$/;

const organisationsIn = (
  reading: Reading,
  zone: SigningZone,
  organisations: readonly OrganisationMention[],
  people: readonly PersonMention[],
): Person[] =>
  organisations
    .filter((each) => each.kind !== "private" && contains(zone, each) && !people.some((holder) => overlaps(holder, each)))
    .filter((each) => each.end < reading.text.trimEnd().length && standingOf(reading, each) === "told")
    .filter(({ start }) => {
      const before = reading.plain.slice(Math.max(zone.start, start - 90), start);
      return !IS_PLACE.test(before) && !OFFICE_OF.test(before) && !(zone.subject && OF_PACT.test(before));
    })
    .map((each) => bodyOf(reading, each, 0.75));

const keyOf = ({ name, organisation, role }: Person): string => foldParty(name ?? `${role ?? ""} ${organisation ?? ""}`);

/** Adds to parties those that are not there yet, each once. */
const adding = (found: Person[]): ((more: readonly Person[]) => void) => {
  const keys = new Set(found.map(keyOf));
  return (more) => {
    for (const party of more) {
      const key = keyOf(party);
      if (!keys.has(key)) found.push(party);
      keys.add(key);
    }
  };
};

/** Who signs: people and organisations that stand where a text names those who do. */
export const findSignatories = (
  reading: Reading,
  allPeople: readonly PersonMention[],
  allOrganisations: readonly OrganisationMention[],
  agreements: Agreements = { main: [], others: [] },
): Person[] => {
  const presented = findRepresented(reading, allOrganisations, allPeople);
  const found: Person[] = [...withoutShorter(presented), ...findAuthorised(reading, allOrganisations, presented)];
  const addNew = adding(found);
  addNew(signatureBlocks(reading));
  addNew(toldSigners(reading, allPeople, allOrganisations));
  addNew(partiesSetOut(reading, allOrganisations));
  const forms: Person[] = [];
  const [placedPeople, placedBodies] = [spanSet(allPeople), spanSet(allOrganisations)];
  for (const [index, sentence] of reading.sentences.entries())
    for (const zone of signingZones(reading, sentence, agreements)) {
      const before = reading.sentences[index - 1];
      const around = { start: before?.start ?? zone.start, end: zone.end };
      const [people, organisations] = [placedPeople.meeting(around), placedBodies.meeting(around)];
      const here = people.filter(
        (each) =>
          contains(zone, each.nameAt) &&
          !isAway(reading, each) &&
          standingOf(reading, each.nameAt) === "told" &&
          (!isQuoted(reading, each) || SIGNS_AFTER.test(reading.plain.slice(each.end, each.end + 16))),
      );
      here.push(...saidBefore(reading, zone, before, people));
      const bodies = organisationsIn(reading, zone, organisations, people);
      const taken = [...people, ...organisations];
      const enumerated = enumeratedParties(reading, zone, taken);
      const unnamed = unnamedParties(reading, zone, people);
      // « les trois intercommunalités (A, B et C) »: the names say more than their number.
      const isSpelledOut = organisations.filter((each) => each.kind === "intercommunality" && contains(zone, each)).length > 1;
      addNew([
        ...here.map(personOf),
        ...enumerated.filter(({ name }) => name !== null),
        ...bareParties(reading, zone, [...people.map(({ nameAt }) => nameAt), ...organisations], people),
        ...bodies.filter(
          ({ evidence }) => !unnamed.offices.some((each) => each.evidence.some((span) => evidence.some((at) => overlaps(at, span)))),
        ),
        ...unnamed.offices,
        ...enumerated.filter(({ name }) => name === null),
        ...(isSpelledOut ? [] : unnamed.groups),
      ]);
      forms.push(...unnamed.forms.filter(({ evidence }) => !evidence.some((span) => taken.some((other) => overlaps(other, span)))));
    }
  const authorities = found.map(({ organisation, role }) => authorityOf(organisation ?? role));
  addNew(forms.filter((form) => !isToldAlready(form, authorities)));
  return withoutNamed(withoutHeld(withoutDemonstrative(found).map(completing(allPeople)), acronymsOf(reading, allOrganisations)));
};

import type { Span } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import type { PersonMention } from "../entities/person-mention.ts";
import { plainSameLength } from "../text/plain.ts";
import { type Reading, say } from "../text/reading.ts";

/** A name as it is compared: no case, accent, punctuation or leading article. */
export const foldParty = (name: string | null): string =>
  plainSameLength(name ?? "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/^(?:la|le|les|l|un|une) /, "")
    .trim();

/** A council and the authority it governs are one party. */
export const authorityOf = (name: string | null): string =>
  foldParty(name)
    .replace(/^conseil regional/, "region")
    .replace(/^conseil departemental/, "departement")
    .replace(/^(?:communaute d agglomeration|agglomeration|agglo|ca) (?:de la |de l |du |des |de |d )?/, "agglomeration ")
    .replace(/^(?:euro)?metropole (?:de la |de l |du |des |de |d )?(.+)$/, "$1 metropole")
    .replace(/^agglomeration (.+)$/, "$1 agglomeration")
    .replace(/ agglo$/, " agglomeration")
    .replace(/^(?:communaute de communes|cc) (?:de la |de l |du |des |de |d )?/, "communaute de communes ")
    .replace(/^(region|departement) (?:de la|de l|du|des|de|d) /, "$1 ");

const FORM =
  /^(?:communaute (?:urbaine|de communes|d agglomeration)|agglomeration|agglo|petr|pole d equilibre territorial et rural(?: petr)?|eurometropole|metropole|intercommunalite) (?:de la |de l |du |des |de |d )?(?=.)/;
const FORM_AFTER = /(?<=.) (?:eurometropole|metropole|agglomeration|communaute)$/;

/** What tells one party from another: its authority without its legal form; a town keeps its own, since its intercommunality may bear its name. */
export const partyKey = (name: string | null): string =>
  authorityOf(name)
    .replace(/^(?:ville|commune) (?:de la |de l |du |des |de |d )?/, "ville ")
    .replace(/^maire (?:de la ville |de la |de l |du |des |de |d )/, "ville ")
    .replace(FORM, "")
    .replace(FORM_AFTER, "");

/** A body named by its form alone: « la Région », « l'agglomération ». */
const JUST_A_FORM =
  /^(?:region|departement|conseil (?:regional|departemental)|communaute(?: de communes| urbaine| d agglomeration)?|agglomeration|agglo|metropole|ville|cdc|interco|intercommunalite)$/;

/** The office of a person is told once: what a short mention leaves out is taken from the fuller one. */
export const completing = (people: readonly PersonMention[]): ((person: Person) => Person) => {
  // Mentions of a name, each office once: the first to tell it.
  const byName = new Map<string, Map<string, PersonMention>>();
  for (const each of people) {
    const name = foldParty(each.name);
    const office = `${each.role ?? ""}\n${each.organisation ?? ""}`;
    const mentions = byName.get(name) ?? new Map<string, PersonMention>();
    if (!mentions.has(office)) byName.set(name, mentions.set(office, each));
  }
  return (person) => {
    if (person.name === null || (person.organisation !== null && !JUST_A_FORM.test(foldParty(person.organisation)))) return person;
    const fuller = [...(byName.get(foldParty(person.name))?.values() ?? [])].find(
      (each) =>
        ((each.organisation ?? "").length > (person.organisation ?? "").length || (person.role === null && each.role !== null)) &&
        (person.role === null || foldParty(each.role) === foldParty(person.role)),
    );
    if (!fuller) return person;
    const evidence = [...person.evidence, { start: fuller.start, end: fuller.end }];
    return { ...person, role: person.role ?? fuller.role, organisation: fuller.organisation, evidence };
  };
};

export const personOf = ({ name, role, organisation, start, end }: PersonMention): Person => ({
  name,
  role,
  organisation,
  evidence: [{ start, end }],
  confidence: 0.85,
});

/** A body that is a party, whoever acts for it. */
export const bodyOf = (reading: Reading, { start, end }: OrganisationMention, confidence: number): Person => ({
  name: null,
  role: null,
  organisation: say(reading, { start, end }),
  evidence: [{ start, end }],
  confidence,
});

/** Somebody told by a name alone. */
export const bareNameOf = (reading: Reading, { start, end }: Span, confidence: number): Person => ({
  name: say(reading, { start, end }),
  role: null,
  organisation: null,
  evidence: [{ start, end }],
  confidence,
});

const DEMONSTRATIVE = /^(?:celui|celle|ceux|celles)(?:[- ](?:ci|la))?(?![a-z])/;

/** « le préfet de la Vive et celui du Grand Val »: the word stands for an office said before, and is none itself. */
export const withoutDemonstrative = (found: readonly Person[]): Person[] =>
  found.flatMap((person) => {
    if (person.role === null || !DEMONSTRATIVE.test(plainSameLength(person.role))) return [person];
    return person.name === null && person.organisation === null ? [] : [{ ...person, role: null }];
  });

/** Guests are told after such words (plain text). */
export const PRESENT =
  /en presence|devant (?:de nombreux|un|les|des)|aux cotes d(?:e|u|es)|(?:entoure|accompagne)e?s? d(?:e|u|es|')|etaient presents|ont assiste|accueillis? par|sous le regard/g;

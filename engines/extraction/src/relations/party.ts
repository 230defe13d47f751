import type { Person } from "../draft-pact.ts";
import type { PersonMention } from "../entities/people.ts";
import { plainSameLength } from "../text/plain.ts";

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

export const personOf = ({ name, role, organisation, start, end }: PersonMention): Person => ({
  name,
  role,
  organisation,
  evidence: [{ start, end }],
  confidence: 0.85,
});

/** Guests are told after such words (plain text). */
export const PRESENT =
  /en presence|devant (?:de nombreux|un|les|des)|aux cotes d(?:e|u|es)|entouree?s? d(?:e|u|es)|etaient presents|ont assiste|accueillis? par|sous le regard/g;

import { authorityOf, foldParty } from "../relations/party.ts";
import { type Agreement, AT_ODDS, byPresence, byWords, SAME } from "./agreement.ts";
import type { Stated } from "./comparison.ts";
import { type Judge, judged, once, textPart } from "./judgement.ts";
import { isPartOf, likeness, wordsOf } from "./words.ts";

/** A commune and its council are one body. */
const COMMUNE = new Set(["ville", "commune", "mairie", "municipalite"]);

/** Words that tell a body from a place of the same name: without one, half a name may be another body's. */
const BODY =
  /^(?:region|departement|etat|metropole|agglomeration|communaute|petr|pays|chambre|conseil|prefecture|universite|agence|banque|caisse|ministere|syndicat|association|[a-z]{3,5})$/;

/** The words a body is known by. */
export const bodyOf = (organisation: string): readonly string[] => wordsOf(authorityOf(organisation)).filter((word) => !COMMUNE.has(word));

/** How surely two names, each by its words, are one body's, from 0 to 1: « la Région » may be short for a region told in full. */
export const sameBody = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (!isPartOf(short, long)) return 0;
  return short.length === new Set(long).size ? 1 : short.some((word) => BODY.test(word)) ? Math.max(0.7, likeness(a, b)) : 0;
};

/** « J. Rive » and « Jeanne Rive » are one person: one last name, first names that begin alike. */
const samePerson = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.at(-1) !== b.at(-1) || a.length === 0) return false;
  const [short, long] = [a[0] ?? "", b[0] ?? ""].sort((one, other) => one.length - other.length);
  return a.length === 1 || b.length === 1 || short === long || (short?.length === 1 && long?.startsWith(short) === true);
};

/** Offices that one person holds at a time. */
const SOLE = /^(?:president|prefet|maire|ministre|directeur|recteur|gouverneur)$/;
const SHARED = /^(?:vice|adjoint|delegue|ancien|honoraire|conseiller|membre)/;

/** The office and the body it is held in, in whichever gender. */
const officeOf = once(({ parts }: Stated): { readonly office: string; readonly body: readonly string[] } | null => {
  const words = wordsOf(textPart(parts, "role")).map((word) =>
    word.replace(/^(president|prefet|recteur|gouverneur)(?:e|rice)$/, "$1").replace(/^directrice$/, "directeur"),
  );
  const office = words.find((word) => SOLE.test(word));
  if (office === undefined || words.some((word) => SHARED.test(word))) return null;
  const body = [...words.filter((word) => word !== office), ...bodyOf(textPart(parts, "organisation"))];
  return body.length === 0 ? null : { office, body };
});

const sameOffice = (first: Stated, second: Stated): boolean => {
  const [a, b] = [officeOf(first), officeOf(second)];
  return a !== null && b !== null && a.office === b.office && (isPartOf(a.body, b.body) || isPartOf(b.body, a.body));
};

const told = (first: Stated, second: Stated, alike: number, name: Agreement): ReturnType<Judge> =>
  judged(
    alike,
    {
      name,
      role: byWords(first.parts["role"], second.parts["role"]),
      organisation: byWords(first.parts["organisation"], second.parts["organisation"]),
    },
    true,
  );

/** A préfet signs for the State, named or not. */
const signsFor = ({ parts }: Stated): string => {
  const organisation = textPart(parts, "organisation");
  const ofState = /^(?:la |le )?(?:sous-)?prefet(?:e)?\b/.test(foldParty(`${textPart(parts, "role")} ${organisation}`).trim());
  return ofState ? "État" : organisation;
};

const nameOf = once(({ parts }) => wordsOf(textPart(parts, "name")));
const organisationOf = once(({ parts }) => bodyOf(textPart(parts, "organisation")));
const signerOf = once((value) => bodyOf(signsFor(value)));
const isNamed = ({ parts }: Stated): boolean => textPart(parts, "name") !== "";

/** Someone who takes part, by name or by body. */
const judgeParty: Judge = (first, second) => {
  if (isNamed(first) && isNamed(second)) return samePerson(nameOf(first), nameOf(second)) ? told(first, second, 1, SAME) : null;
  const named = byPresence(first.parts["name"], second.parts["name"]);
  if (sameOffice(first, second)) return told(first, second, 0.9, named);
  const body = sameBody(signerOf(first), signerOf(second));
  return body > 0 ? told(first, second, body * 0.9, named) : null;
};

/** Two people who sign in an office that only one can hold contradict each other. */
export const judgeSignatory: Judge = (first, second) => {
  const judgement = judgeParty(first, second);
  return judgement ?? (isNamed(first) && isNamed(second) && sameOffice(first, second) ? told(first, second, 0.8, AT_ODDS) : null);
};

/** Who is there or quoted may be someone else another day: that contradicts nobody. */
export const judgeAttendee = judgeParty;

/** An organisation that takes part; which person speaks for it may differ from one text to the other. */
export const judgePartner: Judge = (first, second) => {
  const body = sameBody(organisationOf(first), organisationOf(second));
  return body > 0 ? told(first, second, body, byPresence(first.parts["name"], second.parts["name"])) : null;
};

export const judgeContact: Judge = (first, second) => {
  const areNamed = isNamed(first) && isNamed(second);
  const alike = areNamed ? (samePerson(nameOf(first), nameOf(second)) ? 1 : 0) : sameBody(organisationOf(first), organisationOf(second));
  if (alike === 0) return null;
  const names = ["name", "organisation", "phones", "emails"] as const;
  return judged(alike, Object.fromEntries(names.map((name) => [name, byPresence(first.parts[name], second.parts[name])])));
};

import type { Person } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { type Reading, say } from "../text/reading.ts";
import { authorityOf, foldParty, partyKey } from "./party.ts";

/** A body told by itself goes when someone signs for it. */
export const withoutHeld = (found: readonly Person[], acronyms: ReadonlyMap<string, string>): Person[] => {
  const held = new Set(
    found
      .flatMap(({ name, organisation, role }) =>
        name === null && role === null ? [] : [partyKey(organisation), ...(name === null ? [] : [partyKey(role)])],
      )
      .filter((key) => key !== ""),
  );
  // Of each body held, what it opens and ends with, up to its words.
  const edges = new Set(
    [...held].flatMap((key) => [...key.matchAll(/ /g)].flatMap(({ index }) => [key.slice(0, index), key.slice(index + 1)])),
  );
  const opensWithHeld = (key: string): boolean => [...key.matchAll(/ /g)].some(({ index }) => held.has(key.slice(0, index)));
  const isHeld = (key: string): boolean =>
    held.has(key) ||
    held.has(acronyms.get(key) ?? "") ||
    (key.startsWith("region ") && held.has("region")) ||
    (key.includes(" ") && (edges.has(key) || opensWithHeld(key)));
  const told = new Set(found.map(({ organisation }) => acronyms.get(partyKey(organisation)) ?? ""));
  return found.filter(({ name, organisation, role }) => {
    if (name !== null || role !== null || organisation === null) return true;
    const key = partyKey(organisation);
    return !isHeld(key) && !told.has(key);
  });
};

/** One may act for two bodies; « la Région » is not another one than « la Région Val d'Azur ». */
export const withoutShorter = (presented: readonly Person[]): Person[] => {
  const authorities = presented.map(({ organisation }) => authorityOf(organisation));
  const byName = new Map<string, number[]>();
  for (const [index, { name }] of presented.entries()) {
    const key = foldParty(name);
    const same = byName.get(key);
    if (same) same.push(index);
    else byName.set(key, [index]);
  }
  return presented.filter(({ name }, index) => {
    const own = authorities[index] ?? "";
    const isShorter = (at: number): boolean => {
      const whole = authorities[at] ?? "";
      return at !== index && whole.startsWith(own) && (whole !== own || at < index);
    };
    return name === null || !byName.get(foldParty(name))?.some(isShorter);
  });
};

const ACRONYM = /^ ?\(\s?(\p{Lu}[\p{L}\d]{1,9})\s?\)/u;

/** « Ormeval Sarlemont Métropole » is « OSM » in what follows. */
const initialsOf = (name: string): string => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join("");

/** The acronyms of bodies, by what tells the body: those that the text gives, else their initials. */
export const acronymsOf = (reading: Reading, organisations: readonly OrganisationMention[]): ReadonlyMap<string, string> => {
  const acronyms = new Map<string, string>();
  for (const each of organisations) {
    const name = say(reading, each);
    const given = ACRONYM.exec(reading.flat.slice(each.end, each.end + 14))?.[1];
    const acronym = given ?? initialsOf(name);
    if (given || (acronym.length > 2 && !acronyms.has(partyKey(name)))) acronyms.set(partyKey(name), partyKey(acronym));
  }
  return acronyms;
};

const KIND_OF_FORM: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:intercommunalite|agglo|agglomeration|communaute|metropole|eurometropole|collectivite|petr)/,
    /agglo|communaute|metropole|petr|pays|^cc |^ca /,
  ],
  [/^(?:region|conseil regional)/, /^(?:region|conseil regional)/],
  [/^(?:departement|conseil (?:departemental|general))/, /^(?:departement|conseil general)/],
  [/^(?:ville|commune)/, /^(?:ville|commune|maire)/],
  [/^prefecture/, /^(?:sous )?prefe|^etat/],
];

/** « la Région » adds nothing where a région is a party already: one of the authorities found. */
export const isToldAlready = (form: Person, authorities: readonly string[]): boolean => {
  const words = foldParty(form.organisation);
  const told = KIND_OF_FORM.find(([own]) => own.test(words))?.[1];
  return told !== undefined && authorities.some((authority) => told.test(authority));
};

/** « le préfet » is the person who holds that office, when the text names one. */
export const withoutNamed = (found: readonly Person[]): Person[] => {
  const named = found
    .filter(({ name }) => name !== null)
    .map((other) => ({ whole: `${foldParty(other.role)} ${foldParty(other.organisation)}`, key: partyKey(other.organisation) }));
  return found.filter(({ name, role, organisation }) => {
    if (name !== null || role === null) return true;
    const [office, body] = [foldParty(role), partyKey(organisation)];
    const [head = ""] = office.split(" ");
    const stem = head.replace(/e$/, "");
    return !named.some(
      ({ whole, key }) =>
        whole.includes(stem) && (body === "" ? whole.includes(office) || office === head : key.includes(body) || whole.includes(body)),
    );
  });
};

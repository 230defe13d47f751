import type { TerritoryKind } from "@levier/kernel";
import type { Person, Territory } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import type { Gazetteer } from "../gazetteer.ts";
import type { Reading } from "../text/reading.ts";
import type { MainPact } from "./main-pact.ts";
import { ofMembers } from "./territory-members.ts";
import { ofCoParties, ofDepartmentAlone, ofOrganisations } from "./territory-of-bodies.ts";
import { ofAcronym, ofPactName } from "./territory-of-name.ts";
import { departmentsIn, type OpenPlace, territoryOf } from "./territory-place.ts";
import { ofAbroad, ofRegions, ofSpaces } from "./territory-spaces.ts";

const fold = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]+/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** A « pays » and the PETR that runs it are one territory. */
const sameKind = (a: TerritoryKind | null, b: TerritoryKind | null): boolean =>
  a === b || ((a === null || b === null) && a !== "commune" && b !== "commune") || ([a, b].includes("pays") && [a, b].includes("petr"));

const FORM_WORDS =
  /\b(?:communaute|communes|agglomeration|agglo|metropole|urbaine|pole|metropolitain|syndicat|mixte|de|du|des|la|le|les|l|d|et|en)\b/g;

const wordsOf = (name: string): string[] =>
  name
    .replace(FORM_WORDS, " ")
    .split(" ")
    .filter((word) => word !== "");

/** Whether one name is the other with words left out; both by their words, without those of a legal form. */
const isWithin = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length > b.length ? [b, a] : [a, b];
  return short.length > 0 && short.every((word) => long.includes(word));
};

/** A territory of the draft that a person must settle. */
export type OpenTerritory = OpenPlace & Pick<Territory, "name" | "evidence">;

export type FoundTerritories = { readonly territories: readonly Territory[]; readonly open: readonly OpenTerritory[] };

/** Perimeters the pact covers and authorities that sign it, once each. */
export const findTerritories = (
  reading: Reading,
  gazetteer: Gazetteer,
  main: MainPact | null,
  organisations: readonly OrganisationMention[],
  signatories: readonly Person[],
): FoundTerritories => {
  const departments = departmentsIn(reading, gazetteer);
  const regionSigns = signatories.some(({ organisation }) => /^(?:la )?r[ée]gion|conseil r[ée]gional/i.test(organisation ?? ""));
  const candidates = [
    ...(main ? [...ofPactName(reading, main, gazetteer), ...ofAcronym(reading, main, gazetteer)] : []),
    ...ofOrganisations(reading, organisations, signatories),
    ...(main ? ofCoParties(reading, organisations, main.mentions) : []),
    ...(main
      ? ofMembers(reading, gazetteer, departments, [
          ...organisations.filter(({ kind }) => kind !== "intercommunality"),
          ...signatories.flatMap(({ evidence }) => evidence),
        ])
      : []),
    ...(main ? ofSpaces(reading, organisations, main.type.value) : []),
    ...(main ? ofAbroad(reading) : []),
    ...(main ? ofDepartmentAlone(reading, main, signatories, gazetteer) : []),
    ...ofRegions(reading, main, organisations, gazetteer, regionSigns),
  ];
  const kept: (Territory & { readonly open: OpenPlace | null })[] = [];
  const folded: { readonly name: string; readonly words: readonly string[] }[] = [];
  for (const candidate of candidates) {
    const territory = territoryOf(reading, candidate, gazetteer, departments);
    const name = fold(territory.name);
    const words = wordsOf(name);
    const same = kept.findIndex((other, at) => {
      const known = folded[at] ?? { name: "", words: [] };
      return (
        (other.code !== null && other.code === territory.code) ||
        known.name === name ||
        (sameKind(other.kind, territory.kind) && (known.name.endsWith(name) || name.endsWith(known.name))) ||
        ((other.code === null || territory.code === null) && sameKind(other.kind, territory.kind) && isWithin(known.words, words))
      );
    });
    const held = kept[same];
    // Another mention that tells its form settles which of the places of that name it is.
    if (held?.open && !territory.open && held.code === territory.code) kept[same] = { ...held, open: null };
    if (held && (held.code !== null || territory.code === null)) continue;
    const at = held ? same : kept.length;
    kept[at] = territory;
    folded[at] = { name, words };
  }
  return {
    territories: kept.map(({ open: _, ...territory }) => territory),
    open: kept.flatMap(({ open, name, evidence }) => (open ? [{ ...open, name, evidence }] : [])),
  };
};

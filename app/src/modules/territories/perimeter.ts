import { missing, ok, quantity, type Result, refuse } from "@levier/kernel";
import type { Geography } from "../../sources/official-geography/geography.ts";
import { plain } from "../../sources/official-geography/names.ts";
import type { Territory } from "../../sources/official-geography/territory.ts";
import { parseTerritoryCode, type TerritoryCode } from "../../sources/official-geography/territory-code.ts";
import type { PerimeterKind, PerimeterSource } from "./perimeter-kinds.ts";
import type { PerimeterRefusal } from "./territories.errors.ts";

export type PerimeterInput = {
  readonly name: string;
  readonly kind: PerimeterKind;
  /** Codes as people write them. */
  readonly members: readonly string[];
  readonly source: { readonly title: string; readonly url?: string | null; readonly note?: string | null };
  /** Made of the name when not given. */
  readonly slug?: string;
};

export type PerimeterContent = Pick<PerimeterInput, "name" | "kind"> & {
  readonly slug: string;
  readonly members: readonly TerritoryCode[];
  readonly source: PerimeterSource;
};

const LONGEST_NAME = 200;
const LONGEST_SLUG = 80;

/** `PETR du Pays de la Deûle` → `petr-du-pays-de-la-deule`. */
export const slugOf = (name: string): string => plain(name).replaceAll(" ", "-").slice(0, LONGEST_SLUG).replace(/-+$/, "");

/** An address a page may link to: another scheme would run or read something. */
const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? "");

const memberOf = (written: string, geography: Geography): Result<TerritoryCode, PerimeterRefusal> => {
  const parsed = parseTerritoryCode(written);
  if (!parsed.ok) return refuse({ reason: "bad-member-code", value: written });
  if (!/^(?:epci|com)-/.test(parsed.value)) return refuse({ reason: "member-kind", value: written });
  const territory = geography.find(parsed.value);
  return territory ? ok(territory.code) : refuse({ reason: "unknown-member", value: written });
};

/** Checks a perimeter: members exist in the official geography, once each, former communes under their present code. */
export const checkPerimeter = (input: PerimeterInput, geography: Geography): Result<PerimeterContent, PerimeterRefusal> => {
  const name = input.name.trim();
  if (name === "" || name.length > LONGEST_NAME) return refuse({ reason: "bad-name", value: input.name });
  const slug = input.slug ?? slugOf(name);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || slug.length > LONGEST_SLUG) return refuse({ reason: "bad-slug", value: slug });
  const { title, url = null, note = null } = input.source;
  if (title.trim() === "") return refuse({ reason: "no-source", value: name });
  if (url !== null && !isWebAddress(url)) return refuse({ reason: "bad-source-url", value: url });
  const members: TerritoryCode[] = [];
  for (const written of input.members) {
    const member = memberOf(written, geography);
    if (!member.ok) return member;
    if (!members.includes(member.value)) members.push(member.value);
  }
  return ok({ name, kind: input.kind, source: { title: title.trim(), url, note }, slug, members });
};

/** Sum of the members' counts when one data set counts them all. */
const populationOf = (members: readonly Territory[]): Territory["population"] => {
  const counted = members.flatMap(({ population }) => ("missing" in population ? [] : population));
  const [source, ...others] = new Set(counted.map((population) => population.source));
  if (!source || others.length > 0 || counted.length < members.length) return missing("not-published");
  return {
    count: quantity(
      counted.reduce((total, { count }) => total + count.value, 0),
      "inhabitants",
    ),
    source,
  };
};

const unique = (codes: readonly TerritoryCode[]): TerritoryCode[] => [...new Set(codes)];

/** What several territories are together, but for a name: where they lie, and how many people they count. */
export const togetherOf = (territories: readonly Territory[]): Omit<Territory, "code" | "kind" | "name" | "fullName"> => {
  const weight = ({ population }: Territory): number => ("missing" in population ? 0 : population.count.value);
  const members = [...territories].sort((a, b) => weight(b) - weight(a));
  return {
    departments: unique(members.flatMap(({ departments }) => departments)),
    regions: unique(members.flatMap(({ regions }) => regions)),
    epci: null,
    members: members.map(({ code }) => code),
    population: populationOf(members),
    otherPopulations: [],
    otherNames: [],
  };
};

/** A named set as a territory. */
export const asTerritory = ({ slug, name, kind, members: codes }: PerimeterContent, geography: Geography): Territory => {
  const members = codes.flatMap((code) => geography.find(code) ?? []);
  return { ...togetherOf(members), code: `set-${slug}`, kind, name, fullName: name };
};

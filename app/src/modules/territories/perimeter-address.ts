import { ok, type Result } from "@levier/kernel";
import type { FormerTerritory } from "../../sources/official-geography/former.ts";
import type { Territory } from "../../sources/official-geography/territory.ts";
import { parseTerritoryCode, type TerritoryCode } from "../../sources/official-geography/territory-code.ts";
import type { Atlas } from "./diagnosis/atlas.ts";
import { type PlaceRefusal, readPlace } from "./diagnosis/place.ts";
import { placeName } from "./diagnosis/place-name.ts";
import { togetherOf } from "./perimeter.ts";

/** What an address names: one territory, or several as one, and those it named that are no more. */
export type AddressedTerritory = { readonly territory: Territory; readonly followed: readonly FormerTerritory[] };

/** Whether a code is that of a perimeter made on the spot, several codes joined. */
export const isJoined = (code: string): boolean => code.includes(",");

/** Codes once each in one order, so that a perimeter has one address; as written where one of them is no code. */
const ordered = (written: string): string => {
  const codes = written.split(/[+,]/).map((one) => {
    const code = parseTerritoryCode(one);
    return code.ok ? code.value : one;
  });
  return [...new Set(codes)].sort().join();
};

/** Several territories as one, whose code is theirs joined by commas. */
const joined = (first: Territory, others: readonly Territory[]): Territory => {
  const territories = [first, ...others];
  const code: TerritoryCode = `${first.code},${others.map((one) => one.code).join()}`;
  const together = togetherOf(territories);
  const name = placeName(together.members.flatMap((member) => territories.find((one) => one.code === member) ?? []));
  return { ...together, code, kind: "other", name, fullName: name };
};

/** The territory of an address that names one or several by their codes; a named set is found elsewhere. */
export const readAddress = (written: string, atlas: Atlas): Result<AddressedTerritory, PlaceRefusal> => {
  const place = readPlace(ordered(written), atlas);
  if (!place.ok) return place;
  const { territories, followedFrom } = place.value;
  const [first, ...others] = [...territories].sort((one, other) => (one.code < other.code ? -1 : 1));
  if (first === undefined) throw new Error(`${written} is a place without territory`);
  return ok({ territory: others.length === 0 ? first : joined(first, others), followed: followedFrom });
};

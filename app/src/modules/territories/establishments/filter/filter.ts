import type { TerritoryCode } from "../../../../sources/official-geography/territory-code.ts";
import type { Sort, Square } from "../register/conditions.ts";
import type { SizeClass } from "../register/establishment.ts";

/** Salaried jobs, in the ranges that officers speak of, each of several classes of Insee. */
export const sizeRanges = ["none", "1-9", "10-49", "50-249", "250"] as const;
export type SizeRange = (typeof sizeRanges)[number];

export const CLASSES_OF: Readonly<Record<SizeRange, readonly SizeClass[]>> = {
  none: ["NN", "00"],
  "1-9": ["01", "02", "03"],
  "10-49": ["11", "12"],
  "50-249": ["21", "22", "31"],
  "250": ["32", "41", "42", "51", "52", "53"],
};

/** Years since an establishment was created: from, to. */
export const ageRanges = ["0-1", "1-3", "3-5", "5-10", "10"] as const;
export type AgeRange = (typeof ageRanges)[number];

/** Those of a member's team: one's own favourites, or those the team has a note on. */
export const circles = ["favourites", "followed"] as const;
export type Circle = (typeof circles)[number];

/** What is asked of a list, as its address says it. */
export type Filter = {
  readonly text: string;
  readonly activity: string;
  readonly size: SizeRange | null;
  readonly age: AgeRange | null;
  readonly zone: TerritoryCode | null;
  readonly employers: boolean;
  readonly heads: boolean;
  readonly square: Square | null;
  /** A label of the space of who asks, by its identifier. */
  readonly label: string | null;
  readonly circle: Circle | null;
  readonly sort: Sort;
};

export const NO_FILTER: Filter = {
  text: "",
  activity: "",
  size: null,
  age: null,
  zone: null,
  employers: false,
  heads: false,
  square: null,
  label: null,
  circle: null,
  sort: "size",
};

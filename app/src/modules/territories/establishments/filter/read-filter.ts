import { readSiren, sirenOfSiret } from "@levier/kernel";
import { isUuid } from "../../../../platform/is-uuid.ts";
import { isTerritoryCode } from "../../../../sources/official-geography/territory-code.ts";
import { type Square, sorts } from "../register/conditions.ts";
import { activitiesAsked } from "./activities-asked.ts";
import { ageRanges, circles, type Filter, NO_FILTER, sizeRanges } from "./filter.ts";

/** A value of the address that was left out, and the field it stood in. */
export type FilterFault = {
  readonly field: "q" | "activity" | "size" | "age" | "zone" | "square" | "label" | "circle" | "sort";
  readonly value: string;
};

/** Longest text read: no name is longer. */
const LONGEST = 100;

/** Zones of the place that may be chosen; labels of who asks. */
export type FilterChoices = { readonly zones: ReadonlySet<string>; readonly labels: ReadonlySet<string> };

/** The SIREN or SIRET that a text is, figures grouped or not; null for any other text. */
export const numberIn = (text: string): string | null => {
  const digits = text.replaceAll(/[\s\u00a0\u202f.]/g, "");
  return /^(?:\d{9}|\d{14})$/.test(digits) ? digits : null;
};

const isFalseNumber = (text: string): boolean => {
  const digits = text.replaceAll(/[\s\u00a0\u202f.]/g, "");
  if (!/^\d{6,}$/.test(digits)) return false;
  return digits.length === 9 ? readSiren(digits) === null : sirenOfSiret(digits) === null;
};

const readSquare = (text: string): Square | null => {
  const [x = Number.NaN, y = Number.NaN, side = Number.NaN, ...more] = text.split(",").map(Number);
  const isSquare = more.length === 0 && [x, y, side].every((one) => Number.isFinite(one) && Math.abs(one) < 1e8);
  return isSquare && side > 0 && side <= 1e6 ? { x, y, side } : null;
};

/** Reads an address, whatever stands in it: what is understood is asked, what is not is told. */
export const readFilter = (
  asked: (name: string) => string | undefined,
  { zones, labels }: FilterChoices,
): { readonly filter: Filter; readonly faults: readonly FilterFault[] } => {
  const faults: FilterFault[] = [];
  const text = (name: string): string => (asked(name) ?? "").replaceAll("\0", "").trim().slice(0, LONGEST);
  const read = <T>(field: FilterFault["field"], reader: (value: string) => T | null): T | null => {
    const value = text(field);
    if (value === "") return null;
    const found = reader(value);
    if (found === null) faults.push({ field, value });
    return found;
  };
  const oneOf =
    <T extends string>(list: readonly T[]) =>
    (value: string): T | null =>
      list.find((one) => one === value) ?? null;
  const filter: Filter = {
    text: read("q", (value) => (isFalseNumber(value) ? null : value)) ?? "",
    activity: read("activity", (value) => (activitiesAsked(value).length === 0 ? null : value)) ?? "",
    size: read("size", oneOf(sizeRanges)),
    age: read("age", oneOf(ageRanges)),
    zone: read("zone", (value) => (isTerritoryCode(value) && zones.has(value) ? value : null)),
    employers: asked("employers") === "yes",
    heads: asked("heads") === "yes",
    square: read("square", readSquare),
    label: read("label", (value) => (isUuid(value) && labels.has(value) ? value : null)),
    circle: read("circle", oneOf(circles)),
    sort: read("sort", oneOf(sorts)) ?? NO_FILTER.sort,
  };
  return { filter, faults };
};

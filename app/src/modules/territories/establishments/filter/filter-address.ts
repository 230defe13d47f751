import { type Filter, NO_FILTER } from "./filter.ts";

/** A filter as the query of an address, what asks nothing left out: `?activity=10&size=10-49`. */
export const filterQuery = (filter: Filter, changes: Partial<Filter> = {}): string => {
  const { text, activity, size, age, zone, employers, heads, square, label, circle, sort } = { ...filter, ...changes };
  const said: readonly (readonly [string, string | null])[] = [
    ["q", text],
    ["activity", activity],
    ["size", size],
    ["age", age],
    ["zone", zone],
    ["employers", employers ? "yes" : null],
    ["heads", heads ? "yes" : null],
    ["square", square && [square.x, square.y, square.side].join(",")],
    ["label", label],
    ["circle", circle],
    ["sort", sort === NO_FILTER.sort ? null : sort],
  ];
  const query = new URLSearchParams(said.flatMap(([name, value]) => (value ? [[name, value]] : []))).toString();
  return query === "" ? "" : `?${query}`;
};

/** Whether a filter leaves anything out. */
export const isNarrowed = (filter: Filter): boolean => filterQuery(filter, { sort: NO_FILTER.sort }) !== "";

/** The list of a territory's establishments; the same with `.csv`, `.xlsx` or `.geojson` as a file. */
export const establishmentsAddress = (code: string): string => `/territories/${code}/establishments`;

export const establishmentAddress = (siret: string): string => `/establishments/${siret}`;

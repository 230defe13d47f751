import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";

/** Rows of a list on one page. */
export const PAGE_SIZE = 25;

export const territoryAddress = (code: TerritoryCode): string => `/territories/${code}`;

/** The same, with the codes that it follows: of territories that are no more. A commune's page tells its former names by itself. */
export const addressFollowing = (code: TerritoryCode, followed: readonly { readonly code: TerritoryCode }[]): string => {
  const told = followed.filter((former) => !former.code.startsWith("com-"));
  return `${territoryAddress(code)}${told.length === 0 ? "" : `?followed=${told.map((former) => former.code).join()}`}`;
};

/** Every figure of a territory; the same with `.csv` as a table. */
export const figuresAddress = (code: string): string => `/territories/${code}/figures`;

/** What is more present there than in the nation, activity by activity. */
export const activitiesAddress = (code: string): string => `/territories/${code}/activities`;

/** The territories that make it up. */
export const membersAddress = (code: string): string => `/territories/${code}/members`;

/** One figure of each of its members, on a map; `figure` in the query says which. */
export const mapAddress = (code: string): string => `/territories/${code}/map`;

/** One of its measures through time; the same with `.csv` as a table. */
export const seriesAddress = (code: string, id: string): string => `/territories/${code}/series/${id}`;

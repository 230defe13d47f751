import type { Viewer } from "../../../../platform/http/viewer.ts";
import type { Filter } from "../filter/filter.ts";
import type { Establishments } from "../ports.ts";
import { type CountedLabel, favouritesOf, followed, labelled, labelsOf } from "./team.repository.ts";

/** The team of a member: what it calls establishments, and what they may write. */
export type Team = {
  readonly viewer: Viewer;
  readonly labels: readonly CountedLabel[];
  readonly favourites: ReadonlySet<string>;
  readonly mayWrite: boolean;
};

/** Null for who is not a member of a space, or may not read. */
export const readTeam = async ({ platform, can }: Establishments, viewer: Viewer | null): Promise<Team | null> => {
  if (!viewer || !can(viewer, "read-follow-up")) return null;
  const { sql } = platform.database;
  return {
    viewer,
    labels: await labelsOf(sql, viewer.tenant),
    favourites: new Set(await favouritesOf(sql, viewer.tenant, viewer.account)),
    mayWrite: can(viewer, "follow-establishments"),
  };
};

/** The SIRET that the team's part of a filter leaves; null when it asks nothing of the team. */
export const siretsAsked = async ({ platform }: Establishments, team: Team | null, filter: Filter): Promise<readonly string[] | null> => {
  if (!team || (filter.label === null && filter.circle === null)) return null;
  const { sql } = platform.database;
  const { tenant } = team.viewer;
  const borne = filter.label === null ? null : new Set(await labelled(sql, tenant, filter.label));
  if (filter.circle === null) return borne && [...borne];
  const within = filter.circle === "favourites" ? [...team.favourites] : await followed(sql, tenant);
  return within.filter((siret) => borne === null || borne.has(siret));
};

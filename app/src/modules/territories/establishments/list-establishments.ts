import { dayInParis } from "@levier/kernel";
import type { Viewer } from "../../../platform/http/viewer.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import type { Filter } from "./filter/filter.ts";
import { questionOf } from "./filter/question-of.ts";
import { type FilterFault, readFilter } from "./filter/read-filter.ts";
import type { ListedEstablishment } from "./pages/establishment-table.tsx";
import { type CommunesInFile, communesInFile, type PlaceInRegister, placeInRegister } from "./place-in-register.ts";
import type { Establishments } from "./ports.ts";
import type { RegisterQuestion } from "./register/conditions.ts";
import type { Establishment } from "./register/establishment.ts";
import { readTeam, siretsAsked, type Team } from "./team/read-team.ts";
import { labelsOn } from "./team/team.repository.ts";

/** A list as its address asks for it, ready to be asked of the register. */
export type AskedList = {
  readonly place: PlaceInRegister;
  readonly filter: Filter;
  readonly faults: readonly FilterFault[];
  readonly question: RegisterQuestion;
  readonly team: Team | null;
};

/** Adds to establishments what a team calls them. */
export const withTeam = async (
  { platform }: Establishments,
  team: Team | null,
  found: readonly Establishment[],
): Promise<ListedEstablishment[]> => {
  const labels = team
    ? await labelsOn(
        platform.database.sql,
        team.viewer.tenant,
        found.map(({ siret }) => siret),
      )
    : null;
  return found.map((one) => ({ ...one, labels: labels?.get(one.siret) ?? [], isFavourite: team?.favourites.has(one.siret) === true }));
};

/** Reads lists from their addresses. The communes of an edition are read once. */
export const listReader = (needs: Establishments) => {
  const { platform, territories, register } = needs;
  let read: { readonly codes: readonly string[]; readonly inFile: CommunesInFile } | null = null;
  const inFile = async (): Promise<CommunesInFile> => {
    const codes = await register.communes();
    if (read?.codes !== codes) read = { codes, inFile: communesInFile(territories.geography, codes) };
    return read.inFile;
  };

  /** Null for a set whose members are not known. */
  return async (territory: Territory, viewer: Viewer | null, asked: (name: string) => string | undefined): Promise<AskedList | null> => {
    const communes = await territories.placeOf(territory);
    if (!communes || communes.communes.length === 0) return null;
    const place = placeInRegister(communes, territories.geography, await inFile());
    const team = await readTeam(needs, viewer);
    const { filter, faults } = readFilter(asked, {
      zones: new Set(place.zones.map(({ code }) => code)),
      labels: new Set(team?.labels.map(({ id }) => id)),
    });
    const question = questionOf(filter, {
      today: dayInParis(platform.clock()),
      communes: filter.zone === null ? null : place.communesIn(filter.zone),
      sirets: await siretsAsked(needs, team, filter),
    });
    return { place, filter, faults, question, team };
  };
};

import type { StandardisedProfiles } from "@levier/diagnostic";
import { translator } from "../../../messages/index.ts";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import { SOURCES } from "../../../sources/open-data/catalogue.ts";
import type { Outlines } from "../../../sources/territory-outlines/outlines.ts";
import { diagnose } from "./diagnose.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { type Library, openLibrary } from "./library.ts";
import type { Place } from "./place.ts";
import { epciProfiles } from "./profiles.ts";

/** Makes diagnoses from what is loaded, as it is at the time of each. */
export type Diagnoser = { readonly diagnose: (place: Place) => Promise<Diagnosis>; readonly close: () => void };

type Needs = { readonly geography: Geography; readonly dataFolder: string; readonly outlines: () => Outlines | null };

/** What is loaded, in one word that changes when any of it does. */
const stateOf = (library: Library): string => SOURCES.map(({ id }) => library.source(id)?.loaded.sha256 ?? "").join();

export const createDiagnoser = ({ geography, dataFolder, outlines }: Needs): Diagnoser => {
  const library = openLibrary(dataFolder, geography);
  let kept: { readonly state: string; readonly profiles: Promise<StandardisedProfiles> } | null = null;
  const profiles = (): Promise<StandardisedProfiles> => {
    const state = stateOf(library);
    if (kept?.state !== state) kept = { state, profiles: epciProfiles(geography, library) };
    return kept.profiles;
  };
  return {
    diagnose: (place) =>
      diagnose(place, {
        geography,
        library,
        outlines: outlines(),
        profiles,
        translate: translator("fr"),
      }),
    close: library.close,
  };
};

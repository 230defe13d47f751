import { translator } from "../../../messages/index.ts";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import { SOURCES } from "../../../sources/open-data/catalogue.ts";
import type { Outlines } from "../../../sources/territory-outlines/outlines.ts";
import { type Atlas, openAtlas } from "./atlas.ts";
import { diagnose } from "./diagnose.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { type Library, openLibrary } from "./library.ts";
import type { Place } from "./place.ts";
import { epciProfiles } from "./profiles.ts";

/** Makes diagnoses from what is loaded, as it is at the time of each. */
export type Diagnoser = {
  readonly diagnose: (place: Place) => Promise<Diagnosis>;
  /** Every territory that may be asked, as what is loaded lists them. */
  readonly atlas: () => Promise<Atlas>;
  readonly close: () => void;
};

type Needs = { readonly geography: Geography; readonly dataFolder: string; readonly outlines: () => Outlines | null };

/** What is loaded, in one word that changes when any of it does. */
const stateOf = (library: Library): string => SOURCES.map(({ id }) => library.source(id)?.loaded.sha256 ?? "").join();

/** Something made of what is loaded, made again when any of it changes. */
const whileLoaded = <T>(library: Library, make: () => Promise<T>): (() => Promise<T>) => {
  let kept: { readonly state: string; readonly made: Promise<T> } | null = null;
  return () => {
    const state = stateOf(library);
    if (kept?.state !== state) kept = { state, made: make() };
    return kept.made;
  };
};

export const createDiagnoser = ({ geography, dataFolder, outlines }: Needs): Diagnoser => {
  const library = openLibrary(dataFolder, geography);
  const profiles = whileLoaded(library, () => epciProfiles(geography, library));
  const atlas = whileLoaded(library, () => openAtlas(geography, library));
  return {
    atlas,
    diagnose: async (place) =>
      diagnose(place, {
        geography,
        library,
        outlines: outlines(),
        profiles,
        atlas: await atlas(),
        translate: translator("fr"),
      }),
    close: library.close,
  };
};

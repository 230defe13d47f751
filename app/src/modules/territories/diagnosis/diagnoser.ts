import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import type { StandardisedProfiles } from "@levier/diagnostic";
import { translator } from "../../../messages/index.ts";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import { SOURCES } from "../../../sources/open-data/catalogue.ts";
import { epciOutlinesPath } from "../../../sources/territory-outlines/epci-outlines.ts";
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

/** The checksum of a file, reckoned again only when it changes. */
const checksums = (path: string): (() => string | null) => {
  let known: { readonly at: number; readonly sha256: string } | null = null;
  return () => {
    if (!existsSync(path)) return null;
    const at = statSync(path).mtimeMs;
    if (known?.at !== at) known = { at, sha256: createHash("sha256").update(readFileSync(path)).digest("hex") };
    return known.sha256;
  };
};

export const createDiagnoser = ({ geography, dataFolder, outlines }: Needs): Diagnoser => {
  const library = openLibrary(dataFolder, geography);
  const outlinesSha256 = checksums(epciOutlinesPath(dataFolder));
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
        outlinesSha256: outlinesSha256(),
        profiles,
        translate: translator("fr"),
      }),
    close: library.close,
  };
};

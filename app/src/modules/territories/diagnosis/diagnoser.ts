import { translator } from "../../../messages/index.ts";
import type { Log } from "../../../platform/log.ts";
import { epciOutlines } from "../../../sources/epci-outlines/source.ts";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import { SOURCES } from "../../../sources/open-data/catalogue.ts";
import { sireneEstablishments } from "../../../sources/sirene-establishments/source.ts";
import type { Outlines } from "../../../sources/territory-outlines/outlines.ts";
import { comparePlaces } from "../compare/compare-places.ts";
import type { TerritoryComparison } from "../compare/comparison.ts";
import { type Atlas, openAtlas } from "./atlas.ts";
import { diagnose } from "./diagnose.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { geographySource, pulledSource } from "./figure-sources.ts";
import { type Library, openLibrary } from "./library.ts";
import type { MappedFigure } from "./mapped-figures.ts";
import { type MemberFigures, memberFigures } from "./member-figures.ts";
import type { Place } from "./place.ts";
import { epciProfiles } from "./profiles.ts";
import { startReadingAhead } from "./read-ahead.ts";

/** Makes diagnoses from what is loaded, as it is at the time of each. */
export type Diagnoser = {
  readonly diagnose: (place: Place) => Promise<Diagnosis>;
  /** Figures of several places side by side. */
  readonly compare: (places: readonly Place[]) => Promise<TerritoryComparison>;
  /** Every territory that may be asked, as what is loaded lists them. */
  readonly atlas: () => Promise<Atlas>;
  /** One figure of each of some territories, with its source. */
  readonly tell: MemberFigures;
  /** Whether the source of a figure is loaded. */
  readonly isAtHand: (figure: MappedFigure) => boolean;
  /** Reads what is loaded before anyone asks for it, now and whenever it changes; returns what stops it. */
  readonly readAhead: (log: Log) => () => void;
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
    if (kept?.state === state) return kept.made;
    const mine = { state, made: make() };
    kept = mine;
    // What could not be read is tried again by the next who asks.
    mine.made.catch(() => {
      if (kept === mine) kept = null;
    });
    return mine.made;
  };
};
const isShipped = ({ source }: MappedFigure): boolean => source === "official-geography";

export const createDiagnoser = ({ geography, dataFolder, outlines }: Needs): Diagnoser => {
  const library = openLibrary(dataFolder, geography);
  const profiles = whileLoaded(library, () => epciProfiles(geography, library));
  const atlas = whileLoaded(library, () => openAtlas(geography, library));
  /** Its establishments by activity, which every territory is held against. */
  const nation = async (): Promise<void> => {
    const source = library.source(sireneEstablishments.id);
    if (source) await library.stock(source, null);
  };
  return {
    atlas,
    compare: async (places) =>
      comparePlaces(places, { stock: { geography, library, outlines: outlines() }, atlas: await atlas(), translate: translator("fr") }),
    diagnose: async (place) =>
      diagnose(place, {
        geography,
        library,
        outlines: outlines(),
        profiles,
        atlas: await atlas(),
        translate: translator("fr"),
      }),
    tell: async (figure, members) => ({
      figures: await memberFigures(figure, members, { geography, library, outlines: outlines() }),
      source: isShipped(figure) ? geographySource(geography) : pulledSource(library, figure.source),
    }),
    isAtHand: (figure) =>
      isShipped(figure) || (figure.source === epciOutlines.id ? outlines() !== null : library.source(figure.source) !== null),
    readAhead: (log) => startReadingAhead({ library, made: [atlas, profiles, nation], log }),
    close: library.close,
  };
};

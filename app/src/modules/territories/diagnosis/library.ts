import { type Analytics, openAnalytics, sqlText } from "../../../platform/analytics.ts";
import { inParts } from "../../../platform/in-parts.ts";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import { SOURCES } from "../../../sources/open-data/catalogue.ts";
import { type Loaded, loadedSource, namedTablePath, tablePath } from "../../../sources/open-data/loaded.ts";
import type { Source } from "../../../sources/open-data/source.ts";
import { type Holding, holdingsOf, LEVELS, NO_ZONES, presentCommunes, type Successions, type Zones, zonesOf } from "./holders.ts";
import { keptFor } from "./kept-for.ts";
import type { Panel } from "./panel.ts";
import { type Asked, communesIn, kindsPublished, loadHoldings, readCommunesPanels, readPanel } from "./read-panel.ts";
import { type ActivityCounts, readStock, stockedCommunes } from "./read-stock.ts";
import { rebased } from "./rebase.ts";

/** A source with what is loaded of it. */
export type LoadedSource = Source & { readonly loaded: Loaded };

export type Memberships = ReadonlyMap<string, { readonly place: string; readonly name: string }>;

/** The tables that were pulled, read when they are first asked for and kept until the file changes. */
export type Library = {
  /** Null when the source is not loaded. */
  readonly source: (id: string) => LoadedSource | null;
  /** A measure on every territory larger than a commune, on today's geography. */
  readonly panel: (source: LoadedSource, measure: string) => Promise<Panel>;
  /** The same on some communes of today. */
  readonly communes: (source: LoadedSource, measure: string, communes: readonly string[]) => Promise<Panel>;
  /** Zones that the official geography does not list, by commune: code and name. */
  readonly memberships: (source: LoadedSource) => Promise<Memberships>;
  /** Establishments at work by activity, on some communes of today; of the whole nation for none named. */
  readonly stock: (source: LoadedSource, communes: readonly string[] | null) => Promise<ActivityCounts>;
  readonly close: () => void;
};

/** What was made of a source, and of which edition of its files. */
type Kept<T> = Map<string, { readonly edition: string; readonly made: Promise<T> }>;

/** Makes it once for everyone who asks; again for another edition, which takes its place, and after a failure. */
const once = <T>(kept: Kept<T>, key: string, edition: string, make: () => Promise<T>): Promise<T> => {
  const known = kept.get(key);
  if (known?.edition === edition) return known.made;
  const made = make();
  kept.set(key, { edition, made });
  made.catch(() => {
    if (kept.get(key)?.made === made) kept.delete(key);
  });
  return made;
};

/** The communes of the files: which stand for which today, and what they add up to. */
type Communes = {
  /** The codes in the file of these communes of today. */
  readonly codesOf: (communes: readonly string[]) => readonly string[];
  /** Those of them that no other commune of today shares. */
  readonly wholeCodesOf: (communes: readonly string[]) => readonly string[];
  /** Table that says what each counts for; null when the file has no commune. */
  readonly holding: string | null;
};

type Filed = {
  readonly path: string;
  readonly geography: Geography;
  readonly successions: Successions;
  readonly zones: Zones;
  readonly table: string;
};

const readCommunes = async (analytics: Analytics, { path, geography, successions, zones, table }: Filed): Promise<Communes> => {
  const codes = await communesIn(analytics, { path });
  const present = presentCommunes(geography, successions);
  const then = new Map<string, string[]>();
  await inParts(codes, (part) => {
    for (const code of part) for (const now of present(code)) then.set(now, [...(then.get(now) ?? []), code]);
  });
  const published = await kindsPublished(analytics, { path });
  const levels = new Set(LEVELS.filter((level) => !published.has(level)));
  const isAddedUp = codes.length > 0 && levels.size > 0;
  const holdings: Holding[] = [];
  if (isAddedUp) await inParts(codes, (part) => void holdings.push(...holdingsOf(geography, present, part, levels, zones)));
  if (isAddedUp) await loadHoldings(analytics, table, holdings);
  const codesOf = (communes: readonly string[]): readonly string[] => [...new Set(communes.flatMap((commune) => then.get(commune) ?? []))];
  return {
    codesOf,
    wholeCodesOf: (communes) => codesOf(communes).filter((code) => present(code).length === 1),
    holding: isAddedUp ? table : null,
  };
};

const readSuccessions = async (analytics: Analytics, path: string | null): Promise<Successions> => {
  const rows = path === null ? [] : await analytics.rows(`SELECT territory, place, period FROM read_parquet(${sqlText(path)})`);
  const successions = new Map<string, { place: string; period: string }[]>();
  for (const { territory, place, period } of rows) {
    const after = successions.get(String(territory)) ?? [];
    after.push({ place: String(place), period: String(period) });
    successions.set(String(territory), after);
  }
  return successions;
};

const MERGERS = "commune-mergers";
const ZONES = "employment-zones";

export const openLibrary = (dataFolder: string, geography: Geography): Library => {
  let opened: Promise<Analytics> | null = null;
  const analytics = (): Promise<Analytics> => {
    opened ??= openAnalytics();
    return opened;
  };
  const panels: Kept<Panel> = new Map();
  const zones: Kept<Memberships> = new Map();
  const pathOf = ({ loaded }: LoadedSource): string => tablePath(dataFolder, loaded);
  const askedOf = (source: LoadedSource, measure: string): Asked => ({
    path: pathOf(source),
    measure,
    listsPresent: source.lists === "present",
  });
  const nations: Kept<ActivityCounts> = new Map();
  const stocked: Kept<readonly string[]> = new Map();
  const files: Kept<Communes> = new Map();
  const passed: Kept<Successions> = new Map();
  // A portrait asks for the same sources hundreds of times at once: each is looked up once in a turn of the program.
  const lookedUp = new Map<string, Loaded | null>();
  const lookUp = (id: string): Loaded | null => {
    const known = lookedUp.get(id);
    if (known !== undefined) return known;
    if (lookedUp.size === 0) setImmediate(() => lookedUp.clear());
    const loaded = loadedSource(dataFolder, id);
    lookedUp.set(id, loaded);
    return loaded;
  };
  const sourceOf: Library["source"] = (id) => {
    const source = SOURCES.find((known) => known.id === id);
    const loaded = source ? lookUp(id) : null;
    // What an older program made of the file lacks the tables that this one makes of it.
    const isWhole = loaded && (typeof source?.table === "string" || source?.table.every(({ name }) => name in loaded.tables));
    return source && loaded && isWhole ? { ...source, loaded } : null;
  };
  const mergersPath = (): string | null => {
    const loaded = lookUp(MERGERS);
    return loaded && tablePath(dataFolder, loaded);
  };
  /** What is read of the communes of a file depends on the table of passage too. */
  const editionOf = (source: LoadedSource): string => `${pathOf(source)} ${mergersPath() ?? ""} ${lookUp(ZONES)?.sha256 ?? ""}`;
  const successions = (): Promise<Successions> => {
    const path = mergersPath();
    return once(passed, MERGERS, path ?? "", async () => readSuccessions(await analytics(), path));
  };
  const memberships: Library["memberships"] = (source) =>
    once(zones, source.id, pathOf(source), async () => {
      const rows = await (await analytics()).rows(`SELECT territory, place, name FROM read_parquet(${sqlText(pathOf(source))})`);
      return new Map(rows.map(({ territory, place, name }) => [String(territory), { place: String(place), name: String(name) }]));
    });
  const zonesIn = keptFor((listed: Memberships) => zonesOf(geography, listed));
  const zonesLoaded = async (): Promise<Zones> => {
    const source = sourceOf(ZONES);
    return source ? zonesIn(await memberships(source)) : NO_ZONES;
  };
  let holdings = 0;
  const communesOf = (source: LoadedSource): Promise<Communes> =>
    once(files, source.id, editionOf(source), async () => {
      const table = `holding_${holdings++}`;
      return readCommunes(await analytics(), {
        path: pathOf(source),
        geography,
        successions: await successions(),
        zones: await zonesLoaded(),
        table,
      });
    });
  const readWhole = async (source: LoadedSource, measure: string): Promise<Panel> => {
    const { holding } = await communesOf(source);
    return readPanel(await analytics(), askedOf(source, measure), holding);
  };
  /** One portrait asks for the measures of the same communes several times. */
  const onCommunes = keptFor((_communes: readonly string[]): Kept<ReadonlyMap<string, Panel>> => new Map());
  const readOnCommunes = async (source: LoadedSource, communes: readonly string[]): Promise<ReadonlyMap<string, Panel>> => {
    const { codesOf } = await communesOf(source);
    const [panels, known] = [await readCommunesPanels(await analytics(), { path: pathOf(source) }, codesOf(communes)), await successions()];
    return new Map([...panels].map(([measure, panel]) => [measure, rebased(panel, geography, known)]));
  };
  return {
    source: sourceOf,
    panel: (source, measure) =>
      once(panels, `${source.id} ${measure}`, editionOf(source), async () => rebased(await readWhole(source, measure), geography)),
    communes: async (source, measure, communes) => {
      const panels = await once(onCommunes(communes), source.id, editionOf(source), () => readOnCommunes(source, communes));
      return panels.get(measure) ?? new Map();
    },
    memberships,
    stock: async (source, communes) => {
      const path = namedTablePath(dataFolder, source.loaded, "stock");
      if (path === null) throw new Error(`${source.id} has no counts by activity`);
      if (communes === null) return once(nations, source.id, path, async () => readStock(await analytics(), path, null));
      const listed = await once(stocked, source.id, path, async () => stockedCommunes(await analytics(), path));
      return readStock(await analytics(), path, { asked: (await communesOf(source)).wholeCodesOf(communes), listed });
    },
    close: () => void opened?.then((engine) => engine.close()),
  };
};

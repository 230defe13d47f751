import { type Analytics, openAnalytics, sqlText } from "../../../platform/analytics.ts";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import { SOURCES } from "../../../sources/open-data/catalogue.ts";
import { type Loaded, loadedSource, namedTablePath, tablePath } from "../../../sources/open-data/loaded.ts";
import type { Source } from "../../../sources/open-data/source.ts";
import { holdingsOf, LEVELS, presentCommunes, type Successions } from "./holders.ts";
import type { Panel } from "./panel.ts";
import { type Asked, communesIn, kindsPublished, loadHoldings, readCommunesPanel, readPanel } from "./read-panel.ts";
import { type ActivityCounts, readStock } from "./read-stock.ts";
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

const once = <T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
  const made = kept.get(key) ?? make();
  kept.set(key, made);
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

type Filed = { readonly path: string; readonly geography: Geography; readonly successions: Successions; readonly table: string };

const readCommunes = async (analytics: Analytics, { path, geography, successions, table }: Filed): Promise<Communes> => {
  const codes = await communesIn(analytics, { path });
  const present = presentCommunes(geography, successions);
  const then = new Map<string, string[]>();
  for (const code of codes) for (const now of present(code)) then.set(now, [...(then.get(now) ?? []), code]);
  const published = await kindsPublished(analytics, { path });
  const levels = new Set(LEVELS.filter((level) => !published.has(level)));
  const isAddedUp = codes.length > 0 && levels.size > 0;
  if (isAddedUp) await loadHoldings(analytics, table, holdingsOf(geography, present, codes, levels));
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

export const openLibrary = (dataFolder: string, geography: Geography): Library => {
  let opened: Promise<Analytics> | null = null;
  const analytics = (): Promise<Analytics> => {
    opened ??= openAnalytics();
    return opened;
  };
  const panels = new Map<string, Promise<Panel>>();
  const zones = new Map<string, Promise<Memberships>>();
  const pathOf = ({ loaded }: LoadedSource): string => tablePath(dataFolder, loaded);
  const askedOf = (source: LoadedSource, measure: string): Asked => ({
    path: pathOf(source),
    measure,
    listsPresent: source.lists === "present",
  });
  const nations = new Map<string, Promise<ActivityCounts>>();
  const files = new Map<string, Promise<Communes>>();
  const passed = new Map<string, Promise<Successions>>();
  const successions = async (): Promise<Successions> => {
    const loaded = loadedSource(dataFolder, "commune-mergers");
    const path = loaded && tablePath(dataFolder, loaded);
    return once(passed, path ?? "", async () => readSuccessions(await analytics(), path));
  };
  const communesOf = async (source: LoadedSource): Promise<Communes> => {
    const known = await successions();
    return once(files, pathOf(source), async () =>
      readCommunes(await analytics(), { path: pathOf(source), geography, successions: known, table: `holding_${files.size}` }),
    );
  };
  const readWhole = async (source: LoadedSource, measure: string): Promise<Panel> => {
    const { holding } = await communesOf(source);
    return readPanel(await analytics(), askedOf(source, measure), holding);
  };
  return {
    source: (id) => {
      const source = SOURCES.find((known) => known.id === id);
      const loaded = source ? loadedSource(dataFolder, id) : null;
      // What an older program made of the file lacks the tables that this one makes of it.
      const isWhole = loaded && (typeof source?.table === "string" || source?.table.every(({ name }) => name in loaded.tables));
      return source && loaded && isWhole ? { ...source, loaded } : null;
    },
    panel: (source, measure) =>
      once(panels, `${pathOf(source)} ${measure}`, async () => rebased(await readWhole(source, measure), geography)),
    communes: async (source, measure, communes) => {
      const { codesOf } = await communesOf(source);
      return rebased(
        await readCommunesPanel(await analytics(), askedOf(source, measure), codesOf(communes)),
        geography,
        await successions(),
      );
    },
    memberships: (source) =>
      once(zones, pathOf(source), async () => {
        const rows = await (await analytics()).rows(`SELECT territory, place, name FROM read_parquet(${sqlText(pathOf(source))})`);
        return new Map(rows.map(({ territory, place, name }) => [String(territory), { place: String(place), name: String(name) }]));
      }),
    stock: async (source, communes) => {
      const path = namedTablePath(dataFolder, source.loaded, "stock");
      if (path === null) throw new Error(`${source.id} has no counts by activity`);
      if (communes === null) return once(nations, path, async () => readStock(await analytics(), path, null));
      return readStock(await analytics(), path, (await communesOf(source)).wholeCodesOf(communes));
    },
    close: () => void opened?.then((engine) => engine.close()),
  };
};

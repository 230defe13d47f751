import { type Analytics, openAnalytics, sqlText } from "../../../platform/analytics.ts";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import { SOURCES } from "../../../sources/open-data/catalogue.ts";
import { type Loaded, loadedSource, tablePath } from "../../../sources/open-data/loaded.ts";
import type { Source } from "../../../sources/open-data/source.ts";
import type { Gap, Panel, Series } from "./panel.ts";
import { rebased } from "./rebase.ts";

/** A source with what is loaded of it. */
export type LoadedSource = Source & { readonly loaded: Loaded };

export type Memberships = ReadonlyMap<string, { readonly place: string; readonly name: string }>;

/** The tables that were pulled, read when they are first asked for and kept until the file changes. */
export type Library = {
  /** Null when the source is not loaded. */
  readonly source: (id: string) => LoadedSource | null;
  readonly panel: (source: LoadedSource, measure: string) => Promise<Panel>;
  /** Zones that the official geography does not list, by commune: code and name. */
  readonly memberships: (source: LoadedSource) => Promise<Memberships>;
  readonly close: () => void;
};

const once = <T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
  const made = kept.get(key) ?? make();
  kept.set(key, made);
  return made;
};

const gapOf = (missing: unknown): Gap => (missing === "secret-statistique" ? missing : "not-published");

const readPanel = async (analytics: Analytics, path: string, measure: string): Promise<Panel> => {
  const rows = await analytics.rows(
    `SELECT territory, coalesce(activity, '') AS activity, period, value, missing FROM read_parquet(${sqlText(path)}) WHERE measure = $1`,
    [measure],
  );
  const activities = new Map<string, Map<string, Map<string, number | Gap>>>();
  for (const { territory, activity, period, value, missing } of rows) {
    const territories = activities.get(String(activity)) ?? new Map<string, Map<string, number | Gap>>();
    const series = territories.get(String(territory)) ?? new Map<string, number | Gap>();
    series.set(String(period), typeof value === "number" ? value : gapOf(missing));
    territories.set(String(territory), series);
    activities.set(String(activity), territories);
  }
  const panel: ReadonlyMap<string, ReadonlyMap<string, Series>> = activities;
  return panel;
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
  return {
    source: (id) => {
      const source = SOURCES.find((known) => known.id === id);
      const loaded = source ? loadedSource(dataFolder, id) : null;
      return source && loaded ? { ...source, loaded } : null;
    },
    panel: (source, measure) =>
      once(panels, `${pathOf(source)} ${measure}`, async () =>
        rebased(await readPanel(await analytics(), pathOf(source), measure), geography),
      ),
    memberships: (source) =>
      once(zones, pathOf(source), async () => {
        const rows = await (await analytics()).rows(`SELECT territory, place, name FROM read_parquet(${sqlText(pathOf(source))})`);
        return new Map(rows.map(({ territory, place, name }) => [String(territory), { place: String(place), name: String(name) }]));
      }),
    close: () => void opened?.then((engine) => engine.close()),
  };
};

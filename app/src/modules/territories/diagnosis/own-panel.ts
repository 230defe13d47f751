import type { Library, LoadedSource } from "./library.ts";
import { type Gap, type Panel, seriesOf, sumAt } from "./panel.ts";
import type { Place } from "./place.ts";

const periodsOver = (panel: Panel, territories: readonly string[], activity: string): ReadonlySet<string> =>
  new Set(territories.flatMap((territory) => [...seriesOf(panel, territory, activity).keys()]));

/** The parts of a place added up, activity by activity; those without a line count for nothing where the source lists what is present. */
const added = (panel: Panel, parts: readonly string[], { lists }: LoadedSource, code: string): Panel =>
  new Map(
    [...panel].map(([activity, territories]) => {
      const told = lists === "present" ? parts.filter((part) => territories.has(part)) : parts;
      const series = new Map<string, number | Gap>();
      for (const period of periodsOver(panel, told, activity)) {
        const counted = lists === "present" ? told.filter((part) => seriesOf(panel, part, activity).has(period)) : told;
        series.set(period, sumAt(panel, counted, period, activity));
      }
      return [activity, new Map([[code, series]])];
    }),
  );

const holds = (panel: Panel, territory: string): boolean => [...panel.values()].some((territories) => territories.has(territory));

/** What a panel says of one territory. */
export const only = (panel: Panel, code: string): Panel =>
  new Map([...panel].map(([activity]) => [activity, new Map([[code, seriesOf(panel, code, activity)]])]));

/**
 * A measure of a place, under the code of the place: as it is published for it, else the sum of its EPCI, else that of its communes. A
 * secret in one part makes the sum secret.
 */
export const ownPanel = async (library: Library, source: LoadedSource, measure: string, place: Place): Promise<Panel> => {
  const panel = await library.panel(source, measure);
  const { code, territories, epci, communes } = place;
  if (territories.length === 1 && holds(panel, code)) return only(panel, code);
  if (territories.length > 1 && territories.every((one) => holds(panel, one.code)))
    return added(
      panel,
      territories.map((one) => one.code),
      source,
      code,
    );
  if (epci.length > 0 && epci.some((one) => holds(panel, one))) return added(panel, epci, source, code);
  return added(await library.communes(source, measure, communes), communes, source, code);
};

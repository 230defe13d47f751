import type { Geography } from "../../../sources/official-geography/geography.ts";
import { isTerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { type PresentCommunes, presentCommunes, type Successions } from "./holders.ts";
import type { Gap, Panel, Series } from "./panel.ts";

/** Who holds a code of any year today: itself, the one it went into, or the several among whom its figures cannot be shared out. */
const holdersOf = (geography: Geography, present: PresentCommunes, code: string): readonly string[] => {
  if (code.startsWith("com-")) return present(code);
  const former = isTerritoryCode(code) ? geography.former(code) : null;
  return former === null ? [code] : former.successors.map((successor) => successor.code);
};

const added = (one: number | Gap | undefined, other: number | Gap): number | Gap => {
  if (one === undefined) return other;
  if (typeof one === "number" && typeof other === "number") return one + other;
  return one === "not-published" || other === "not-published" ? "not-published" : "secret-statistique";
};

/**
 * Puts figures that add up, published under the geography of their year, on that of today. A territory that went whole into another
 * is added to it. One whose communes went to several cannot be shared out: those have no figure for the periods it had one.
 */
export const rebased = (panel: Panel, geography: Geography, successions: Successions = new Map()): Panel => {
  const present = presentCommunes(geography, successions);
  const rebase = (territories: ReadonlyMap<string, Series>): ReadonlyMap<string, Series> => {
    const today = new Map<string, Map<string, number | Gap>>();
    const add = (code: string, period: string, figure: number | Gap): void => {
      const series = today.get(code) ?? new Map<string, number | Gap>();
      series.set(period, added(series.get(period), figure));
      today.set(code, series);
    };
    for (const [code, series] of territories) {
      const holders = holdersOf(geography, present, code);
      for (const [period, figure] of series)
        for (const holder of holders) add(holder, period, holders.length === 1 ? figure : "not-published");
    }
    return today;
  };
  return new Map([...panel].map(([activity, territories]) => [activity, rebase(territories)]));
};

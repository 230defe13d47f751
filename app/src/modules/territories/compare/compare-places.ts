import { isMissing } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import type { Atlas } from "../diagnosis/atlas.ts";
import { computeFigures, type Stock } from "../diagnosis/compute-figures.ts";
import { labelKey } from "../diagnosis/figure-label.ts";
import { sourceFinder } from "../diagnosis/figure-sources.ts";
import { namesOf } from "../diagnosis/names-of.ts";
import type { Place } from "../diagnosis/place.ts";
import { type ComparedTerritory, compareTerritories } from "./compare-territories.ts";
import type { TerritoryComparison } from "./comparison.ts";

type Needs = { readonly stock: Stock; readonly atlas: Atlas; readonly translate: Translate };

/** The figures of some places, side by side, in the order they are given. */
export const comparePlaces = async (places: readonly Place[], { stock, atlas, translate }: Needs): Promise<TerritoryComparison> => {
  const compared: ComparedTerritory[] = [];
  for (const place of places) compared.push({ code: place.code, communes: place.communes, figures: await computeFigures(place, stock) });
  const rows = compareTerritories(compared).map((row) => ({ ...row, label: translate(labelKey(row.id)) }));
  const of = rows.flatMap(({ cells }) => cells.flatMap(({ computed }) => (isMissing(computed) ? [] : (computed.of ?? []))));
  const sourceOf = sourceFinder(stock);
  return {
    columns: places.map(({ code, name, region }) => ({ code, name: namesOf([code], atlas)[code] ?? name, region })),
    rows,
    names: namesOf([...new Set([...of, ...places.flatMap(({ region }) => region ?? [])])], atlas),
    sources: [...new Set(rows.map(({ source }) => source))].map(sourceOf),
  };
};

import type { Translate } from "../../../messages/index.ts";
import { type Diagnosis, isTerritoryCode, type Territories } from "../../territories/index.ts";
import type { BoundFigure } from "./bound-figures.ts";
import { indicatorOf } from "./read-figure.ts";

/** What is known today of a figure bound to a pact, once it is no longer what the pact says: to be added beside it by who decides. */
export type FreshFigure = {
  readonly bound: BoundFigure;
  readonly value: number;
  readonly unit: string | null;
  readonly date: string | null;
};

/** The diagnosis of a territory by its code; null when it is known no more, or has none. */
export const diagnosisOfCode = async (territories: Territories, code: string): Promise<Diagnosis | null> => {
  const territory = isTerritoryCode(code) ? await territories.find(code) : null;
  return territory && territories.diagnosisOf(territory);
};

/** The last reading of each figure that is bound. */
const lastOf = (bound: readonly BoundFigure[]): readonly BoundFigure[] => {
  const last = new Map<string, BoundFigure>();
  for (const one of bound) last.set(`${one.key.territory} ${one.key.figure}`, one);
  return [...last.values()];
};

/** Figures of which something else is known today than what the pact says last. */
export const freshFigures = async (
  t: Translate,
  territories: Territories,
  bound: readonly BoundFigure[],
): Promise<readonly FreshFigure[]> => {
  const diagnoses = new Map<string, Diagnosis | null>();
  const fresh: FreshFigure[] = [];
  for (const one of lastOf(bound)) {
    const { territory, figure: id } = one.key;
    if (!diagnoses.has(territory)) diagnoses.set(territory, await diagnosisOfCode(territories, territory));
    const diagnosis = diagnoses.get(territory);
    const figure = diagnosis?.figures.find((known) => known.id === id);
    if (!diagnosis || figure === undefined || "missing" in figure) continue;
    const { value, unit, date } = indicatorOf(t, figure, diagnosis, { address: "", today: "" }).indicator;
    if (value !== one.indicator.value || date !== one.indicator.date) fresh.push({ bound: one, value, unit, date });
  }
  return fresh;
};

import { type Block, groupTimeEffects, simpleAggregate, type Uncertainty, uncertainties } from "../../../engines/evaluation/src/index.ts";

/** The mean effect of a block told by cohort and time, with its interval; null where it has none. */
export const meanOfCohorts = ({ panel, treated, from }: Block, level: number): Uncertainty | null => {
  const adoption = panel.units.map((_, unit) => (treated.includes(unit) ? from : null));
  const given = groupTimeEffects({ ...panel, adoption });
  const mean = given.ok ? simpleAggregate(given.value) : null;
  return given.ok && mean ? (uncertainties(given.value, [mean], { level })[0] ?? null) : null;
};

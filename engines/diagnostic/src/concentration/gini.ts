import { ok, type Result } from "@levier/kernel";
import type { Figures, FiguresRefusal } from "../figures.ts";
import { sharesWithin } from "./compared-shares.ts";

/** How activities weigh: each by its share in the reference's jobs (the Lorenz curve of one structure on the other), or all alike. */
export type GiniWeights = "reference" | "alike";

/**
 * Gini coefficient of specialisation: how unevenly the location quotients of a territory are spread, from 0 (the reference's own
 * structure) to nearly 1. Weights are the reference's shares unless said; all alike, a small activity counts as much as a large one.
 * Refused: empty lists or lists of different lengths, figures that are no number or below zero, a structure without jobs, an activity
 * that the reference has not.
 *
 * Krugman 1991, Geography and Trade, MIT Press (weighted); Farhauer & Kröll 2013, Standorttheorien, Springer (all alike).
 */
export const specialisationGini = (
  territory: Figures,
  reference: Figures,
  weights: GiniWeights = "reference",
): Result<number, FiguresRefusal> => {
  const pairs = sharesWithin(territory, reference);
  if (!pairs.ok) return pairs;
  const each = 1 / pairs.value.length;
  const ranked = pairs.value
    .map(({ here, there }) => ({ quotient: here / there, weight: weights === "alike" ? each : there }))
    .sort((one, other) => one.quotient - other.quotient);
  const whole = ranked.reduce((sum, { quotient, weight }) => sum + quotient * weight, 0);
  // Twice the area under the Lorenz curve, in slices between one activity and the next.
  let [held, area] = [0, 0];
  for (const { quotient, weight } of ranked) {
    const next = held + (quotient * weight) / whole;
    area += weight * (held + next);
    held = next;
  }
  return ok(Math.max(0, 1 - area));
};

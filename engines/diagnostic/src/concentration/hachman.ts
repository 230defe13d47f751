import { ok, type Result } from "@levier/kernel";
import type { Figures, FiguresRefusal } from "../figures.ts";
import { sharesWithin } from "./compared-shares.ts";

/**
 * Hachman's index of diversity: one over the mean of the location quotients weighted by the territory's own shares, from nearly 0
 * (a structure unlike any) to 1 (the reference's own).
 * Refused: empty lists or lists of different lengths, figures that are no number or below zero, a structure without jobs, an activity
 * that the reference has not.
 *
 * F. Hachman, Bureau of Economic and Business Research, University of Utah; formula as in the R package EconGeo (hachman).
 */
export const hachman = (territory: Figures, reference: Figures): Result<number, FiguresRefusal> => {
  const pairs = sharesWithin(territory, reference);
  return pairs.ok ? ok(1 / pairs.value.reduce((sum, { here, there }) => sum + here * (here / there), 0)) : pairs;
};

import { ok, type Result } from "@levier/kernel";
import type { Figures, FiguresRefusal } from "../figures.ts";
import { comparedShares } from "./compared-shares.ts";

/**
 * Krugman's index of specialisation: the sum of the gaps between the shares of two structures, from 0 (the same) to 2 (no activity
 * in common). Refused: empty lists or lists of different lengths, figures that are no number or below zero, a structure without jobs.
 *
 * Krugman 1991, Geography and Trade, MIT Press.
 */
export const krugman = (territory: Figures, reference: Figures): Result<number, FiguresRefusal> => {
  const pairs = comparedShares(territory, reference);
  return pairs.ok ? ok(pairs.value.reduce((sum, { here, there }) => sum + Math.abs(here - there), 0)) : pairs;
};

/**
 * Hoover's coefficient of specialisation, half of the former: the share of the territory's jobs that would have to change activity
 * for it to have the reference's structure, from 0 to 1. Refused: what `krugman` refuses.
 *
 * Hoover 1936, Review of Economics and Statistics 18:162–171.
 */
export const hoover = (territory: Figures, reference: Figures): Result<number, FiguresRefusal> => {
  const gaps = krugman(territory, reference);
  return gaps.ok ? ok(gaps.value / 2) : gaps;
};

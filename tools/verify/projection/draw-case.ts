import type { Random } from "@levier/kernel";
import type { ProjectionQuestion } from "../../../app/src/modules/tracking/projection/project.ts";
import { between, normal, onLogScale, type Series } from "./draws.ts";

/** What is asked of a projection, and what came true. */
export type Case = { readonly question: ProjectionQuestion; readonly outcome: number; readonly reached: boolean };

const LONGEST = 60;
const FIRST_DAY = Date.UTC(2020, 0, 1);
const STEPS = [7, 30, 30, 30, 91];

/** Near the last values, by so many times what the past shows: its spread, its drift over the horizon, its steps. Knows nothing of the future. */
const drawTarget = (random: Random, values: readonly number[], steps: number): number => {
  const [first, last] = [values[0] ?? 0, values.at(-1) ?? 0];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  const moves = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  const move = Math.sqrt(moves.reduce((sum, each) => sum + each ** 2, 0) / moves.length);
  const recent = values.slice(-3).reduce((sum, value) => sum + value, 0) / 3;
  const kind = random();
  if (kind < 0.35) return recent + between(random, -2, 2) * spread;
  if (kind < 0.7) return recent + between(random, -0.5, 2) * ((last - first) / (values.length - 1)) * steps;
  return recent + normal(random) * move * Math.sqrt(steps);
};

/** 3 to 60 readings a week, a month or a quarter apart, some of them lacking, and a deadline up to twice as far ahead as they go back. */
export const drawCase = (random: Random, series: Series, lacking: number): Case => {
  const past = 3 + Math.floor((LONGEST - 2) * random() ** 1.3);
  const steps = Math.max(1, Math.round(onLogScale(random, 0.05, 2) * (past - 1)));
  const every = STEPS[Math.floor(random() * STEPS.length)] ?? 30;
  const all = series(random, past, past + steps);
  const day = (step: number): string => new Date(FIRST_DAY + step * every * 86_400_000).toISOString().slice(0, 10);
  const read = all.slice(0, past).map((value, step) => ({ day: day(step), value }));
  const kept = read.filter((_, step) => step === 0 || step === past - 1 || random() >= lacking);
  const points = kept.length < 3 ? read : kept;
  const values = points.map(({ value }) => value);
  const drawn = drawTarget(random, values, steps);
  const target = values.every(Number.isInteger) ? Math.max(0, Math.round(drawn)) : drawn;
  const direction = random() < 0.5 ? "up" : "down";
  const outcome = all.at(-1) ?? 0;
  const reached = direction === "up" ? outcome >= target : outcome <= target;
  return { question: { points, measure: "stock", direction, target, deadline: day(past + steps - 1) }, outcome, reached };
};

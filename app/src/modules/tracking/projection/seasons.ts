import type { Readings } from "./readings.ts";

/** A season that may be: its days, and its odds before any reading. */
export type PossibleSeason = { readonly days: number; readonly odds: number };

const YEAR = 365.25;
const LEAST_READINGS = 8;
const ODDS = { year: 0.25, found: 0.025 } as const;

/** The readings less their straight line. */
const detrended = ({ steps, values }: Readings): number[] => {
  const mean = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0) / of.length;
  const [middle, centre] = [mean(steps), mean(values)];
  const products = steps.reduce((sum, step, index) => sum + (step - middle) * ((values[index] ?? 0) - centre), 0);
  const squares = steps.reduce((sum, step) => sum + (step - middle) ** 2, 0);
  return values.map((value, index) => value - centre - (products / squares) * ((steps[index] ?? 0) - middle));
};

/** The whole number of steps, seen twice at least, whose wave takes most of what a straight line leaves; 0: too short to tell. */
const strongestWave = (readings: Readings): number => {
  const rest = detrended(readings);
  const { steps } = readings;
  let best = 0;
  let most = 0;
  for (let period = 3; 2 * period <= (steps.at(-1) ?? 0) + 1; period++) {
    let [cosine, sine] = [0, 0];
    for (const [index, value] of rest.entries()) {
      const angle = (2 * Math.PI * (steps[index] ?? 0)) / period;
      cosine += value * Math.cos(angle);
      sine += value * Math.sin(angle);
    }
    const power = cosine ** 2 + sine ** 2;
    if (power > most) [best, most] = [period, power];
  }
  return best;
};

/** The year, once readings cover most of two; and the strongest wave they show, with odds a tenth of it since it was looked for. */
export const possibleSeasons = (readings: Readings): PossibleSeason[] => {
  if (readings.values.length < LEAST_READINGS) return [];
  const year = readings.span >= 1.7 * YEAR && readings.step <= YEAR / 3 ? [{ days: YEAR, odds: ODDS.year }] : [];
  const found = strongestWave(readings) * readings.step;
  const another = found > 0 && (year.length === 0 || Math.abs(found / YEAR - 1) >= 0.12);
  return another ? [...year, { days: found, odds: ODDS.found }] : year;
};

import type { Block, Panel } from "@levier/evaluation";
import { type Random, seededRandom } from "@levier/kernel";

type Shape = { readonly units: number; readonly times: number; readonly seed: number };

/** A draw of mean 0 and deviation 1, next to normal: twelve even draws. */
const drawn = (random: Random): number => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);

/** What two causes shared by all do over time, each lasting. */
const causes = (random: Random, times: number): readonly (readonly number[])[] =>
  [0, 1].map(() => {
    let last = 0;
    return Array.from({ length: times }, () => {
      last = 0.8 * last + drawn(random);
      return last;
    });
  });

/** Made-up outcomes: a level of each unit, two causes that move all of them by as much as each is held to them, noise that lasts. */
export const madePanel = ({ units, times, seed }: Shape): Panel => {
  const random = seededRandom(seed);
  const [one = [], other = []] = causes(random, times);
  const outcome = new Float64Array(units * times);
  for (let unit = 0; unit < units; unit++) {
    const [level, first, second] = [100 + 10 * drawn(random), 1 + drawn(random), drawn(random)];
    let noise = 0;
    for (let time = 0; time < times; time++) {
      noise = 0.5 * noise + drawn(random);
      outcome[unit * times + time] = level + first * (one[time] ?? 0) + second * (other[time] ?? 0) + noise;
    }
  }
  const names = Array.from({ length: units }, (_, unit) => `u${String(unit + 1).padStart(4, "0")}`);
  return { units: names, times: Array.from({ length: times }, (_, time) => String(2001 + time)), outcome };
};

/** A made-up panel whose first units are treated from the time at `from` on. */
export const madeBlock = (shape: Shape, treated: number, from: number): Block => {
  const panel = madePanel(shape);
  const everyone = panel.units.map((_, unit) => unit);
  return { panel, treated: everyone.slice(0, treated), controls: everyone.slice(treated), from };
};

/** The file of a panel: a line for each unit and time. */
export const fileOf = ({ units, times, outcome }: Panel): Uint8Array => {
  const lines = units.flatMap((unit, at) =>
    times.map((time, place) => `${unit};${time};${(outcome[at * times.length + place] ?? 0).toFixed(3)}`),
  );
  return new TextEncoder().encode(["unit;time;outcome", ...lines].join("\n"));
};

import { between, everyStep, heavy, normal, onLogScale, poisson, type Series } from "./draws.ts";

/** A level from which a series begins or about which it turns. */
const somewhere = (random: Parameters<Series>[0]): number => between(random, 20, 200);

/** Eleven kinds that the odds of the courses were set on: none of those that the method is verified on. */
export const calibrationSeries: Readonly<Record<string, Series>> = {
  /** A level and a slope that both wander, the slope losing a part of itself at each step. */
  "local trend": (random, _past, all) => {
    let [level, noise] = [somewhere(random), between(random, 0.5, 4)];
    let slope = normal(random) * noise * 0.3;
    const [wandering, bending, keep] = [onLogScale(random, 0.02, 1), onLogScale(random, 0.003, 0.1), between(random, 0.8, 1)];
    return everyStep(all, () => {
      slope = keep * slope + bending * noise * normal(random);
      level += slope + wandering * noise * normal(random);
      return level + noise * normal(random);
    });
  },
  /** Thirty slow waves added together. */
  smooth: (random, past, all) => {
    const [noise, size, length, base] = [
      between(random, 0.3, 3),
      between(random, 2, 15),
      past * onLogScale(random, 0.2, 3),
      somewhere(random),
    ];
    const waves = Array.from({ length: 30 }, () => ({
      pace: normal(random) / length,
      from: 2 * Math.PI * random(),
      high: Math.abs(normal(random)),
    }));
    const at = (step: number) => waves.reduce((sum, { pace, from, high }) => sum + high * Math.cos(pace * step + from), 0);
    return everyStep(all, (step) => base + size * Math.sqrt(2 / waves.length) * at(step) + noise * normal(random));
  },
  /** A straight line that takes another slope now and then. */
  bends: (random, _past, all) => {
    const noise = between(random, 0.5, 4);
    let [level, slope] = [somewhere(random), normal(random) * noise * 0.5];
    const often = between(random, 0.5, 4) / all;
    return everyStep(all, () => {
      if (random() < often) slope = normal(random) * noise * 0.5;
      level += slope;
      return level + noise * normal(random);
    });
  },
  /** Growth or decline in proportion to the level, by shocks that last. */
  growth: (random, _past, all) => {
    let level = Math.log(onLogScale(random, 5, 500));
    const size = between(random, 0.01, 0.15);
    const [drift, noise] = [normal(random) * size * 0.3, between(random, 0, 0.1)];
    return everyStep(all, () => {
      level += drift + size * normal(random);
      return Math.exp(level + noise * normal(random));
    });
  },
  /** Shocks that last, now and then very large. */
  shocks: (random, _past, all) => {
    const size = between(random, 0.3, 3);
    const noise = between(random, 0, 2) * size;
    let level = somewhere(random);
    return everyStep(all, () => {
      level += size * heavy(random, 3);
      return level + noise * normal(random);
    });
  },
  /** Two levels, from one to the other and back. */
  regimes: (random, _past, all) => {
    const [base, gap, noise, often] = [somewhere(random), normal(random) * 10, between(random, 0.5, 4), between(random, 0.5, 6) / all];
    let second = random() < 0.5;
    return everyStep(all, () => {
      if (random() < often) second = !second;
      return base + (second ? gap : 0) + noise * normal(random);
    });
  },
  /** A power of time, from a root to a little more than a line. */
  powers: (random, past, all) => {
    const [base, gain, power] = [somewhere(random), between(random, 5, 40) * (random() < 0.5 ? 1 : -1), between(random, 0.3, 1.2)];
    const noise = between(random, 0.02, 0.3) * Math.abs(gain);
    return everyStep(all, (step) => base + gain * (step / past) ** power + noise * normal(random));
  },
  /** Sums of the last shocks, two to thirteen of them. */
  sums: (random, _past, all) => {
    const [base, before, size] = [somewhere(random), 1 + Math.floor(random() * 12), between(random, 0.5, 5)];
    const shocks = everyStep(all + before, () => size * normal(random));
    return everyStep(all, (step) => shocks.slice(step, step + before + 1).reduce((sum, shock) => sum + shock, base));
  },
  /** Up and down by straight lines. */
  triangles: (random, past, all) => {
    const [base, period, size, from, noise] = [
      somewhere(random),
      past * onLogScale(random, 0.15, 4),
      between(random, 2, 15),
      random(),
      between(random, 0.3, 4),
    ];
    return everyStep(all, (step) => base + size * (4 * Math.abs(((step / period + from) % 1) - 0.5) - 1) + noise * normal(random));
  },
  /** A level, and noise that is now and then large. */
  still: (random, _past, all) => {
    const [base, size, freedom] = [somewhere(random), between(random, 0.5, 6), 3 + Math.floor(random() * 8)];
    return everyStep(all, () => base + size * heavy(random, freedom));
  },
  /** Counts whose pace wanders. */
  bursts: (random, _past, all) => {
    let pace = Math.log(onLogScale(random, 0.5, 30));
    const size = between(random, 0.02, 0.25);
    return everyStep(all, () => {
      pace += size * normal(random);
      return poisson(random, Math.exp(Math.min(pace, 8)));
    });
  },
};

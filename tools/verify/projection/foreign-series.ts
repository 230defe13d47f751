import { between, everyStep, heavy, normal, onLogScale, poisson, type Series } from "./draws.ts";

/** Series that no course of a projection makes. Noise of the first three: from 3 % of the signal to as much as it, on a log scale. */
export const foreignSeries: Readonly<Record<string, Series>> = {
  /** A level that changes once, at a moment that may be past or to come. */
  step: (random, _past, all) => {
    const [base, jump, at] = [between(random, 20, 200), normal(random) * 10, Math.floor(random() * all)];
    const noise = Math.max(1, Math.abs(jump)) * onLogScale(random, 0.03, 1);
    return everyStep(all, (step) => base + (step >= at ? jump : 0) + noise * normal(random));
  },
  /** A pattern of twelve, or of four, any shape. */
  seasonal: (random, _past, all) => {
    const pattern = Array.from({ length: random() < 0.7 ? 12 : 4 }, () => 10 * normal(random));
    const [base, drift, noise] = [between(random, 50, 200), 0.2 * normal(random), 10 * onLogScale(random, 0.03, 1)];
    return everyStep(all, (step) => base + drift * step + (pattern[step % pattern.length] ?? 0) + noise * normal(random));
  },
  /** A rise that nears its ceiling. */
  saturating: (random, past, all) => {
    const [base, gain, pace] = [between(random, 10, 100), between(random, 10, 150), past * onLogScale(random, 0.15, 2)];
    const noise = gain * onLogScale(random, 0.03, 1);
    return everyStep(all, (step) => base + gain * (1 - Math.exp(-step / pace)) + noise * normal(random));
  },
  /** Each value leans on the two before it, with shocks now and then large. */
  autocorrelated: (random, _past, all) => {
    const [base, size, pull, turn] = [between(random, 20, 200), between(random, 1, 6), between(random, 0.5, 0.97), between(random, 0, 1.2)];
    let [last, before] = [0, 0];
    const values = everyStep(60 + all, () => {
      const next = 2 * pull * Math.cos(turn) * last - pull ** 2 * before + size * heavy(random, 4);
      [before, last] = [last, next];
      return base + next;
    });
    return values.slice(60);
  },
  /** Events that happen at a pace that drifts; readings of it lack (see `drawCase`). */
  counts: (random, _past, all) => {
    const [base, growth] = [onLogScale(random, 1, 40), 0.4 * normal(random)];
    return everyStep(all, (step) => poisson(random, base * Math.exp((growth * step) / all)));
  },
};

import { between, everyStep, normal, onLogScale, poisson, type Series } from "./draws.ts";

/** Five more, never looked at while the method was made. */
export const otherSeries: Readonly<Record<string, Series>> = {
  walk: (random, _past, all) => {
    const size = between(random, 0.5, 5);
    const drift = 0.2 * size * normal(random);
    let value = between(random, 20, 200);
    return everyStep(all, () => {
      value += drift + size * normal(random);
      return value;
    });
  },
  line: (random, _past, all) => {
    const [base, noise] = [between(random, 20, 200), between(random, 0.5, 5)];
    const slope = normal(random) * noise * onLogScale(random, 0.02, 1);
    return everyStep(all, (step) => base + slope * step + noise * normal(random));
  },
  logistic: (random, past, all) => {
    const [ceiling, middle, pace] = [between(random, 50, 500), between(random, 0, 1.5) * past, between(random, 2, 10) / past];
    const noise = ceiling * between(random, 0.005, 0.04);
    return everyStep(all, (step) => ceiling / (1 + Math.exp(-pace * (step - middle))) + noise * normal(random));
  },
  "moving average": (random, _past, all) => {
    const [base, pull, carried, size] = [
      between(random, 20, 200),
      between(random, -0.3, 0.95),
      between(random, -0.6, 0.6),
      between(random, 1, 5),
    ];
    let [last, shock] = [0, 0];
    const values = everyStep(50 + all, () => {
      const fresh = size * normal(random);
      last = pull * last + fresh + carried * shock;
      shock = fresh;
      return base + last;
    });
    return values.slice(50);
  },
  ramp: (random, past, all) => {
    const [base, growth] = [onLogScale(random, 0.5, 20), (between(random, 0, 0.6) * 3) / past];
    return everyStep(all, (step) => poisson(random, base * (1 + growth * step)));
  },
};

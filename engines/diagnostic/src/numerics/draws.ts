import type { Random } from "@levier/kernel";

/** A standard normal draw (Box & Muller 1958). */
export const normalDraw = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Beyond this mean a count's law is drawn as the rounded normal one: what it gets wrong is far below what a simulation can see. */
const large = 2000;

/** A Poisson count of that mean, by adding up waiting times (exactly) up to a mean of 2,000. */
export const poissonDraw = (random: Random, mean: number): number => {
  if (mean > large) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normalDraw(random)));
  let waited = -Math.log(1 - random());
  let count = 0;
  while (waited <= mean) {
    waited -= Math.log(1 - random());
    count += 1;
  }
  return count;
};

/** Successes among `trials` of chance `share` (0 to 1), by leaping from one success to the next (exactly) up to 2,000 expected. */
export const binomialDraw = (random: Random, trials: number, share: number): number => {
  if (share > 0.5) return trials - binomialDraw(random, trials, 1 - share);
  const mean = trials * share;
  if (mean > large) return Math.min(trials, Math.max(0, Math.round(mean + Math.sqrt(mean * (1 - share)) * normalDraw(random))));
  if (share <= 0) return 0;
  const scale = Math.log1p(-share);
  let at = Math.floor(Math.log(1 - random()) / scale) + 1;
  let count = 0;
  while (at <= trials) {
    count += 1;
    at += Math.floor(Math.log(1 - random()) / scale) + 1;
  }
  return count;
};

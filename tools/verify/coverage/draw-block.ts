import type { Random } from "@levier/kernel";
import type { Block } from "../../../engines/evaluation/src/index.ts";

export type Shape = { readonly units: number; readonly treated: number; readonly times: number; readonly from: number };

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** How much of a unit's noise stays to the next time, and how far units stand apart, in standard deviations of what is new in it. */
const STAYS = 0.5;
const APART = 2;

/** A panel of units and times with their own effects, noise that lasts, and a known effect on the first units from a time on. */
export const drawBlock = (random: Random, { units, treated, times, from }: Shape, effect: number): Block => {
  const ofTimes = Array.from({ length: times }, () => normal(random));
  const places = Array.from({ length: units }, (_, unit) => unit);
  const outcome = new Float64Array(units * times);
  for (const unit of places) {
    const own = APART * normal(random);
    let noise = normal(random) / Math.sqrt(1 - STAYS ** 2);
    ofTimes.forEach((ofTime, time) => {
      if (time > 0) noise = STAYS * noise + normal(random);
      outcome[unit * times + time] = own + ofTime + noise + (unit < treated && time >= from ? effect : 0);
    });
  }
  const panel = { units: places.map((unit) => `u${unit}`), times: ofTimes.map((_, time) => String(time)), outcome };
  return { panel, treated: places.slice(0, treated), controls: places.slice(treated), from };
};

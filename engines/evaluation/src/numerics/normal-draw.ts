import type { Random } from "@levier/kernel";

/** A draw of the standard normal distribution (Box & Muller 1958). */
export const normalDraw = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

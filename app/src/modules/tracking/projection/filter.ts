import type { Passing } from "./account.ts";
import type { Course } from "./course.ts";
import { leftAfter } from "./fading.ts";
import { OF_A_DAY } from "./waves.ts";

const UNKNOWN = 1e6;
/** Before the readings, one wave of a season is this wide, in units of the noise. */
const SEASON = 2;
const LEVEL = 0;
const SLOPE = 1;
const SHOCK = 2;

/** The Kalman filter of one course: what is known of its level, slope, passing shock and season, with variances in units of the noise. */
export class Filter {
  readonly #course: Course;
  readonly #size: number;
  readonly #state: Float64Array;
  readonly #cover: Float64Array;
  /** How what is read is made of the state on the day looked at. */
  readonly #seen: Float64Array;
  /** Covariance of the state with what is read. */
  readonly #tied: Float64Array;
  /** Covariance of the state with a sum being made. */
  readonly #summed: Float64Array;
  readonly #returns: boolean;
  readonly #wave: number;

  constructor(course: Course, first: number) {
    this.#course = course;
    this.#returns = course.returning !== Number.POSITIVE_INFINITY;
    this.#wave = this.#returns ? SHOCK + 1 : SHOCK;
    const size = this.#wave + (course.season > 0 ? 2 * course.waves : 0);
    this.#size = size;
    this.#state = new Float64Array(size);
    this.#cover = new Float64Array(size * size);
    this.#seen = new Float64Array(size);
    this.#tied = new Float64Array(size);
    this.#summed = new Float64Array(size);
    this.#state[LEVEL] = first;
    this.#cover[LEVEL] = UNKNOWN;
    this.#cover[SLOPE * size + SLOPE] = course.slope ** 2;
    if (this.#returns) this.#cover[SHOCK * size + SHOCK] = course.lasting;
    for (let row = this.#wave; row < size; row++) this.#cover[row * size + row] = SEASON ** 2;
    this.#seen[LEVEL] = 1;
    if (this.#returns) this.#seen[SHOCK] = 1;
  }

  /** Lets a time pass. */
  move({ time, keep, reach, shocks, fresh }: Passing): void {
    const { lasting, returning } = this.#course;
    const [state, cover, summed, size] = [this.#state, this.#cover, this.#summed, this.#size];
    state[LEVEL] = (state[LEVEL] ?? 0) + reach * (state[SLOPE] ?? 0);
    summed[LEVEL] = (summed[LEVEL] ?? 0) + reach * (summed[SLOPE] ?? 0);
    for (let at = 0; at < size; at++) cover[at] = (cover[at] ?? 0) + reach * (cover[size + at] ?? 0);
    for (let at = 0; at < size * size; at += size) cover[at] = (cover[at] ?? 0) + reach * (cover[at + 1] ?? 0);
    if (keep < 1) this.#fade(SLOPE, keep, fresh);
    if (this.#returns) {
      const left = leftAfter(time, returning);
      this.#fade(SHOCK, left, lasting * (1 - left * left));
    } else cover[LEVEL] = (cover[LEVEL] ?? 0) + shocks;
  }

  #fade(row: number, keep: number, fresh: number): void {
    const [cover, size] = [this.#cover, this.#size];
    this.#state[row] = keep * (this.#state[row] ?? 0);
    this.#summed[row] = keep * (this.#summed[row] ?? 0);
    for (let at = 0; at < size; at++) cover[row * size + at] = keep * (cover[row * size + at] ?? 0);
    for (let at = row; at < size * size; at += size) cover[at] = keep * (cover[at] ?? 0);
    const own = row * size + row;
    cover[own] = (cover[own] ?? 0) + fresh;
  }

  /** What a reading of that day, by its rank in the waves of the season, would be, and its variance but for the noise of the reading. */
  look(waves: Float64Array, day: number): { readonly centre: number; readonly variance: number } {
    const [state, cover, seen, tied, size] = [this.#state, this.#cover, this.#seen, this.#tied, this.#size];
    for (let at = this.#wave, from = OF_A_DAY * day; at < size; at++, from++) seen[at] = waves[from] ?? 0;
    let [centre, variance] = [0, 0];
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let at = 0; at < size; at++) sum += (cover[row * size + at] ?? 0) * (seen[at] ?? 0);
      tied[row] = sum;
      variance += sum * (seen[row] ?? 0);
      centre += (state[row] ?? 0) * (seen[row] ?? 0);
    }
    return { centre, variance };
  }

  /** Learns a reading of the day looked at: by how much it missed, and the variance it was foreseen with, noise included. */
  learn(miss: number, variance: number): void {
    const [state, cover, tied, size] = [this.#state, this.#cover, this.#tied, this.#size];
    for (let row = 0; row < size; row++) {
      const gain = (tied[row] ?? 0) / variance;
      state[row] = (state[row] ?? 0) + gain * miss;
      for (let at = 0; at < size; at++) cover[row * size + at] = (cover[row * size + at] ?? 0) - gain * (tied[at] ?? 0);
    }
  }

  /** Adds a share of what the day looked at gives to the sum: the covariance it had with the sum before. */
  add(share: number): number {
    let before = 0;
    for (let row = 0; row < this.#size; row++) {
      before += (this.#summed[row] ?? 0) * (this.#seen[row] ?? 0);
      this.#summed[row] = (this.#summed[row] ?? 0) + share * (this.#tied[row] ?? 0);
    }
    return before;
  }
}

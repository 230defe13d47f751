/** Distances that differ by less are one: a tie is broken by the order told, not by rounding. */
const ROUNDING = 1e-9;

/** Where each place leads to, itself while it is free; what is passed on the way is shortened. */
const followed = (to: Int32Array, from: number): number => {
  let at = from;
  for (;;) {
    const next = to[at] ?? at;
    if (next === at) return at;
    to[at] = to[next] ?? next;
    at = next;
  }
};

/** Places 0 to `size` − 1 in a row, of which some are taken out: the next that is free at or after one (`size` for none), and before. */
const rowOf = (size: number) => {
  const onward = Int32Array.from({ length: size + 1 }, (_, at) => at);
  const back = Int32Array.from({ length: size + 1 }, (_, at) => at);
  return {
    atOrAfter: (at: number): number => followed(onward, at),
    // Kept one place on: 0 stands for none.
    atOrBefore: (at: number): number => followed(back, at + 1) - 1,
    takeOut: (at: number): void => {
      onward[at] = at + 1;
      back[at + 1] = at;
    },
  };
};

/** The first place of sorted values that is not under another value, by halves. */
const firstFrom = (sorted: readonly { readonly value: number }[], value: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.value ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

type Neighbours = {
  /** Places of those free that are the nearest to a value, at most `count` and none farther than `farthest`, the nearest first. */
  readonly nearest: (value: number, count: number, farthest: number) => readonly number[];
  readonly takeOut: (place: number) => void;
};

/** Values among which the nearest to others are looked for, without a look at all of them. */
export const neighboursIn = (values: ArrayLike<number>): Neighbours => {
  const sorted = Array.from(values, (value, place) => ({ value, place })).sort((one, other) => one.value - other.value);
  const rank = new Int32Array(sorted.length);
  sorted.forEach(({ place }, at) => {
    rank[place] = at;
  });
  const row = rowOf(sorted.length);
  const apart = (at: number, value: number): number => {
    const found = sorted[at];
    return found ? Math.round(Math.abs(found.value - value) / ROUNDING) * ROUNDING : Number.POSITIVE_INFINITY;
  };
  return {
    nearest: (value, count, farthest) => {
      const middle = firstFrom(sorted, value);
      let [left, right] = [row.atOrBefore(middle - 1), row.atOrAfter(middle)];
      const near: { apart: number; place: number }[] = [];
      for (;;) {
        const isRight = apart(right, value) <= apart(left, value);
        const next = isRight ? right : left;
        const distance = apart(next, value);
        // One as far as the last that counts may have been told before it.
        if (distance > Math.min(farthest, near[count - 1]?.apart ?? Number.MAX_VALUE)) break;
        near.push({ apart: distance, place: sorted[next]?.place ?? 0 });
        if (isRight) right = row.atOrAfter(right + 1);
        else left = row.atOrBefore(left - 1);
      }
      near.sort((one, other) => one.apart - other.apart || one.place - other.place);
      return near.slice(0, count).map(({ place }) => place);
    },
    takeOut: (place) => row.takeOut(rank[place] ?? 0),
  };
};

const STEPS = 30;

/** The farthest effect from `near`, on the side of `step`, that a test still takes, `near` being one; null when it takes any. */
export const farthest = (taken: (effect: number) => boolean, near: number, step: number): number | null => {
  let [inside, outside] = [near, near + step];
  for (let doubled = step; taken(outside); outside += doubled) {
    [inside, doubled] = [outside, doubled * 2];
    if (!(Math.abs(doubled / step) < 2 ** STEPS)) return null;
  }
  for (let at = 0; at < STEPS; at++) {
    const middle = (inside + outside) / 2;
    if (taken(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
};

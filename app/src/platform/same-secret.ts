import { timingSafeEqual } from "node:crypto";

/** Whether two texts are the same; how long it takes tells nothing of the one that is secret, but its length. */
export const isSameSecret = (expected: string, given: string): boolean => {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Fewer establishments than this are no cell that may be shown (primary secrecy of business statistics in France). */
export const fewestShown = 3;

/** Nor is a cell of which one establishment holds more than this share (dominance rule of business statistics in France). */
export const mostOfOne = 0.85;

/** Whether figures of these establishments, the largest first and all employing somebody, may be shown: none is a cell of nothing. */
export const mayShow = (headcounts: readonly number[]): boolean => {
  if (headcounts.length === 0) return true;
  const jobs = headcounts.reduce((sum, headcount) => sum + headcount, 0);
  return headcounts.length >= fewestShown && (headcounts[0] ?? 0) <= mostOfOne * jobs;
};

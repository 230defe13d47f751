/** Members of like figures: the least and the greatest of those it holds, and how many they are. */
export type MapClass = { readonly low: number; readonly high: number; readonly count: number };

/** Classes that one can tell apart on a map, in colour and in grey. */
const MOST_CLASSES = 5;

/**
 * Classes of about as many members each, the least first; equal figures are never parted, so there may be fewer classes than five.
 * Class `k` ends at the first figure that at least `k / classes` of all do not exceed (R's quantile of type 1).
 */
export const quantileClasses = (figures: readonly number[], most = MOST_CLASSES): readonly MapClass[] => {
  const sorted = [...figures].sort((a, b) => a - b);
  const wanted = Math.min(most, new Set(sorted).size);
  const ends = Array.from({ length: wanted }, (_, k) => sorted[Math.ceil(((k + 1) * sorted.length) / wanted) - 1] ?? 0);
  return [...new Set(ends)].flatMap((end, k, all) => {
    const held = sorted.filter((figure) => figure <= end && (k === 0 || figure > (all[k - 1] ?? 0)));
    const [low, high] = [held.at(0), held.at(-1)];
    return low === undefined || high === undefined ? [] : [{ low, high, count: held.length }];
  });
};

/** Rank of the class that holds a figure. */
export const classAt = (classes: readonly MapClass[], figure: number): number => classes.findIndex(({ high }) => figure <= high);

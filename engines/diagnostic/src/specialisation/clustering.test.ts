import { isMissing, seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { jobsClustering } from "./clustering.ts";
import { locationQuotient } from "./location-quotient.ts";

const sizes = [1, 1, 1, 1, 2, 2, 3, 5, 8, 26];
const clustering = (figures: readonly number[]): number => {
  const found = jobsClustering(figures);
  if (!found.ok) throw new Error(found.error.reason);
  return found.value;
};

describe("jobs that come and go together", () => {
  it("are one by one in establishments of one job, and all together in a single one", () => {
    expect(clustering([1, 1, 1, 0])).toBe(1);
    expect(clustering([40])).toBe(40);
    expect(clustering(sizes)).toBe((4 + 8 + 9 + 25 + 64 + 676) / 50);
    expect(clustering([0.2, 0.3])).toBe(1);
  });

  it("widen the interval to hold the truth when establishments, not jobs, are drawn", () => {
    const random = seededRandom(5);
    /** Jobs of an activity and of all, as so many establishments come by chance, one in so many of the activity. */
    const drawn = (establishments: number, share: number) => {
      let [activity, all] = [0, 0];
      for (let at = 0; at < establishments; at++) {
        const size = sizes[Math.floor(random() * sizes.length)] ?? 0;
        all += size;
        if (random() < share) activity += size;
      }
      return { activity, all };
    };
    const together = clustering(sizes);
    let [careful, sure] = [0, 0];
    for (let sample = 0; sample < 1000; sample++) {
      const quotient = { territory: drawn(600, 0.2), reference: drawn(3000, 0.1), within: false };
      const holds = (options: { readonly clustering?: number }): boolean => {
        const found = locationQuotient(quotient, options);
        return found.ok && !isMissing(found.value) && found.value.low <= 2 && found.value.high >= 2;
      };
      if (holds({ clustering: together })) careful++;
      if (holds({})) sure++;
    }
    expect(careful / 1000).toBeGreaterThan(0.93);
    expect(careful / 1000).toBeLessThan(0.97);
    // Taken one by one, the same jobs miss it more often than not.
    expect(sure / 1000).toBeLessThan(0.5);
  });

  it("are refused for sizes that cannot be", () => {
    expect(jobsClustering([])).toEqual({ ok: false, error: { reason: "empty" } });
    expect(jobsClustering([1, -1])).toEqual({ ok: false, error: { reason: "negative", at: 1 } });
    expect(jobsClustering([0])).toEqual({ ok: false, error: { reason: "all-zero" } });
  });
});

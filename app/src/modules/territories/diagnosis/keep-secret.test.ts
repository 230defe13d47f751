import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { keepSecret } from "./keep-secret.ts";
import type { Gap } from "./panel.ts";

const S = "secret-statistique";
const parts = (figures: readonly (number | Gap)[]) => new Map(figures.map((figure, at) => [`A${at}`, figure]));

describe("parts beside their whole", () => {
  it("hide the smallest of the others with a lone secret, which they would tell", () => {
    const kept = keepSecret({ parts: parts([60, S, 0, 10, 25]), whole: 100 });
    expect([...kept.parts.values()]).toEqual([60, S, 0, S, 25]);
    expect(kept.whole).toBe(100);
  });

  it("hide the whole when no other part has anything to hide it behind", () => {
    expect(keepSecret({ parts: parts([0, S, 0]), whole: 5 })).toEqual({ parts: parts([0, S, 0]), whole: S });
  });

  it("hide one more even beside a part that is not published, which may be known to be none", () => {
    expect([...keepSecret({ parts: parts([S, "not-published", 1]), whole: 4 }).parts.values()]).toEqual([S, "not-published", S]);
  });

  it("stay as they are with no secret, several, or a whole that is not told", () => {
    for (const [figures, whole] of [
      [[1, 2], 3],
      [[S, S, 1], 4],
      [[S, 1], S],
      [[S, 1], "not-published"],
    ] satisfies [(number | Gap)[], number | Gap][]) {
      const given = { parts: parts(figures), whole };
      expect(keepSecret(given)).toEqual(given);
    }
  });

  it("never leave a secret that a subtraction gives back", () => {
    const random = seededRandom(5);
    for (let turn = 0; turn < 500; turn++) {
      const truth = Array.from({ length: 2 + Math.floor(random() * 6) }, () => Math.floor(random() * 4) * 10);
      const given = truth.map((figure) => (figure > 0 && random() < 0.3 ? S : figure));
      const kept = keepSecret({ parts: parts(given), whole: truth.reduce((sum, figure) => sum + figure, 0) });
      const hidden = [...kept.parts.values()].filter((part) => part === S).length;
      expect(hidden === 1 && typeof kept.whole === "number").toBe(false);
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { departmentOutlines } from "../../../sources/territory-outlines/department-outlines.ts";
import type { Outlines } from "../../../sources/territory-outlines/outlines.ts";
import { draw } from "./draw.ts";
import { type Point, simplify } from "./simplify.ts";
import { svgPath } from "./svg-path.ts";

const point = fc.tuple(fc.double({ min: 0, max: 600, noNaN: true }), fc.double({ min: 0, max: 600, noNaN: true }));

describe("simplifying a line", () => {
  it("keeps its ends and only points it had, in their order", () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 60 }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (line: Point[], tolerance) => {
          const simple = simplify(line, tolerance);
          expect(simple[0]).toBe(line[0]);
          expect(simple.at(-1)).toBe(line.at(-1));
          const places = simple.map((kept) => line.indexOf(kept));
          expect(places).toEqual([...places].sort((a, b) => a - b));
        },
      ),
    );
  });

  it("drops what lies within the tolerance and keeps what does not", () => {
    const line: Point[] = [
      [0, 0],
      [5, 0.4],
      [10, 0],
      [15, 8],
      [20, 0],
    ];
    expect(simplify(line, 1)).toEqual([
      [0, 0],
      [10, 0],
      [15, 8],
      [20, 0],
    ]);
  });
});

describe("a line as a path", () => {
  it("is written in whole units, relative, without needless spaces", () => {
    expect(
      svgPath(
        [
          [
            [10.2, 10],
            [12, 8.6],
            [12, 8.9],
            [9, 20],
          ],
        ],
        false,
      ),
    ).toBe("M10 10l2-1-3 11");
    expect(
      svgPath(
        [
          [
            [0, 0],
            [10, 0],
            [10, 10],
            [0, 0],
          ],
        ],
        true,
      ),
    ).toBe("M0 0l10 0 0 10z");
  });

  it("is left out when it shrinks to a point", () => {
    expect(
      svgPath(
        [
          [
            [0, 0],
            [0.1, 0.1],
            [0, 0],
          ],
        ],
        true,
      ),
    ).toBe("");
  });
});

describe("a map", () => {
  const outlines = departmentOutlines();
  const everywhere = new Set(outlines.outlines.map(({ id }) => id));

  it("is one path per layer and at most 20 kB, whatever it shows", () => {
    fc.assert(
      fc.property(fc.subarray([...everywhere], { minLength: 1 }), (codes) => {
        const drawing = draw(outlines, everywhere, new Set(codes));
        expect(drawing?.layers.map((layer) => layer.class)).toEqual(["near", "me", "lines"]);
        expect(drawing?.layers.reduce((total, { d }) => total + d.length, 0)).toBeLessThanOrEqual(20_000);
        for (const { d } of drawing?.layers ?? []) expect(d).toMatch(/^(M-?\d+[ -]\d+l[-\d ]+z?)+$/);
      }),
      { numRuns: 10 },
    );
  });

  it("stays inside its frame, on the plane and on the globe", () => {
    const degrees: Outlines = {
      ...outlines,
      isPlanar: false,
      topology: {
        type: "Topology",
        objects: {},
        arcs: [
          [
            [2, 48],
            [2, 49],
            [3, 49],
            [3, 48],
            [2, 48],
          ],
        ],
      },
      outlines: [{ type: "Polygon", arcs: [[0]], id: "x" }],
    };
    for (const drawing of [draw(outlines, everywhere, new Set(["52"])), draw(degrees, new Set(["x"]), new Set(["x"]))]) {
      const [, , width = 0, height = 0] = (drawing?.viewBox ?? "").split(" ").map(Number);
      expect(height).toBeGreaterThan(0);
      for (const { d } of drawing?.layers ?? [])
        for (const [, x, y] of d.matchAll(/M(-?\d+)[ ]?(-?\d+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(width);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(height);
        }
    }
  });

  it("is not drawn when nothing it is about has an outline", () => {
    expect(draw(outlines, everywhere, new Set(["971"]))).toBeNull();
    expect(draw(outlines, new Set(), new Set())).toBeNull();
  });
});

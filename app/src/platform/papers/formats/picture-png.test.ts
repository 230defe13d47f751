import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { rectangle } from "../picture.ts";
import { picturePng } from "./picture-png.ts";

/** The colours of the pixels of a picture of one chunk of data, told as hexadecimal by row and column. */
const pixelsOf = (png: Buffer) => {
  const [width, at] = [png.readUInt32BE(16), png.indexOf("IDAT")];
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  return (x: number, y: number): string => rows.subarray(y * (width * 3 + 1) + 1 + x * 3).toString("hex", 0, 3);
};

describe("a picture as pixels", () => {
  it("fills areas but for their holes, and draws lines over them, two pixels a unit", () => {
    const shapes = [
      { kind: "area", colour: "#112233", rings: [rectangle(1, 1, 8, 8), rectangle(3, 3, 2, 2)] },
      {
        kind: "lines",
        colour: "#ff0000",
        width: 1,
        lines: [
          [
            [0, 7],
            [10, 7],
          ],
        ],
      },
    ] as const;
    const at = pixelsOf(picturePng({ width: 10, height: 10, shapes, words: [] }));
    expect([at(0, 0), at(3, 3), at(7, 7), at(12, 12), at(19, 19)]).toEqual(["ffffff", "112233", "ffffff", "112233", "ffffff"]);
    expect([at(0, 13), at(10, 14), at(10, 15), at(10, 12)]).toEqual(["ff0000", "ff0000", "112233", "112233"]);
  });
});

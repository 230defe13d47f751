import { crc32, deflateSync } from "node:zlib";
import { type Picture, type Point, rectangle, type Shape } from "../picture.ts";

const SCALE = 2;

const chunk = (kind: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A stretch of a line as the rectangle that it covers. */
const stretchOf = ([x, y]: Point, [toX, toY]: Point, width: number): readonly Point[] => {
  const long = Math.hypot(toX - x, toY - y);
  if (long === 0) return rectangle(x - width / 2, y - width / 2, width, width);
  const [across, along] = [((toY - y) / long) * (width / 2), ((toX - x) / long) * (width / 2)];
  return [
    [x + across, y - along],
    [toX + across, toY - along],
    [toX - across, toY + along],
    [x - across, y + along],
  ];
};

/** Rings to fill, each group apart. */
const groupsOf = (shape: Shape): readonly (readonly (readonly Point[])[])[] =>
  shape.kind === "area"
    ? [shape.rings]
    : shape.lines.flatMap((line) =>
        line.slice(1).flatMap((point, at) => {
          const from = line[at];
          return from === undefined ? [] : [[stretchOf(from, point, shape.width)]];
        }),
      );

/** Where a row of pixels enters and leaves rings, in order. */
const crossingsAt = (rings: readonly (readonly Point[])[], y: number): number[] =>
  rings
    .flatMap((ring) =>
      ring.flatMap(([fromX, fromY], at) => {
        const [toX, toY] = ring[(at + 1) % ring.length] ?? [fromX, fromY];
        return fromY <= y === toY <= y ? [] : [fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)];
      }),
    )
    .sort((a, b) => a - b);

/** The shapes alone, for word processors that show no vector picture (PNG, W3C 2003): the words stand in the caption and the text. */
export const picturePng = (picture: Picture): Buffer => {
  const [width, height] = [Math.round(picture.width * SCALE), Math.round(picture.height * SCALE)];
  const stride = width * 3 + 1;
  const pixels = Buffer.alloc(stride * height, 255);
  for (let y = 0; y < height; y++) pixels[y * stride] = 0;
  const fill = (rings: readonly (readonly Point[])[], colour: Buffer): void => {
    const heights = rings.flatMap((ring) => ring.map(([, y]) => y * SCALE));
    const [top, bottom] = [heights.reduce((a, b) => Math.min(a, b), height), heights.reduce((a, b) => Math.max(a, b), 0)];
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
      const crossings = crossingsAt(rings, (y + 0.5) / SCALE);
      for (let at = 0; at + 1 < crossings.length; at += 2) {
        const [left, right] = [Math.round((crossings[at] ?? 0) * SCALE), Math.round((crossings[at + 1] ?? 0) * SCALE)];
        for (let x = Math.max(0, left); x < Math.min(width, right); x++) colour.copy(pixels, y * stride + 1 + x * 3);
      }
    }
  };
  for (const shape of picture.shapes) for (const rings of groupsOf(shape)) fill(rings, Buffer.from(shape.colour.slice(1), "hex"));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(pixels)), chunk("IEND", Buffer.alloc(0))]);
};

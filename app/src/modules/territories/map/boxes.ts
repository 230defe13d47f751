import type { Topology } from "topojson-specification";
import type { Outline } from "../../../sources/territory-outlines/outlines.ts";
import { decode } from "./arcs.ts";

/** West, south, east and north, in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

const NOWHERE: Box = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];

export const around = (boxes: readonly Box[]): Box =>
  boxes.reduce<Box>(
    ([west, south, east, north], box) => [Math.min(west, box[0]), Math.min(south, box[1]), Math.max(east, box[2]), Math.max(north, box[3])],
    NOWHERE,
  );

export const meets = (one: Box, other: Box): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];

/** What the outlines of a topology span, each arc read once. */
export const boxesOf = (topology: Topology): ((outline: Outline) => Box) => {
  const arcs = topology.arcs.map((_, index): Box => {
    let [west, south, east, north] = NOWHERE;
    for (const [x, y] of decode(topology, index)) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
    return [west, south, east, north];
  });
  return (outline) => around(outline.arcs.flat(2).map((arc) => arcs[arc < 0 ? ~arc : arc] ?? NOWHERE));
};

/**
 * A box grown to what a drawing of it shows: wider or taller until it has a shape between `flattest` and `tallest` (height over width,
 * on the ground), with a margin all around.
 */
export const grown = ([west, south, east, north]: Box, flattest: number, tallest: number, margin: number): Box => {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [(east - west) * shrink, north - south];
  const width = Math.max(wide, high / tallest) * (1 + margin);
  const height = Math.max(high, wide * flattest) * (1 + margin);
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return [x - width / 2 / shrink, y - height / 2, x + width / 2 / shrink, y + height / 2];
};

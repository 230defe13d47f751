import type { Topology } from "topojson-specification";
import type { Outline } from "../../../sources/territory-outlines/outlines.ts";
import type { Point } from "./simplify.ts";

export const pointOf = (position: readonly number[] | undefined): Point => [position?.[0] ?? 0, position?.[1] ?? 0];

/** The points of one arc, TopoJSON's deltas undone. */
export const decode = ({ arcs, transform }: Topology, index: number): Point[] => {
  const arc = arcs[index] ?? [];
  if (!transform) return arc.map(pointOf);
  const [scale, translate] = [pointOf(transform.scale), pointOf(transform.translate)];
  let [x, y] = [0, 0];
  return arc.map((delta) => {
    const [dx, dy] = pointOf(delta);
    [x, y] = [x + dx, y + dy];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
};

/** The arcs of an outline, whichever way they run. */
export const arcsOf = (outline: Outline): number[] => outline.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc));

const keyOf = (point: Point | undefined): string => (point ? `${point[0]} ${point[1]}` : "");

/** Both ends of a line, as words that are the same for the same point. */
export const endsOf = (points: readonly Point[]): readonly [string, string] => [keyOf(points.at(0)), keyOf(points.at(-1))];

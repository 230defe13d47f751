import { geoConicConformal, geoMercator } from "d3-geo";
import type { Topology } from "topojson-specification";
import type { Outline, Outlines } from "../../../sources/territory-outlines/outlines.ts";
import type { Point } from "./simplify.ts";

const pointOf = (position: readonly number[] | undefined): Point => [position?.[0] ?? 0, position?.[1] ?? 0];

/** The points of one arc, TopoJSON's deltas undone. */
const decode = ({ arcs, transform }: Topology, index: number): Point[] => {
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

const arcsOf = (outline: Outline): number[] => outline.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc));

/** Lambert-93 for metropolitan France, where it is the legal projection; Mercator overseas, near enough the Equator. */
const projectionFor = ([longitude, latitude]: Point): ((point: Point) => Point) => {
  const isMetropolitan = longitude > -6 && longitude < 10 && latitude > 41 && latitude < 52;
  const projection = isMetropolitan ? geoConicConformal().parallels([44, 49]).rotate([-3, 0]) : geoMercator();
  projection.scale(1000).translate([0, 0]);
  return (point) => pointOf(projection([point[0], point[1]]) ?? undefined);
};

/** The arcs that some outlines use, projected and set in a frame `width` wide; `height` follows. */
export type Plane = { readonly arcs: ReadonlyMap<number, readonly Point[]>; readonly width: number; readonly height: number };

export const planeOf = ({ topology, isPlanar }: Outlines, outlines: readonly Outline[], width: number, margin: number): Plane | null => {
  const indexes = [...new Set(outlines.flatMap(arcsOf))];
  const decoded = indexes.map((index) => decode(topology, index));
  const first = decoded[0]?.[0];
  if (!first) return null;
  const project = isPlanar ? (point: Point) => point : projectionFor(first);
  const projected = decoded.map((arc) => arc.map(project));
  const box = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const arc of projected)
    for (const [x, y] of arc) {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  const scale = (width - 2 * margin) / Math.max(box.right - box.left, 1e-9);
  const place = ([x, y]: Point): Point => [(x - box.left) * scale + margin, (y - box.top) * scale + margin];
  const height = Math.ceil((box.bottom - box.top) * scale + 2 * margin);
  return { arcs: new Map(indexes.map((index, rank) => [index, (projected[rank] ?? []).map(place)])), width, height };
};

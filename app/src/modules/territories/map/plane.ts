import { geoConicConformal, geoMercator } from "d3-geo";
import type { Outline, Outlines } from "../../../sources/territory-outlines/outlines.ts";
import { arcsOf, decode, pointOf } from "./arcs.ts";
import type { Point } from "./simplify.ts";

/** Lambert-93 for metropolitan France, where it is the legal projection; Mercator overseas, near enough the Equator. */
const projectionFor = ([longitude, latitude]: Point): ((point: Point) => Point) => {
  const isMetropolitan = longitude > -6 && longitude < 10 && latitude > 41 && latitude < 52;
  const projection = isMetropolitan ? geoConicConformal().parallels([44, 49]).rotate([-3, 0]) : geoMercator();
  projection.scale(1000).translate([0, 0]);
  return (point) => pointOf(projection([point[0], point[1]]) ?? undefined);
};

/** Some arcs, projected and set in a frame `width` wide; `height` follows. */
export type Plane = { readonly arcs: ReadonlyMap<number, readonly Point[]>; readonly width: number; readonly height: number };

/** Room on the drawing: the outlines that are to fit, within margins, and how low and how high it may be. */
type Fit = {
  readonly outlines: readonly Outline[];
  readonly width: number;
  readonly margin: number;
  readonly heights: readonly [least: number, most: number];
};

/** Places some arcs on a drawing that those of the outlines of `fit` fill; what lies beyond keeps its place, on the drawing or off it. */
export const planeOf = ({ topology, isPlanar }: Outlines, arcs: readonly number[], fit: Fit): Plane | null => {
  const decoded = new Map([...new Set(arcs)].map((index) => [index, decode(topology, index)]));
  const fitted = [...new Set(fit.outlines.flatMap(arcsOf))].filter((index) => decoded.has(index));
  const first = decoded.get(fitted[0] ?? -1)?.[0];
  if (!first) return null;
  const project = isPlanar ? (point: Point) => point : projectionFor(first);
  const projected = new Map([...decoded].map(([index, arc]) => [index, arc.map(project)]));
  const box = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const index of fitted)
    for (const [x, y] of projected.get(index) ?? []) {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  const [wide, high] = [Math.max(box.right - box.left, 1e-9), Math.max(box.bottom - box.top, 1e-9)];
  const [least, most] = fit.heights;
  const scale = Math.min((fit.width - 2 * fit.margin) / wide, (most - 2 * fit.margin) / high);
  const height = Math.ceil(Math.max(least, high * scale + 2 * fit.margin));
  const place = ([x, y]: Point): Point => [
    (x - box.left) * scale + (fit.width - wide * scale) / 2,
    (y - box.top) * scale + (height - high * scale) / 2,
  ];
  return { arcs: new Map([...projected].map(([index, arc]) => [index, arc.map(place)])), width: fit.width, height };
};

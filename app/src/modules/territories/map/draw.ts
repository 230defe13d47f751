import { mergeArcs, meshArcs } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Outline, Outlines } from "../../../sources/territory-outlines/outlines.ts";
import { arcsOf } from "./arcs.ts";
import { chainsOf, simplifyChain } from "./chains.ts";
import { type Plane, planeOf } from "./plane.ts";
import type { Point } from "./simplify.ts";
import { svgPath } from "./svg-path.ts";

/**
 * `near`: the ground around; `me`: what the map is about; `lines`: the borders inside. On a closer map, `home`: the place; `parts`: the
 * borders of its members; `q0` to `q4`: members by their figure, the least first; `none`: those without; `departments`: borders of
 * départements; `towns`: a dot each. One path each.
 */
export type MapLayer = {
  readonly class: "near" | "me" | "lines" | "home" | "parts" | "departments" | "towns" | "none" | `q${number}`;
  readonly d: string;
};
export type Drawing = { readonly viewBox: string; readonly layers: readonly MapLayer[] };

const WIDTH = 600;
const MARGIN = 4;
/** Bytes of all the paths together, so that a page with its map stays light. */
const BUDGET = 20_000;
/** Units of the frame, tried in turn until the paths fit. */
const TOLERANCES = [0.4, 0.7, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 9, 14];

/** The lines of a layer as lists of arcs, those run backwards as their complement. */
export type MapLines = { readonly class: MapLayer["class"]; readonly arcs: readonly (readonly number[])[]; readonly isClosed: boolean };

const linesOf = (topology: Topology, frame: readonly Outline[], highlight: readonly Outline[]): MapLines[] => {
  const area = (outlines: readonly Outline[]) => mergeArcs(topology, [...outlines]).arcs.flat();
  const whole: GeometryCollection = { type: "GeometryCollection", geometries: [...frame] };
  return [
    { class: "near", arcs: area(frame), isClosed: true },
    { class: "me", arcs: area(highlight), isClosed: true },
    { class: "lines", arcs: meshArcs(topology, whole, (a, b) => a !== b).arcs, isClosed: false },
  ];
};

const drawLayer = ({ class: name, arcs, isClosed }: MapLines, pointsOf: (arc: number) => readonly Point[]): MapLayer => {
  const lines = arcs.map((line) => line.flatMap((arc) => (arc < 0 ? [...pointsOf(~arc)].reverse() : pointsOf(arc))));
  return { class: name, d: svgPath(lines, isClosed) };
};

/** An arc that is wholly off the drawing leaves no more than its ends there. */
const isOff = (points: readonly Point[], { width, height }: Plane): boolean =>
  points.every(([x]) => x < 0) || points.every(([x]) => x > width) || points.every(([, y]) => y < 0) || points.every(([, y]) => y > height);

/** The layers that each arc is drawn in, as one word. */
const layersByArc = (lines: readonly MapLines[]): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  for (const { class: name, arcs } of lines)
    for (const arc of new Set(arcs.flat().map((one) => (one < 0 ? ~one : one)))) found.set(arc, `${found.get(arc) ?? ""} ${name}`);
  return found;
};

/** Lines as paths, as fine as fits in 20 kB. */
export const drawLayers = (lines: readonly MapLines[], plane: Plane): readonly MapLayer[] => {
  const drawn = layersByArc(lines);
  const arcs = new Map([...plane.arcs].filter(([arc]) => drawn.has(arc)));
  const chains = chainsOf(arcs, (arc) => drawn.get(arc) ?? "").map((chain) => ({
    chain,
    isOff: chain.every(({ arc }) => isOff(arcs.get(arc) ?? [], plane)),
  }));
  const at = (tolerance: number): MapLayer[] => {
    const simplified = new Map(
      chains.flatMap(({ chain, isOff: isUnseen }) => simplifyChain(chain, arcs, isUnseen ? Number.POSITIVE_INFINITY : tolerance)),
    );
    return lines.map((layer) => drawLayer(layer, (arc) => simplified.get(arc) ?? []));
  };
  let layers: MapLayer[] = [];
  for (const tolerance of TOLERANCES) {
    layers = at(tolerance);
    if (layers.reduce((total, { d }) => total + d.length, 0) <= BUDGET) break;
  }
  return layers;
};

/**
 * Draws the outlines of `frame` with those of `highlight` set off, each code without its prefix. Null when no outline of the frame,
 * or none of the highlight, is known.
 */
export const draw = (outlines: Outlines, frame: ReadonlySet<string>, highlight: ReadonlySet<string>): Drawing | null => {
  const framed = outlines.outlines.filter(({ id }) => frame.has(id) || highlight.has(id));
  const shown = framed.filter(({ id }) => highlight.has(id));
  const plane = planeOf(outlines, framed.flatMap(arcsOf), {
    outlines: framed,
    width: WIDTH,
    margin: MARGIN,
    heights: [0, Number.POSITIVE_INFINITY],
  });
  if (!plane || shown.length === 0) return null;
  return { viewBox: `0 0 ${plane.width} ${plane.height}`, layers: drawLayers(linesOf(outlines.topology, framed, shown), plane) };
};

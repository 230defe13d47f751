import { merge } from "topojson-client";
import type { TerritoryCode } from "../../../../sources/official-geography/territory-code.ts";
import type { Outlines } from "../../../../sources/territory-outlines/outlines.ts";
import { type Point, simplify } from "../../map/simplify.ts";
import { svgPath } from "../../map/svg-path.ts";
import { degreesOf } from "../register/degrees-of.ts";
import type { Degrees } from "../register/lambert93.ts";
import type { Cluster, Clusters } from "../register/register.ts";

/** A round of the map: where it stands, how large, and what it gathers. */
export type Round = Pick<Cluster, "count" | "siret" | "name"> & {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  /** Corner of its square, in metres. */
  readonly x: number;
  readonly y: number;
};

export type ClusterMap = {
  readonly width: number;
  readonly height: number;
  /** Outlines of the intercommunalities, each a path; empty when they are not loaded. */
  readonly outline: string;
  readonly rounds: readonly Round[];
  /** Metres of a square; null when each round is one establishment. */
  readonly side: number | null;
  readonly credit: Outlines["credit"] | null;
};

const WIDTH = 600;
const TALLEST = 560;
const MARGIN = 20;
const [SMALLEST, LARGEST] = [3.5, 17];
/** Units of the frame that an outline may be off. */
const TOLERANCE = 1.2;

type Ring = readonly Degrees[];

const pointOf = ([longitude = 0, latitude = 0]: readonly number[]): Degrees => [longitude, latitude];

const ringsOf = (outlines: Outlines | null, epci: readonly TerritoryCode[]): Ring[] => {
  if (!outlines || outlines.isPlanar) return [];
  const wanted = new Set(epci.map((code) => code.replace("epci-", "")));
  return outlines.outlines
    .filter(({ id }) => wanted.has(id))
    .flatMap((outline) => merge(outlines.topology, [outline]).coordinates.flat())
    .map((ring) => ring.map(pointOf));
};

/** North up, in the proportions of the place's own latitude: at the scale of an intercommunality no projection differs. */
const frameOf = (points: readonly Degrees[]): { readonly place: (point: Degrees) => Point; readonly height: number } | null => {
  const [longitudes, latitudes] = [points.map(([longitude]) => longitude), points.map(([, latitude]) => latitude)];
  const bounds = (values: readonly number[]) =>
    values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)] as const, [Infinity, -Infinity] as const);
  const [west, east] = bounds(longitudes);
  const [south, north] = bounds(latitudes);
  if (points.length === 0) return null;
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const room = WIDTH - 2 * MARGIN;
  // A lone point still needs a scale: a kilometre or so around it.
  const across = Math.max((east - west) * narrowing, 0.01);
  const up = Math.max(north - south, 0.01);
  const scale = Math.min(room / across, (TALLEST - 2 * MARGIN) / up);
  const left = (WIDTH - (east - west) * narrowing * scale) / 2;
  const top = MARGIN + ((up - (north - south)) * scale) / 2;
  return {
    place: ([longitude, latitude]) => [(longitude - west) * narrowing * scale + left, (north - latitude) * scale + top],
    height: Math.ceil(up * scale + 2 * MARGIN),
  };
};

type Drawn = {
  readonly clusters: Clusters;
  /** Code of one of the communes, which says in what projection the metres are. */
  readonly commune: string;
  readonly outlines: Outlines | null;
  readonly epci: readonly TerritoryCode[];
  /** Whether the frame is that of what was found, rather than of the whole place. */
  readonly isClose: boolean;
};

/** The map of some establishments over the outlines of where they lie; null when none has a place that may be told. */
export const drawClusters = ({ clusters: { side, clusters }, commune, outlines, epci, isClose }: Drawn): ClusterMap | null => {
  const placed = clusters.flatMap((cluster) => {
    const at = degreesOf(commune, cluster.x, cluster.y);
    return at ? [{ cluster, at }] : [];
  });
  const rings = ringsOf(outlines, epci);
  const spots = placed.map(({ at }) => at);
  const frame = frameOf(isClose || rings.length === 0 ? spots : [...rings.flat(), ...spots]);
  if (!frame || placed.length === 0) return null;
  const most = Math.max(...placed.map(({ cluster }) => cluster.count));
  const isSingle = most === 1;
  const rounds = placed.map(({ cluster: { count, siret, name, x, y }, at }): Round => {
    const [cx, cy] = frame.place(at).map((value) => Math.round(value * 10) / 10);
    const r = isSingle ? 5 : SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(count / most);
    const corner = (metres: number): number => Math.floor(metres / side) * side;
    return { cx: cx ?? 0, cy: cy ?? 0, r: Math.round(r * 10) / 10, count, siret, name, x: corner(x), y: corner(y) };
  });
  return {
    width: WIDTH,
    height: frame.height,
    outline: svgPath(
      rings.map((ring) => simplify(ring.map(frame.place), TOLERANCE)),
      true,
    ),
    rounds,
    side: isSingle ? null : side,
    credit: rings.length > 0 && outlines ? outlines.credit : null,
  };
};

import type { MultiPolygon, Polygon, Topology } from "topojson-specification";

/** One territory's outline; `id` is its official code, without prefix. */
export type Outline = (Polygon | MultiPolygon) & { id: string };

/** Whom the outlines come from, of which year, and under what terms. */
export type OutlineCredit = {
  readonly text: string;
  readonly licence: string;
  readonly url: string;
  /** Null when the file does not say. */
  readonly vintage: string | null;
};

/** Outlines whose shared borders are shared arcs, so that two neighbours simplified alike stay neighbours. */
export type Outlines = {
  readonly level: "commune" | "epci" | "departement";
  readonly topology: Topology;
  readonly outlines: readonly Outline[];
  /** False for longitudes and latitudes in degrees (WGS84), true for a drawing, `y` downwards. */
  readonly isPlanar: boolean;
  /** Whom to credit, as the licence asks. */
  readonly credit: OutlineCredit;
};

/** Keeps of a topology's object the polygons that carry a code. */
export const outlinesOf = (topology: Topology, name: string, codeOf: (properties: object) => string | null): Outline[] => {
  const object = topology.objects[name];
  if (object?.type !== "GeometryCollection") return [];
  return object.geometries.flatMap((geometry): Outline[] => {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
    const id = codeOf(geometry.properties ?? {});
    if (id === null) return [];
    return geometry.type === "Polygon"
      ? [{ type: geometry.type, arcs: geometry.arcs, id }]
      : [{ type: geometry.type, arcs: geometry.arcs, id }];
  });
};

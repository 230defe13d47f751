import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { arcsOf } from "./arcs.ts";
import type { Plane } from "./plane.ts";
import type { Point } from "./simplify.ts";
import type { MapUnit } from "./units.ts";

export type Named = { readonly code: TerritoryCode; readonly name: string };

/** A name on a map, in units of the drawing: the middle of its foot, and the town itself. */
export type MapLabel = Named & { readonly at: Point; readonly dot: Point };

/** Height of a letter at its largest, on a narrow screen, and how wide one is on the average, in units of the drawing. */
const [HEIGHT, LETTER, ABOVE] = [24, 12.5, 9] as const;
const MOST = 6;
/** Room between two names, beside them and above. */
const [ASIDE, APART] = [8, 14] as const;

type Room = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Middle of what an outline spans. */
const middleOf = (plane: Plane, units: readonly MapUnit[]): Point => {
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { outline } of units)
    for (const arc of arcsOf(outline))
      for (const [x, y] of plane.arcs.get(arc) ?? []) {
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      }
  return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
};

const roomOf = ({ name }: Named, [x, y]: Point): Room => {
  const half = (name.length * LETTER) / 2;
  return { left: x - half - ASIDE, right: x + half + ASIDE, top: y - HEIGHT, bottom: y + APART };
};

const isOver = (one: Room, other: Room): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Names of towns, the largest first, none over another and none cut by the edge. */
export const placeLabels = (plane: Plane, units: readonly MapUnit[], towns: readonly Named[]): readonly MapLabel[] => {
  const rooms: Room[] = [];
  const labels: MapLabel[] = [];
  for (const { code, name } of towns) {
    if (labels.length === MOST) break;
    const own = units.filter(({ territory }) => territory.code === code);
    if (own.length === 0) continue;
    const dot = middleOf(plane, own);
    const half = (name.length * LETTER) / 2;
    // A name too near the edge is pushed in; its town stays.
    const at: Point = [Math.round(Math.min(Math.max(dot[0], half + 4), plane.width - half - 4)), Math.max(dot[1] - ABOVE, HEIGHT)];
    const room = roomOf({ code, name }, at);
    if (room.right - room.left > plane.width || rooms.some((other) => isOver(room, other))) continue;
    rooms.push(room);
    labels.push({ code, name, at, dot });
  }
  return labels;
};

import { endsOf } from "./arcs.ts";
import { type Point, simplify } from "./simplify.ts";

/** An arc as a part of a chain: its number, and whether it runs backwards there. */
type Link = { readonly arc: number; readonly isReversed: boolean };

/** Arcs that follow one another with nothing else between them, so that they may be simplified as one line. */
export type Chain = readonly Link[];

type Arcs = ReadonlyMap<number, readonly Point[]>;

/**
 * Joins arcs where exactly two of them end and both are drawn in the same `layers`: there the drawing needs no point of its own. Where
 * three borders meet the point stays.
 */
export const chainsOf = (arcs: Arcs, layersOf: (arc: number) => string): readonly Chain[] => {
  const ending = new Map<string, number[]>();
  const ends = new Map([...arcs].map(([arc, points]) => [arc, endsOf(points)]));
  for (const [arc, both] of ends)
    for (const end of both) {
      const known = ending.get(end);
      if (known) known.push(arc);
      else ending.set(end, [arc]);
    }
  const after = (arc: number, end: string): number | null => {
    const here = ending.get(end) ?? [];
    const [one, other] = here;
    if (here.length !== 2 || one === undefined || other === undefined || one === other || layersOf(one) !== layersOf(other)) return null;
    return one === arc ? other : one;
  };
  const taken = new Set<number>();
  /** Arcs that follow, from an end of the one given. */
  const follow = (start: number, end: string): Link[] => {
    const links: Link[] = [];
    let [arc, at] = [start, end];
    for (let next = after(arc, at); next !== null && !taken.has(next); next = after(arc, at)) {
      taken.add(next);
      const [first, last] = ends.get(next) ?? ["", ""];
      const isReversed = first !== at;
      links.push({ arc: next, isReversed });
      [arc, at] = [next, isReversed ? first : last];
    }
    return links;
  };
  return [...ends].flatMap(([arc, [first, last]]): Chain[] => {
    if (taken.has(arc)) return [];
    taken.add(arc);
    const ahead = follow(arc, last);
    const behind = follow(arc, first)
      .reverse()
      .map((link): Link => ({ arc: link.arc, isReversed: !link.isReversed }));
    return [[...behind, { arc, isReversed: false }, ...ahead]];
  });
};

/** The points that each arc of a chain keeps, once the whole chain is simplified; the end of one arc may be kept by none. */
export const simplifyChain = (
  chain: Chain,
  arcs: Arcs,
  tolerance: number,
): readonly (readonly [arc: number, points: readonly Point[]])[] => {
  const runs = chain.map(({ arc, isReversed }) => {
    const points = arcs.get(arc) ?? [];
    return isReversed ? [...points].reverse() : points;
  });
  const kept = new Set(simplify(runs.flat(), tolerance));
  return chain.map(({ arc, isReversed }, at) => {
    const points = (runs[at] ?? []).filter((point) => kept.has(point));
    return [arc, isReversed ? points.reverse() : points] as const;
  });
};

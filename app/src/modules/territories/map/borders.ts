import { endsOf } from "./arcs.ts";
import type { Point } from "./simplify.ts";
import type { MapUnit } from "./units.ts";

/** An arc between two outlines, or at the edge of what is drawn, where there is but one. */
export type Border = { readonly arc: number; readonly sides: readonly MapUnit[] };

/** The arcs of some outlines, each with those it parts. */
export const bordersOf = (units: readonly MapUnit[]): readonly Border[] => {
  const sides = new Map<number, MapUnit[]>();
  for (const unit of units)
    for (const signed of unit.outline.arcs.flat(2)) {
      const arc = signed < 0 ? ~signed : signed;
      const known = sides.get(arc);
      if (known) known.push(unit);
      else sides.set(arc, [unit]);
    }
  return [...sides].map(([arc, found]) => ({ arc, sides: found }));
};

/**
 * Joins arcs end to end into lines, those run backwards as their complement: rings where they close. Each arc is in one line; where more
 * than two meet, any two are joined, which a fill by the even-odd rule does not tell.
 */
export const joined = (arcs: readonly number[], pointsOf: (arc: number) => readonly Point[]): readonly (readonly number[])[] => {
  const ending = new Map<string, number[]>();
  for (const arc of arcs)
    for (const end of endsOf(pointsOf(arc))) {
      const known = ending.get(end);
      if (known) known.push(arc);
      else ending.set(end, [arc]);
    }
  const left = new Set(arcs);
  const follow = (from: string): number[] => {
    const line: number[] = [];
    let at = from;
    for (;;) {
      const next = ending.get(at)?.find((arc) => left.has(arc));
      if (next === undefined) return line;
      left.delete(next);
      const [first, last] = endsOf(pointsOf(next));
      line.push(first === at ? next : ~next);
      at = first === at ? last : first;
    }
  };
  return arcs.flatMap((arc): (readonly number[])[] => {
    if (!left.has(arc)) return [];
    left.delete(arc);
    const [first, last] = endsOf(pointsOf(arc));
    const ahead = follow(last);
    const behind = follow(first)
      .map((one) => ~one)
      .reverse();
    return [[...behind, arc, ...ahead]];
  });
};

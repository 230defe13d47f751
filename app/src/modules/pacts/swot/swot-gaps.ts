import type { Gap } from "../gaps.ts";
import type { SwotLine } from "./line.ts";

type Named = { readonly id: string; readonly label: string };

/** What the diagnosis of a pact leaves open: axes that no figure stands behind, and weaknesses that no action answers. */
export type SwotGaps = { readonly axes: readonly Named[]; readonly weaknesses: readonly SwotLine[] };

/** What a pact holds that a line may lead to. An action under an axis stands for it. */
export type SwotGround = {
  readonly axes: readonly Named[];
  readonly actions: readonly (Named & { readonly axis: string | null; readonly isDropped: boolean })[];
};

/**
 * Of the published lines alone. An axis has a figure behind it once a line that rests on one led to it, or to one of its actions. A
 * weakness has an action once it led to one that is not given up.
 */
export const swotGaps = (lines: readonly SwotLine[], { axes, actions }: SwotGround): SwotGaps => {
  const published = lines.filter(({ state }) => state === "published");
  const counted = published.filter(({ basis }) => basis.kind === "figure");
  const axisOf = new Map(actions.map(({ id, axis }) => [id, axis]));
  const grounded = new Set(counted.flatMap(({ axisIds, actionIds }) => [...axisIds, ...actionIds.flatMap((id) => axisOf.get(id) ?? [])]));
  const alive = new Set(actions.flatMap(({ id, isDropped }) => (isDropped ? [] : [id])));
  return {
    axes: axes.filter(({ id }) => !grounded.has(id)),
    weaknesses: published.filter(({ quadrant, actionIds }) => quadrant === "weakness" && !actionIds.some((id) => alive.has(id))),
  };
};

/** The same as gaps of the pact: nothing as long as no diagnosis is published, which leaves nothing open. */
export const openQuestions = (lines: readonly SwotLine[], ground: SwotGround): readonly Gap[] => {
  const published = lines.filter(({ state }) => state === "published");
  if (published.length === 0) return [];
  const { axes, weaknesses } = swotGaps(lines, ground);
  const counted = [
    { code: "axis-figure", count: axes.length, total: ground.axes.length },
    { code: "weakness-action", count: weaknesses.length, total: published.filter(({ quadrant }) => quadrant === "weakness").length },
  ] as const;
  return counted.filter(({ count }) => count > 0);
};

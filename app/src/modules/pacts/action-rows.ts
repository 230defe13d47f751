import { pageAsked } from "../../platform/http/page-asked.ts";
import type { Action, Axis, PactContent } from "./pact.schema.ts";

/** Rows of a list on one page. */
export const PAGE_SIZE = 20;

/** An action with its rank in the pact, from 1: its anchor in the page and in searches; and its place in the content. */
export type RankedAction = Action & { readonly rank: number; readonly place: number };
export type AxisGroup = { readonly axis: Axis | null; readonly actions: readonly RankedAction[] };

/** The actions axis after axis, those under no axis last; the order in which `searchActions` counts them. */
export const rankedActions = ({ axes, actions }: Pick<PactContent, "axes" | "actions">): RankedAction[] =>
  [...axes.keys(), null]
    .flatMap((axis) => actions.flatMap((action, place) => (action.axis === axis ? [{ ...action, place }] : [])))
    .map((action, position) => ({ ...action, rank: position + 1 }));

export type ActionPage = {
  readonly groups: readonly AxisGroup[];
  readonly page: number;
  readonly pages: number;
  readonly from: number;
  readonly to: number;
  readonly total: number;
};

/** The page of the list on which an action of this rank stands. */
export const pageOfRank = (rank: number): number => Math.ceil(rank / PAGE_SIZE);

/** One page of actions, grouped under their axes. */
export const actionPage = (pact: Pick<PactContent, "axes" | "actions">, asked: string | undefined): ActionPage => {
  const { page, pages, offset } = pageAsked(asked, pact.actions.length, PAGE_SIZE);
  const shown = rankedActions(pact).slice(offset, offset + PAGE_SIZE);
  const groups = [...new Set(shown.map(({ axis }) => axis))].map((axis) => ({
    axis: axis === null ? null : (pact.axes[axis] ?? null),
    actions: shown.filter((action) => action.axis === axis),
  }));
  return { groups, page, pages, from: offset + 1, to: offset + shown.length, total: pact.actions.length };
};

export const axesWithoutAction = ({ axes, actions }: Pick<PactContent, "axes" | "actions">): Axis[] =>
  axes.filter((_, position) => actions.every(({ axis }) => axis !== position));

import type { Said } from "../desk.tsx";
import type { Gap } from "../gaps.ts";
import type { BoardAction } from "./board-action.ts";
import type { BoardQuery } from "./board-query.ts";
import type { Facets } from "./choose-actions.ts";

/** What was typed in a form that was refused, and why: shown again as it was. */
export type BoardSaid = Pick<Said, "typed" | "errors"> & {
  /** Actions that were ticked, or the one whose card was moved. */
  readonly ticked: ReadonlySet<string>;
};

/** What every view of the actions of a pact is drawn from. */
export type BoardProps = BoardSaid & {
  readonly slug: string;
  readonly title: string;
  readonly query: BoardQuery;
  /** Actions of the whole pact, and those that the filters leave, sorted. */
  readonly all: readonly BoardAction[];
  readonly shown: readonly BoardAction[];
  readonly facets: Facets;
  readonly mayLive: boolean;
  /** What the diagnosis of the pact leaves open. */
  readonly open: readonly Gap[];
  /** `2026-03-14`. */
  readonly today: string;
  /** How many actions were changed by the form that led here; null when none did. */
  readonly changed: number | null;
};

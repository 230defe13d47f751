import type { Action, Citation, PactContent, Source } from "../pact.schema.ts";

/** What the key of a source begins with when it is an organisation that added actions to a pact already published. */
export const ADDED_BY = "added-by-";

export const addedKey = (organisation: string | null): string => ADDED_BY + (organisation ?? "none");

const isAdding = (citations: readonly Pick<Citation, "source">[]): boolean =>
  citations.length > 0 && citations.every(({ source }) => source.startsWith(ADDED_BY));

/** Whether officers added an action: no text says it. */
export const isAdded = ({ citations }: Pick<Action, "citations">): boolean => isAdding(citations);

/** The identifiers of the actions that officers added. `idOf`: that of an action by its place. */
export const addedIn = ({ actions }: Pick<PactContent, "actions">, idOf: (place: number) => unknown): ReadonlySet<string> =>
  new Set(actions.flatMap((action, place) => (isAdded(action) ? [String(idOf(place))] : [])));

/** What is told of who added an action and when; null for what a text says. */
export const addedNote = ({ citations }: Pick<Action, "citations">): string | null =>
  isAdding(citations) ? (citations.find(({ note }) => note !== null)?.note ?? null) : null;

/** Two actions of one pact bear two labels; neither case nor spaces tell them apart. */
export const bareLabel = (label: string): string => label.trim().replace(/\s+/g, " ").toLowerCase();

/**
 * New content of a pact with the actions that officers added to the old one: a corrected text says nothing of them, and does not
 * take them away. One that the text says now is the text's. An action whose axis is gone stands under none.
 */
export const withAdded = (next: PactContent, before: PactContent): PactContent => {
  const told = new Set(next.actions.map(({ label }) => label));
  const added = before.actions.filter((action) => isAdded(action) && !told.has(action.label));
  if (added.length === 0) return next;
  const axisOf = ({ axis }: Action): number | null => {
    const label = axis === null ? undefined : before.axes[axis]?.label;
    const found = next.axes.findIndex((one) => one.label === label);
    return found < 0 ? null : found;
  };
  const keys = new Set(added.flatMap(({ citations }) => citations.map(({ source }) => source)));
  const sources: Source[] = before.sources.filter(({ id }) => keys.has(id) && next.sources.every((one) => one.id !== id));
  return {
    ...next,
    sources: [...next.sources, ...sources],
    actions: [...next.actions, ...added.map((action) => ({ ...action, axis: axisOf(action) }))],
  };
};

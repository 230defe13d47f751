import type { ActionPage } from "./action-rows.ts";
import { axesWithoutAction } from "./action-rows.ts";
import { partNames } from "./clip.ts";
import type { Citation, PactContent } from "./pact.schema.ts";

type Cited = { readonly citations: readonly Citation[] };

/** Citations of what one page of a pact shows, in its order; the first page shows all but the further actions. */
export const shownCitations = (shown: PactContent, actions: ActionPage): (readonly Citation[])[] => {
  const lead = [shown.pactType, shown.signedOn, shown.place, shown.title];
  const facts = [shown.pactName, shown.votedOn, shown.period, shown.publishedOn];
  const rows: Cited[] = actions.groups.flatMap(({ axis, actions: inAxis }) => [...(axis ? [axis] : []), ...inAxis]);
  const isFirst = actions.page === 1;
  const parts: Cited[] = isFirst ? partNames.flatMap((part): readonly Cited[] => shown[part]) : [];
  return [...lead, ...(isFirst ? facts : []), ...rows, ...(isFirst ? axesWithoutAction(shown) : []), ...parts].flatMap((value) => (value ? [value.citations] : []));
};

import type { ActionPage } from "./action-rows.ts";
import { axesWithoutAction } from "./action-rows.ts";
import type { PartName } from "./clip.ts";
import type { Citation, PactContent } from "./pact.schema.ts";

type Cited = { readonly citations: readonly Citation[] };

/** Citations of what one page of a pact shows, in its order; the first page shows all but the further actions. */
export const shownCitations = (shown: PactContent, actions: ActionPage): (readonly Citation[])[] => {
  const lead = [shown.pactType, shown.signedOn, shown.place, shown.title];
  const facts = [shown.pactName, shown.votedOn, shown.period, shown.publishedOn];
  const rows: Cited[] = actions.groups.flatMap(({ axis, actions: inAxis }) => [...(axis ? [axis] : []), ...inAxis]);
  const isFirst = actions.page === 1;
  const parts = (names: readonly PartName[]): Cited[] => (isFirst ? names.flatMap((part): readonly Cited[] => shown[part]) : []);
  return [
    ...lead,
    ...(isFirst ? shown.conflicts : []),
    ...parts(["signatories", "attendees", "partners", "territories"]),
    ...rows,
    ...(isFirst ? axesWithoutAction(shown) : []),
    ...parts(["commitments", "amounts", "indicators"]),
    ...(isFirst ? facts : []),
    ...parts(["frameworks", "linkedContracts", "governance", "contacts"]),
  ].flatMap((value) => (value ? [value.citations] : []));
};

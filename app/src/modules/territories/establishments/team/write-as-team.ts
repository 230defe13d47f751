import type { Translate } from "../../../../messages/index.ts";
import { formatDate } from "../../../../ui/index.ts";
import type { Said } from "../pages/said.ts";
import type { Establishments } from "../ports.ts";
import type { TeamAct } from "./act-on-establishment.ts";
import type { Team } from "./read-team.ts";
import { type TeamRefusal, teamRefusals } from "./team-refusal.ts";

/** Why an act was not done, and the HTTP status that says so. */
export type RefusedAct = {
  readonly status: 400 | 403 | 404 | 409 | 422;
  /** Null for one who may not write at all, or an act that does not exist: their status says which. */
  readonly refusal: TeamRefusal | null;
};

/** Does what a member asks, in the name of their organisation; null once done. */
export const writeAsTeam = async (
  { platform }: Establishments,
  { viewer, mayWrite }: Team,
  operation: string,
  act: TeamAct | null,
): Promise<RefusedAct | null> => {
  if (act === null) return { status: 400, refusal: null };
  if (!mayWrite) return { status: 403, refusal: null };
  const { tenant, account, organisation } = viewer;
  const hand = { organisation: organisation.id, account, newId: platform.newId };
  const done = await platform.write({ tenant, actor: account, operation }, (write) => act(write, hand));
  return done.ok ? null : { status: teamRefusals[done.error.reason].status, refusal: done.error };
};

/** The page's form as it comes back: what was typed, and the sentence beside its field. */
export const refusedForm = (t: Translate, typed: Readonly<Record<string, string>>, { status, refusal }: RefusedAct): Said => {
  const form = typed["form"] ?? "";
  if (!refusal)
    return {
      form,
      typed,
      errors: [{ field: "main", message: t(status === 403 ? "establishments.forbidden" : "establishments.unknownAct") }],
    };
  const value = refusal.reason === "end-too-far" ? formatDate(refusal.value) : refusal.value;
  const field = refusal.field === "acts" || form === "" ? "main" : `${form}-${refusal.field}`;
  return { form, typed, errors: [{ field, message: t(teamRefusals[refusal.reason].message, { value }) }] };
};

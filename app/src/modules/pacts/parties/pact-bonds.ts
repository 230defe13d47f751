import type { Sql } from "../../../platform/database/database.ts";
import { contributionsOf, pledgesOf } from "../commitments/commitments.repository.ts";
import type { Contribution, Pledge } from "../commitments/pledge.ts";
import { type SuccessionTies, successionTiesOf } from "../contracts/succession-ties.ts";
import type { PactRow } from "../pacts.repository.ts";
import type { Committee } from "./committee.ts";
import { frameOf, type PactFrame } from "./pact-frame.ts";
import { committeesOf, profilesOf } from "./parties.repository.ts";
import { type PartyProfile, publicProfile } from "./party-profile.ts";

/** Who is bound by a pact and how, as the public may read it. */
export type PactBonds = {
  readonly frame: PactFrame;
  readonly profiles: readonly PartyProfile[];
  readonly committees: readonly Committee[];
  readonly ties: SuccessionTies;
  readonly pledges: readonly Pledge[];
  readonly contributions: readonly Contribution[];
};

export const bondsOf = async (sql: Sql, head: PactRow): Promise<PactBonds> => {
  const { tenantId, id } = head;
  const profiles = await profilesOf(sql, tenantId, id);
  const pledges = await pledgesOf(sql, tenantId, id);
  return {
    frame: frameOf(head),
    profiles: profiles.map(publicProfile),
    committees: await committeesOf(sql, tenantId, id),
    ties: await successionTiesOf(sql, tenantId, id),
    pledges: pledges.map((pledge) => ({ ...pledge, referent: null })),
    contributions: await contributionsOf(sql, tenantId, id),
  };
};

import type { Sql } from "../../../platform/database/database.ts";
import { type Amendment, amendmentsIn } from "../life/amendments-in.ts";
import { lifeOf } from "../life/life.repository.ts";
import { reasonsOf, textOfIn, versionsOf } from "./amendments.repository.ts";
import { versionsAround } from "./versions-around.ts";

/** The amendments whose text a correction of the pact may be, and the one that waits for it: 0 when none does. */
export type AmendmentChoices = { readonly amendments: readonly Amendment[]; readonly expected: number };

/** Whose text is awaited: an amendment under vote, whose text may be published again, or one in force without any. */
export const amendmentChoices = async (sql: Sql, tenantId: string, pactId: string): Promise<AmendmentChoices> => {
  const all = amendmentsIn((await lifeOf(sql, tenantId, pactId)).events);
  const amendments = all.filter(({ dropped }) => dropped === null);
  const last = amendments.at(-1);
  if (!last) return { amendments, expected: 0 };
  const versions = await versionsOf(sql, { tenantId, id: pactId });
  const textOf = textOfIn(await reasonsOf(sql, tenantId, pactId));
  const isUntold = (one: Amendment): boolean => versionsAround(one, all[one.number], versions, textOf) === null;
  return { amendments, expected: (amendments.find(isUntold) ?? (last.inForceOn === null ? last : null))?.number ?? 0 };
};

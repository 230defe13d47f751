import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import { committeesOf } from "./parties.repository.ts";
import { pactCommittee } from "./parties.tables.ts";

export type MeetingDayRefusal = HeldRefusal | { readonly code: "committee-gone" };

/**
 * Moves a meeting among the days of a body: `from` leaves, `to` comes in, either may be null; the body's name. Its record is kept by
 * who calls, who says as well which days must stay because another meeting is on them.
 */
export const moveMeetingDay = async (
  write: Write,
  { pactId, committeeId, from, to }: { pactId: string; committeeId: string; from: string | null; to: string | null },
): Promise<Result<string, MeetingDayRefusal>> => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const committee = (await committeesOf(write.sql, write.tenant, pactId)).find(({ id }) => id === committeeId);
  if (!committee) return refuse({ code: "committee-gone" });
  const staying = committee.metOn.filter((day) => day !== from);
  const metOn = [...new Set([...staying, ...(to === null ? [] : [to])])].sort();
  if (metOn.join() !== committee.metOn.join()) await write.update(pactCommittee, committeeId, { metOn, updatedAt: write.now });
  write.touch("pacts", `pact:${found.value.slug}`);
  return ok(committee.name);
};

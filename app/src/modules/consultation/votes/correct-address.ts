import { ok, refuse } from "@levier/kernel";
import { and, eq, ne } from "drizzle-orm";
import { forgetTopic } from "../../../platform/mail.ts";
import type { Write } from "../../../platform/write.ts";
import type { PactRow } from "../../pacts/index.ts";
import type { Consultation } from "../ports.ts";
import { writeToElector } from "./elector-letters.ts";
import { heldRunning } from "./run-vote.ts";
import { phaseAt } from "./vote-state.ts";
import { electorAddress, vote, voteElector } from "./votes.tables.ts";
import { revised, type VoteResult } from "./write-vote.ts";

type Input = {
  readonly pactId: string;
  readonly id: string;
  readonly revision: number;
  readonly electorId: string;
  readonly email: string;
  readonly head: PactRow;
};

/**
 * Writes to an elector at another address, with another link: the one before opens nothing any more. They still have one ballot,
 * the one they cast already where it may be changed.
 */
export const correctAddress = async (
  needs: Pick<Consultation, "platform" | "letters">,
  write: Write,
  { electorId, email, head, ...about }: Input,
): VoteResult => {
  const held = await heldRunning(write, about);
  if (!held.ok) return held;
  const { sql, tenant, now } = write;
  const phase = phaseAt(held.value, now);
  if (phase !== "coming" && phase !== "open") return refuse({ code: "not-open" });
  const own = and(eq(electorAddress.tenantId, tenant), eq(electorAddress.electorId, electorId));
  const [address] = await sql
    .select({ electorId: electorAddress.electorId })
    .from(electorAddress)
    .where(and(own, eq(electorAddress.voteId, about.id)));
  const [elector] = await sql
    .select()
    .from(voteElector)
    .where(and(eq(voteElector.tenantId, tenant), eq(voteElector.voteId, about.id), eq(voteElector.id, electorId)));
  if (!address || !elector) return refuse({ code: "no-address" });
  if (elector.hasVoted && !held.value.mayChange) return refuse({ code: "has-voted" });
  const [other] = await sql
    .select({ electorId: electorAddress.electorId })
    .from(electorAddress)
    .where(
      and(
        ...[eq(electorAddress.tenantId, tenant), eq(electorAddress.voteId, about.id)],
        ...[eq(electorAddress.email, email), ne(electorAddress.electorId, electorId)],
      ),
    );
  if (other) return refuse({ code: "address-taken" });
  const link = elector.link + 1;
  await write.update(voteElector, electorId, { link });
  await sql.update(electorAddress).set({ email, sentAt: now }).where(own);
  await write.update(vote, about.id, revised(write, held.value));
  // What was written to the address before is forgotten, and does not leave if it waits.
  await forgetTopic(sql, electorId);
  await writeToElector(needs, sql, head, { vote: held.value, elector: { id: electorId, link }, email });
  return ok(null);
};

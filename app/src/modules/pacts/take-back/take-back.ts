import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { contributionsOf, pledgesOf } from "../commitments/commitments.repository.ts";
import { removeContract } from "../contracts/write-contracts.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import { type LifeRefusal, withoutLast } from "../life/advance.ts";
import { lastEventOf, lifeOf, membersOf } from "../life/life.repository.ts";
import { pactLifeEvent, pactMember } from "../life/life.tables.ts";
import type { PactLife } from "../life/pact-life.ts";
import { clausesOf } from "../money/clauses.repository.ts";
import { pact } from "../pacts.tables.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { handBack, handedWith } from "./hand-back.ts";

type TakeBackRefusal =
  | HeldRefusal
  | Extract<LifeRefusal, { code: "reason-required" }>
  /** Another event is the last one now. */
  | { readonly code: "not-last" }
  /** A party that would be of the pact no more has something to keep, to pay or to carry out. */
  | { readonly code: "party-engaged"; readonly party: string };

type TakeBackInput = {
  readonly pactId: string;
  /** The event, which must be the last one. */
  readonly eventId: string;
  readonly reason: string;
};

/** The parties that a pact's commitments, money and actions speak of. */
const engagedIn = async ({ sql, tenant }: Write, pactId: string): Promise<ReadonlySet<string | null>> => {
  const pledges = await pledgesOf(sql, tenant, pactId);
  const bound = [...pledges, ...(await clausesOf(sql, tenant, pactId))];
  const contributions = await contributionsOf(sql, tenant, pactId);
  const sheets = await sheetsOf(sql, tenant, pactId);
  return new Set([
    ...bound.flatMap(({ memberIds }) => memberIds),
    ...pledges.flatMap(({ towardsMemberIds }) => towardsMemberIds),
    ...contributions.map(({ memberId }) => memberId),
    ...sheets.flatMap(({ fields, lines }) => [fields.ownerMemberId, ...lines.map(({ memberId }) => memberId)]),
  ]);
};

/** Takes back the last event of a life: the pact is as it was before it, with what a party handed over then. It and why it went stay in the history. */
export const takeBack = async (write: Write, { pactId, eventId, reason }: TakeBackInput): Promise<Result<PactLife, TakeBackRefusal>> => {
  if (reason.trim() === "") return refuse({ code: "reason-required" });
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  if ((await lastEventOf(write.sql, write.tenant, pactId)) !== eventId) return refuse({ code: "not-last" });
  const life = await lifeOf(write.sql, write.tenant, pactId);
  const before = withoutLast(life);
  if (!before.ok) throw new Error(`the life of pact ${pactId} does not hold without its last event: ${JSON.stringify(before.error)}`);
  const { parties, events, state } = before.value;
  const members = await membersOf(write.sql, write.tenant, pactId);
  const gone = members.filter(({ id }) => parties.every((party) => party.id !== id));
  await handBack(write, await handedWith(write.sql, write.tenant, pactId, eventId));
  const engaged = gone.length > 0 ? await engagedIn(write, pactId) : new Set();
  const held = gone.find(({ id }) => engaged.has(id));
  if (held) return refuse({ code: "party-engaged", party: held.name });
  const last = life.events.at(-1);
  if (last?.kind === "replace" && last.tieId !== undefined) await removeContract(write, { pactId, id: last.tieId });
  await write.remove(pactLifeEvent, [eventId]);
  await write.remove(
    pactMember,
    gone.map(({ id }) => id),
  );
  await write.update(pact, pactId, { life: events.length === 0 ? null : state, updatedAt: write.now });
  write.touch("pacts", `pact:${found.value.slug}`);
  return ok(before.value);
};

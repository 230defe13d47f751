import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { contributionsOf, pledgesOf } from "../commitments/commitments.repository.ts";
import { pactContribution, pactPledge } from "../commitments/commitments.tables.ts";
import { lifeOf, membersOf } from "../life/life.repository.ts";
import { type LifeFailure, livePact } from "../life/live-pact.ts";
import type { PactLife } from "../life/pact-life.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { changeSheet } from "../sheets/write-sheet.ts";
import { type Bequests, contributionAfter, pledgeAfter } from "./bequests.ts";
import { inNameOf, isOpen, type NamedParty } from "./estate.ts";
import { type HeirTerritory, heirAmong, howOf, type Lots, lotsOf } from "./lots.ts";

export type PartyRefusal =
  | LifeFailure
  | { readonly code: "not-a-party" }
  /** The sheet of this action cannot be written as it stands. */
  | { readonly code: "sheet-refused"; readonly action: string };

type Input = {
  readonly pactId: string;
  readonly newId: () => string;
  readonly today: string;
  readonly party: string;
  /** A party that is there; null for a new one, then `named`. */
  readonly heir: string | null;
  readonly named: string | null;
  readonly successors: readonly HeirTerritory[];
  /** Who takes over each thing, where an officer decided it. */
  readonly bequests: Bequests;
  readonly day: string;
  readonly reason: string;
};

/** The day a succession may be told: events are told in their order, so one that happened before the last is told today. */
const tellable = ({ events }: PactLife, day: string, today: string): string => ((events.at(-1)?.on ?? "") > day ? today : day);

/** What a party binds itself to and brings, as it stands. */
export const heldIn = async ({ sql, tenant }: Write, pactId: string) => ({
  pledges: await pledgesOf(sql, tenant, pactId),
  contributions: await contributionsOf(sql, tenant, pactId),
});

type HandOver = { readonly pactId: string; readonly newId: () => string; readonly party: NamedParty } & Lots;

const handPledges = async (write: Write, { pactId, party, lots, heirs: [heir] }: HandOver): Promise<void> => {
  for (const pledge of await pledgesOf(write.sql, write.tenant, pactId)) {
    if (!isOpen(pledge) || ![...pledge.memberIds, ...pledge.towardsMemberIds].includes(party.id)) continue;
    // What is owed towards the party is owed towards who takes its place.
    const heirs = (lots.get(pledge.id) ?? [{ heir }]).map((lot) => lot.heir.id);
    if (heirs.length === 0) continue;
    const after = pledgeAfter(pledge, party.id, heirs);
    await write.update(pactPledge, pledge.id, { ...after, revision: pledge.revision + 1, updatedAt: write.now });
  }
};

const handContributions = async (write: Write, { pactId, newId, lots }: HandOver): Promise<void> => {
  const all = await contributionsOf(write.sql, write.tenant, pactId);
  let position = all.length;
  for (const contribution of all) {
    const [first, ...rest] = contributionAfter(contribution, lots.get(contribution.id) ?? [], newId);
    if (!first || first.memberId === contribution.memberId) continue;
    const { memberId, valueEur } = first;
    await write.update(pactContribution, contribution.id, { memberId, valueEur, updatedAt: write.now });
    const rows = rest.map((one, place) => ({ ...one, pactId, position: position + place, createdAt: write.now, updatedAt: write.now }));
    await write.insert(pactContribution, rows);
    position += rows.length;
  }
};

/** Puts in the name of its heirs what a party has still to keep, to bring, to pay and to carry out; what is done stays its own. */
export const handOver = async (write: Write, given: HandOver): Promise<Result<null, Extract<PartyRefusal, { code: "sheet-refused" }>>> => {
  const { pactId, newId, party, heirs } = given;
  await handPledges(write, given);
  await handContributions(write, given);
  const sheets = await sheetsOf(write.sql, write.tenant, pactId);
  for (const sheet of sheets) {
    const change = inNameOf(party, heirs[0], sheet);
    if (!change) continue;
    const written = await changeSheet(write, sheets, { pactId, newId, actionId: sheet.action.id, revision: sheet.revision, change });
    if (!written.ok) return refuse({ code: "sheet-refused", action: sheet.action.label });
  }
  return ok(null);
};

/** Puts a party's heirs in its place: in the life of the pact, in its open commitments, in what it still has to pay and to carry out. */
export const carryParty = async (write: Write, input: Input): Promise<Result<null, PartyRefusal>> => {
  const { pactId, newId, party: id, reason, day, today, successors, bequests } = input;
  const life = await lifeOf(write.sql, write.tenant, pactId);
  const party = life.parties.find((one) => one.id === id);
  const heir = party && heirAmong(life, party, input, newId);
  if (!party || !heir) return refuse({ code: "not-a-party" });
  const held = await heldIn(write, pactId);
  const given = lotsOf({ ...held, life, gone: party, heir, successors, bequests, newId }, howOf(successors));
  if (!given) return refuse({ code: "not-a-party" });
  const [, ...others] = given.heirs;
  const member = (await membersOf(write.sql, write.tenant, pactId)).find((one) => one.id === id);
  const told = { kind: "succeed" as const, on: tellable(life, day, today), party: id, heir, reason };
  const done = await livePact(write, {
    pactId,
    newId,
    event: others.length > 0 ? { ...told, others } : told,
    organisationId: member?.organisationId ?? null,
  });
  if (!done.ok) return done;
  return handOver(write, { pactId, newId, party, ...given });
};

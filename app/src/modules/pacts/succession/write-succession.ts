import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { pactTerritoryMerger, pactTerritoryShare } from "../commitments/commitments.tables.ts";
import { mergerRows, splitRows, splitsOf, territoriesOf } from "../commitments/shares.repository.ts";
import type { Split, Splits } from "../commitments/territory-shares.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import { carryParty, type PartyRefusal } from "./carry-party.ts";
import { carrySplits, holdingsOf, splitsWith, type Taker } from "./carry-shares.ts";
import { type KnownSuccessor, type PlanRefusal, planSuccession, type SuccessionPlan, takersOf } from "./plan-succession.ts";
import type { AskedSuccession } from "./read-succession.ts";

export type SuccessionRefusal =
  | PlanRefusal
  | PartyRefusal
  | HeldRefusal
  /** What the territory held changed since the preview. */
  | { readonly code: "changed-since-preview" };

export type SuccessionInput = {
  readonly pactId: string;
  readonly newId: () => string;
  readonly today: string;
  readonly asked: AskedSuccession;
  /** The successors asked for, as the geography knows them. */
  readonly successors: readonly KnownSuccessor[];
  /** What the territory held when the change was shown. */
  readonly seen: string;
};

type Identified = { readonly plan: SuccessionPlan; readonly ids: readonly string[] };

/** Says what the territory became: a row for each successor, instead of what was said before. */
const saveMergers = async (write: Write, { pactId, newId, asked }: SuccessionInput, { plan, ids }: Identified): Promise<void> => {
  const before = (await mergerRows(write.sql, write.tenant, pactId)).filter(({ territoryId }) => territoryId === plan.from.id);
  const { day, reason, deliberation } = asked;
  const rows = plan.successors.map(({ successor, successorCode, part }, place) => {
    const id = ids[place] ?? "";
    // Once carried, the parts say what was done: telling the rest anew does not change them.
    const kept = before.find((row) => row.successorId === id);
    const told = { day, successor, successorCode, part: plan.isRetold ? (kept?.part ?? part) : part, reason, deliberation };
    return { kept: kept?.id, row: { ...told, successorId: plan.isRetold || asked.carries ? id : null, territoryId: plan.from.id } };
  });
  const stays = new Set(rows.flatMap(({ kept }) => kept ?? []));
  await write.remove(
    pactTerritoryMerger,
    before.flatMap(({ id }) => (stays.has(id) ? [] : id)),
  );
  for (const { kept, row } of rows) if (kept !== undefined) await write.update(pactTerritoryMerger, kept, row);
  await write.insert(
    pactTerritoryMerger,
    rows.flatMap(({ kept, row }, position) => (kept === undefined ? [{ ...row, id: newId(), pactId, position }] : [])),
  );
};

/** Writes a split over the one that stands: what a territory had before and has still is changed in place. */
const saveSplit = async (write: Write, { pactId, newId }: SuccessionInput, actionId: string | null, split: Split): Promise<void> => {
  const before = await splitRows(write.sql, write.tenant, pactId, actionId);
  await write.remove(
    pactTerritoryShare,
    before.flatMap(({ id, territoryId }) => (split.has(territoryId) ? [] : id)),
  );
  let position = Math.max(-1, ...before.map((row) => row.position));
  for (const [territoryId, share] of split) {
    const row = before.find((one) => one.territoryId === territoryId);
    if (row) await write.update(pactTerritoryShare, row.id, { share });
    else {
      position += 1;
      await write.insert(pactTerritoryShare, [{ id: newId(), pactId, position, actionId, territoryId, share }]);
    }
  }
};

const saveSplits = async (write: Write, input: SuccessionInput, splits: Splits, takers: readonly Taker[]): Promise<void> => {
  const { territoryId } = input.asked;
  const carried = carrySplits(splits, territoryId, takers);
  for (const [action] of splitsWith(splits, territoryId)) {
    const split = action === null ? carried.ofPact : carried.ofAction.get(action);
    if (split) await saveSplit(write, input, action, split);
  }
};

/** The party that goes with the territory, when one does. */
const succeedParty = async (
  write: Write,
  { pactId, newId, today, asked: { party, heir, day, reason, bequests } }: SuccessionInput,
  successors: readonly KnownSuccessor[],
): Promise<Result<null, PartyRefusal>> => {
  if (party === null || heir === null) return ok(null);
  const taker = heir.kind === "new" ? { heir: null, named: successors[heir.place]?.successor ?? "" } : { heir: heir.id, named: null };
  const territories = successors.map(({ successor, part }) => ({ name: successor, part }));
  return carryParty(write, { pactId, newId, today, party, day, reason, bequests, successors: territories, ...taker });
};

/**
 * Says that a territory of the pact is no more and who succeeds it, and carries what it held: its shares to its successors, and
 * when a party goes with it, what that party still owed to its heir. All of it or nothing.
 */
export const writeSuccession = async (write: Write, input: SuccessionInput): Promise<Result<null, SuccessionRefusal>> => {
  const { pactId, newId, asked, successors, today, seen } = input;
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const territories = await territoriesOf(write.sql, write.tenant, pactId);
  const splits = await splitsOf(write.sql, write.tenant, pactId);
  const plan = planSuccession({ asked, successors, territories, splits, today });
  if (!plan.ok) return plan;
  if (holdingsOf(splits, asked.territoryId) !== seen) return refuse({ code: "changed-since-preview" });
  const fresh = successors.map(() => newId());
  const takers = takersOf(plan.value.successors, (place) => fresh[place] ?? "");
  await saveMergers(write, input, { plan: plan.value, ids: takers.map(({ id }) => id) });
  if (asked.carries && !plan.value.isRetold) await saveSplits(write, input, splits, takers);
  write.touch("pacts", `pact:${found.value.slug}`);
  return succeedParty(write, input, plan.value.successors);
};

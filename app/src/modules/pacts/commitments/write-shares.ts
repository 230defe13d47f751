import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import { isOf } from "../is-of.ts";
import { pactAction } from "../pacts.tables.ts";
import { pactTerritoryShare } from "./commitments.tables.ts";
import { splitRows, territoriesOf } from "./shares.repository.ts";
import { splitStamp } from "./split-stamps.ts";
import { oddTotal, type Split } from "./territory-shares.ts";

export type ShareRefusal =
  | HeldRefusal
  | { readonly code: "unknown-action" | "unknown-territory" }
  /** Someone else changed the split since the form was opened: what it says now, by the names of the territories. */
  | { readonly code: "shares-changed"; readonly now: ReadonlyMap<string, number> }
  /** The shares make this, as a share of one, instead of a whole. */
  | { readonly code: "shares-odd"; readonly total: number };

type About = { readonly pactId: string; readonly newId: () => string };
type Done = Promise<Result<null, ShareRefusal>>;

/** `actionId`: null for the pact as a whole; `was`: the stamp of the split the form was opened on. */
type ToldSplit = About & { readonly actionId: string | null; readonly split: Split; readonly was: string };

/** Sets how an action, or the whole pact, is shared between its territories; an empty split takes it away. */
export const writeSplit = async (write: Write, { pactId, newId, actionId, split, was }: ToldSplit): Done => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const known = new Map((await territoriesOf(write.sql, write.tenant, pactId)).map(({ id, name }) => [id, name]));
  if ([...split.keys()].some((territory) => !known.has(territory))) return refuse({ code: "unknown-territory" });
  const total = split.size === 0 ? null : oddTotal(split);
  if (total !== null) return refuse({ code: "shares-odd", total });
  if (actionId !== null) {
    const actions = await write.sql
      .select({ id: pactAction.id })
      .from(pactAction)
      .where(isOf(pactAction, write.tenant, pactId));
    if (actions.every(({ id }) => id !== actionId)) return refuse({ code: "unknown-action" });
  }
  const before = await splitRows(write.sql, write.tenant, pactId, actionId);
  const kept = new Map(before.map(({ territoryId, share }) => [territoryId, share]));
  if (splitStamp(kept) !== was)
    return refuse({ code: "shares-changed", now: new Map([...kept].map(([id, share]) => [known.get(id) ?? id, share])) });
  await write.remove(
    pactTerritoryShare,
    before.map(({ id }) => id),
  );
  const rows = [...split].map(([territoryId, share], position) => ({
    id: newId(),
    pactId,
    position,
    actionId,
    territoryId,
    share,
  }));
  await write.insert(pactTerritoryShare, rows);
  write.touch("pacts", `pact:${found.value.slug}`);
  return ok(null);
};

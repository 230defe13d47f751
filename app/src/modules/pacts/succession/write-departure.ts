import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import { lifeOf } from "../life/life.repository.ts";
import { type LifeFailure, livePact } from "../life/live-pact.ts";
import type { Bequests } from "./bequests.ts";
import { handOver, heldIn, type PartyRefusal } from "./carry-party.ts";
import { lotsOf } from "./lots.ts";

export type DepartureRefusal =
  | HeldRefusal
  | LifeFailure
  | PartyRefusal
  | { readonly code: "heir-gone" }
  | { readonly code: "heir-required" }
  /** It was gone when the form was opened, and is back since. */
  | { readonly code: "day-required" };

export type DepartureInput = {
  readonly pactId: string;
  readonly newId: () => string;
  readonly party: string;
  /** Null when it is gone already. */
  readonly on: string | null;
  readonly reason: string;
  /** Who takes over what it leaves; null leaves it in its name. */
  readonly heir: string | null;
  /** Who takes over each thing, where it is said otherwise. */
  readonly bequests: Bequests;
};

/** A party leaves, and what it still had to do goes to another when one is named; one that is gone already may still hand over. */
export const writeDeparture = async (write: Write, input: DepartureInput): Promise<Result<null, DepartureRefusal>> => {
  const { pactId, newId, party: id, on, reason, heir: taker, bequests } = input;
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const life = await lifeOf(write.sql, write.tenant, pactId);
  const { parties } = life;
  const party = parties.find((one) => one.id === id);
  const heir = parties.find((one) => one.id === taker);
  if (!party) return refuse({ code: "not-a-party" });
  if (taker !== null && (!heir || heir.leftOn !== null || heir.id === id)) return refuse({ code: "heir-gone" });
  if (party.leftOn === null) {
    if (on === null) return refuse({ code: "day-required" });
    const left = await livePact(write, { pactId, newId, event: { kind: "leave", on, party: id, reason } });
    if (!left.ok) return left;
  } else if (on !== null && on !== party.leftOn) return refuse({ code: "party-gone", party: party.name, on: party.leftOn });
  else if (!heir) return refuse({ code: "heir-required" });
  write.touch("pacts", `pact:${found.value.slug}`);
  const isSaid = [...bequests.values()].some(({ kind }) => kind === "party");
  if (!heir) return isSaid ? refuse({ code: "heir-required" }) : ok(null);
  const given = lotsOf({ ...(await heldIn(write, pactId)), life, gone: party, heir, successors: [], bequests, newId }, "leaves");
  return given ? handOver(write, { pactId, newId, party, ...given }) : refuse({ code: "not-a-party" });
};

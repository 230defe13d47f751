import { ok, type Result, refuse } from "@levier/kernel";
import { bareName } from "../bare-name.ts";
import { isInForce, oddTotal, type SharedTerritory, type Splits } from "../commitments/territory-shares.ts";
import { splitsWith, type Taker } from "./carry-shares.ts";
import type { AskedSuccession } from "./read-succession.ts";

/** A successor as it is known: by its code in the official geography, or by its name alone. */
export type KnownSuccessor = { readonly successor: string; readonly successorCode: string | null; readonly part: number | null };

/** A successor with who it is among the territories of the pact: null when it is none of them yet. */
export type PlannedSuccessor = KnownSuccessor & { readonly territory: SharedTerritory | null };

export type SuccessionPlan = {
  readonly from: SharedTerritory;
  readonly successors: readonly PlannedSuccessor[];
  /** What it held was carried already: its successors stay, what is told of them may change. */
  readonly isRetold: boolean;
};

export type PlanRefusal =
  | { readonly code: "unknown-territory" }
  | { readonly code: "day-ahead"; readonly day: string }
  | { readonly code: "itself"; readonly name: string; readonly place: number }
  /** A région or a département: it takes the place of no territory of a pact. */
  | { readonly code: "wrong-level"; readonly name: string; readonly place: number }
  | { readonly code: "twice"; readonly name: string; readonly place: number }
  /** The successor is itself no longer in force: what took its place. */
  | { readonly code: "successor-gone"; readonly name: string; readonly by: string; readonly place: number }
  | { readonly code: "parts-missing"; readonly place: number }
  | { readonly code: "parts-odd"; readonly total: number }
  | { readonly code: "already-carried"; readonly name: string; readonly to: string };

type Given = {
  readonly asked: Pick<AskedSuccession, "territoryId" | "day" | "carries">;
  readonly successors: readonly KnownSuccessor[];
  readonly territories: readonly SharedTerritory[];
  readonly splits: Splits;
  readonly today: string;
};

const isSame = ({ successor, successorCode }: KnownSuccessor, { name, code }: Pick<SharedTerritory, "name" | "code">): boolean =>
  successorCode !== null && code !== null ? successorCode === code : bareName(successor) === bareName(name);

/** The parts of several successors, which nobody but an officer can tell; a sole successor takes everything. */
const partsOf = (successors: readonly KnownSuccessor[], isShared: boolean): Result<readonly (number | null)[], PlanRefusal> => {
  if (successors.length === 1) return ok([1]);
  const parts = successors.map(({ part }) => part);
  const lacking = parts.indexOf(null);
  if (isShared && lacking >= 0) return refuse({ code: "parts-missing", place: lacking });
  const told = parts.flatMap((part, place) => (part === null ? [] : [[String(place), part] as const]));
  const total = told.length === 0 ? null : oddTotal(new Map(told));
  return total === null ? ok(parts) : refuse({ code: "parts-odd", total });
};

const faultOf = (successor: PlannedSuccessor, place: number, from: SharedTerritory, all: readonly KnownSuccessor[]): PlanRefusal | null => {
  const { successor: name, territory } = successor;
  if (isSame(successor, from)) return { code: "itself", name, place };
  if (/^(?:reg|dep)-/.test(successor.successorCode ?? "")) return { code: "wrong-level", name, place };
  const before = all.slice(0, place).some((one) => isSame(successor, { name: one.successor, code: one.successorCode }));
  if (before) return { code: "twice", name, place };
  if (territory === null || isInForce(territory)) return null;
  return { code: "successor-gone", name, by: territory.mergers.map((merger) => merger.successor).join(", "), place };
};

/** What a territory became, checked against the pact: who its successors are in it, and the part of each. */
export const planSuccession = ({ asked, successors, territories, splits, today }: Given): Result<SuccessionPlan, PlanRefusal> => {
  const from = territories.find(({ id }) => id === asked.territoryId);
  if (!from) return refuse({ code: "unknown-territory" });
  if (asked.day > today) return refuse({ code: "day-ahead", day: asked.day });
  const planned = successors.map((successor) => ({
    ...successor,
    territory: territories.find((territory) => territory.id !== from.id && isSame(successor, territory)) ?? null,
  }));
  for (const [place, successor] of planned.entries()) {
    const fault = faultOf(successor, place, from, successors);
    if (fault) return refuse(fault);
  }
  const carried = from.mergers.flatMap(({ successorId }) => successorId ?? []);
  const isRetold = carried.length > 0;
  const same = planned.filter(({ territory }) => territory !== null && carried.includes(territory.id));
  if (isRetold && (same.length < carried.length || same.length < planned.length))
    return refuse({ code: "already-carried", name: from.name, to: from.mergers.map((merger) => merger.successor).join(", ") });
  const parts = partsOf(successors, asked.carries && splitsWith(splits, from.id).length > 0);
  if (!parts.ok) return parts;
  return ok({ from, isRetold, successors: planned.map((one, place) => ({ ...one, part: parts.value[place] ?? null })) });
};

/** Who takes what, once each successor has its identifier. */
export const takersOf = (successors: readonly PlannedSuccessor[], idOf: (place: number) => string): Taker[] =>
  successors.map(({ part, territory }, place) => ({ id: territory?.id ?? idOf(place), part: part ?? 0 }));

import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import type { Contribution, Pledge } from "../commitments/pledge.ts";
import { dealCents } from "../commitments/territory-shares.ts";
import type { SheetFault, Typed } from "../sheets/read-sheet.ts";
import type { NamedParty } from "./estate.ts";

/** Who takes the place of a party: one that is there, or the territory at this place among the successors, as a new party. */
export type AskedHeir = { readonly kind: "party"; readonly id: string } | { readonly kind: "new"; readonly place: number };

/**
 * What becomes of one thing that a party held: `heir`, it goes to who takes the place of the party; `stays`, in its own name;
 * `shared`, to all who succeed it, a sum by their parts; else to one of them that is named.
 */
export type Bequest = { readonly kind: "heir" | "stays" | "shared" } | AskedHeir;

/** What an officer decided, by the identifier of the thing. */
export type Bequests = ReadonlyMap<string, Bequest>;

/** One who takes a thing over, and its part of it, read as a proportion. */
export type Lot = { readonly heir: NamedParty; readonly part: number };

const FIELD = "heir-of-";
export const bequestField = (id: string): string => FIELD + id;
export const isBequestField = (name: string): boolean => name.startsWith(FIELD);

const bequestIn = (value: string): Bequest | null => {
  if (value === "heir" || value === "stays" || value === "shared") return { kind: value };
  const place = /^new-([1-9])$/.exec(value)?.[1];
  if (place !== undefined) return { kind: "new", place: Number(place) - 1 };
  return z.uuid().safeParse(value).success ? { kind: "party", id: value } : null;
};

/** Who takes over each thing, as a form says it. */
export const readBequests = (typed: Typed): Result<Bequests, SheetFault> => {
  const read = new Map<string, Bequest>();
  for (const [field, value] of Object.entries(typed).filter(([name]) => isBequestField(name))) {
    const bequest = bequestIn(value);
    if (!bequest) return refuse({ field, value });
    read.set(field.slice(FIELD.length), bequest);
  }
  return ok(read);
};

/** Where what a party brings goes unless it is said: a party that leaves keeps it, the heirs of one that is no more share a sum. */
export const contributionDefault = (
  { valueEur }: Pick<Contribution, "valueEur">,
  how: "leaves" | "heir" | "split",
): "heir" | "stays" | "shared" => {
  if (how === "leaves") return "stays";
  return how === "split" && valueEur !== null ? "shared" : "heir";
};

/** Who is bound once heirs take the place of a party, each once. */
export const boundAfter = (members: readonly string[], party: string, heirs: readonly string[]): string[] => [
  ...new Set(members.flatMap((member) => (member === party ? heirs : member))),
];

/** Whom a commitment binds and towards whom once heirs take the place of a party: nobody is bound towards itself. */
export const pledgeAfter = (
  pledge: Pick<Pledge, "memberIds" | "towardsMemberIds">,
  party: string,
  heirs: readonly string[],
): { memberIds: string[]; towardsMemberIds: string[] } => {
  const memberIds = boundAfter(pledge.memberIds, party, heirs);
  return { memberIds, towardsMemberIds: boundAfter(pledge.towardsMemberIds, party, heirs).filter((id) => !memberIds.includes(id)) };
};

/** What a party brought, once each thing is its heirs': a sum is dealt to the cent, so that its parts make it again. */
export const contributionAfter = (contribution: Contribution, lots: readonly Lot[], newId: () => string): readonly Contribution[] => {
  const { id, valueEur } = contribution;
  const [first] = lots;
  if (!first) return [contribution];
  if (valueEur === null || valueEur === 0 || lots.length === 1) return [{ ...contribution, memberId: first.heir.id }];
  const dealt = dealCents(Math.round(valueEur * 100), new Map(lots.map(({ heir, part }) => [heir.id, part])));
  return [...dealt]
    .filter(([, cents]) => cents > 0)
    .map(([memberId, cents], place) => ({ ...contribution, id: place === 0 ? id : newId(), memberId, valueEur: cents / 100 }));
};

import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import type { KeptChange } from "../kept-since.ts";
import { lifeOf } from "../life/life.repository.ts";
import { axesOf } from "../sheets/add-action.ts";
import type { ParityClause } from "./clause.ts";
import { clausesOf } from "./clauses.repository.ts";
import { pactParityClause } from "./money.tables.ts";
import type { ClauseFields } from "./read-clause.ts";

export type ClauseRefusal =
  | HeldRefusal
  | { readonly code: "clause-gone" }
  /** A parity takes two. */
  | { readonly code: "party-alone" }
  /** `value`: the identifier that was sent. */
  | { readonly code: "party-unknown" | "axis-unknown"; readonly value: string }
  | { readonly code: "party-twice"; readonly party: string; readonly value: string }
  | { readonly code: "party-left"; readonly party: string; readonly value: string; readonly on: string }
  | ({ readonly code: "changed-since"; readonly parties: readonly Named[]; readonly axes: readonly Named[] } & KeptChange<ClauseFields>);

type Named = { readonly id: string; readonly name: string };
type About = { readonly pactId: string; readonly newId: () => string };
type Done = Promise<Result<null, ClauseRefusal>>;

const held = async (write: Write, pactId: string): Promise<Result<null, ClauseRefusal>> => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  write.touch("pacts", `pact:${found.value.slug}`);
  return ok(null);
};

/** What does not hold in the parties and the axis of a clause; a party that left since stays in the clauses it was in. */
const faultIn = async (write: Write, pactId: string, fields: ClauseFields, before: ParityClause | null): Promise<ClauseRefusal | null> => {
  const { parties } = await lifeOf(write.sql, write.tenant, pactId);
  const { memberIds, axisId } = fields;
  for (const [place, value] of memberIds.entries()) {
    const member = parties.find(({ id }) => id === value);
    if (!member) return { code: "party-unknown", value };
    if (memberIds.indexOf(value) < place) return { code: "party-twice", party: member.name, value };
    if (member.leftOn !== null && !before?.memberIds.includes(value))
      return { code: "party-left", party: member.name, value, on: member.leftOn };
  }
  if (memberIds.length < 2) return { code: "party-alone" };
  if (axisId === null || axisId === before?.axisId) return null;
  const axes = await axesOf(write.sql, write.tenant, pactId);
  return axes.some(({ id }) => id === axisId) ? null : { code: "axis-unknown", value: axisId };
};

const overtaken = async (
  { sql, tenant }: Write,
  pactId: string,
  { id: _, revision: __, ...now }: ParityClause,
  typed: ClauseFields | null,
): Promise<ClauseRefusal> => {
  const { parties } = await lifeOf(sql, tenant, pactId);
  const axes = await axesOf(sql, tenant, pactId);
  return { code: "changed-since", now, typed, parties, axes: axes.map(({ id, label }) => ({ id, name: label })) };
};

/** Adds a parity clause (revision 0) or changes one. */
export const writeClause = async (
  write: Write,
  { pactId, newId, id, revision, fields }: About & { readonly id: string | null; readonly revision: number; readonly fields: ClauseFields },
): Done => {
  const found = await held(write, pactId);
  if (!found.ok) return found;
  const clauses = await clausesOf(write.sql, write.tenant, pactId);
  const before = id === null ? null : clauses.find((one) => one.id === id);
  if (before === undefined) return refuse({ code: "clause-gone" });
  if (before && before.revision !== revision) return refuse(await overtaken(write, pactId, before, fields));
  const fault = await faultIn(write, pactId, fields, before);
  if (fault) return refuse(fault);
  const row = { ...fields, memberIds: [...fields.memberIds], revision: (before?.revision ?? 0) + 1, updatedAt: write.now };
  if (before) await write.update(pactParityClause, before.id, row);
  else await write.insert(pactParityClause, [{ ...row, id: newId(), pactId, position: clauses.length, createdAt: write.now }]);
  return ok(null);
};

/** Takes out a clause that was wrongly entered, as it was shown; the history keeps it. */
export const removeClause = async (
  write: Write,
  { pactId, id, revision }: Omit<About, "newId"> & { readonly id: string; readonly revision: number },
): Done => {
  const found = await held(write, pactId);
  if (!found.ok) return found;
  const clause = (await clausesOf(write.sql, write.tenant, pactId)).find((one) => one.id === id);
  if (!clause) return refuse({ code: "clause-gone" });
  if (clause.revision !== revision) return refuse(await overtaken(write, pactId, clause, null));
  await write.remove(pactParityClause, [id]);
  return ok(null);
};

import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { bareName } from "../bare-name.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import type { KeptChange } from "../kept-since.ts";
import { pactMember } from "../life/life.tables.ts";
import { committeeRemoved } from "../pacts.events.ts";
import { pact } from "../pacts.tables.ts";
import { type CommitteeFields, committeeFields } from "./committee.ts";
import { frameOf, type PactFrame } from "./pact-frame.ts";
import { committeesOf, profilesOf } from "./parties.repository.ts";
import { pactCommittee } from "./parties.tables.ts";
import { type PartyProfile, type ProfileFields, profileFields } from "./party-profile.ts";
import { stampOf } from "./stamp-of.ts";

export type PartiesRefusal =
  | HeldRefusal
  | { readonly code: "not-a-party" | "not-yours" | "gone" }
  | { readonly code: "siren-taken"; readonly party: string }
  | { readonly code: "already-there"; readonly name: string }
  | ({ readonly code: "changed-since" } & KeptChange<Readonly<Record<string, unknown>>>);

type Done = Promise<Result<null, PartiesRefusal>>;
type About = { readonly pactId: string /** The stamp of what the form was opened on. */; readonly was: string };

/** Says who a party is and what it does in this pact, for those who speak for it. */
export const writeProfile = async (
  write: Write,
  { pactId, was, id, fields, speaksFor }: About & { id: string; fields: ProfileFields; speaksFor: ReadonlySet<string> },
): Done => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const profiles = await profilesOf(write.sql, write.tenant, pactId);
  const before: PartyProfile | undefined = profiles.find((one) => one.id === id);
  if (!before) return refuse({ code: "not-a-party" });
  if (!speaksFor.has(id)) return refuse({ code: "not-yours" });
  const now = profileFields(before);
  if (stampOf(now) !== was) return refuse({ code: "changed-since", now, typed: fields });
  const same = profiles.find((one) => one.id !== id && one.siren !== null && one.siren === fields.siren);
  if (same) return refuse({ code: "siren-taken", party: same.name });
  await write.update(pactMember, id, { ...fields, roles: [...fields.roles] });
  write.touch("pacts", `pact:${found.value.slug}`);
  return ok(null);
};

/** Adds a body that steers the pact (`id` null) or changes one. */
export const writeCommittee = async (
  write: Write,
  { pactId, was, id, fields, newId }: About & { id: string | null; fields: CommitteeFields; newId: () => string },
): Done => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const committees = await committeesOf(write.sql, write.tenant, pactId);
  const before = id === null ? null : committees.find((one) => one.id === id);
  if (before === undefined) return refuse({ code: "gone" });
  if (before && stampOf(committeeFields(before)) !== was)
    return refuse({ code: "changed-since", now: committeeFields(before), typed: fields });
  if (committees.some((one) => one.id !== id && bareName(one.name) === bareName(fields.name)))
    return refuse({ code: "already-there", name: fields.name });
  const row = { ...fields, metOn: [...fields.metOn], updatedAt: write.now };
  if (before) await write.update(pactCommittee, before.id, row);
  else await write.insert(pactCommittee, [{ ...row, id: newId(), pactId, position: committees.length, createdAt: write.now }]);
  write.touch("pacts", `pact:${found.value.slug}`);
  return ok(null);
};

/** Takes away a body that was wrongly told, as it was shown; the history keeps it. */
export const removeCommittee = async (write: Write, { pactId, was, id }: About & { id: string }): Done => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const committees = await committeesOf(write.sql, write.tenant, pactId);
  const committee = committees.find((one) => one.id === id);
  if (!committee) return refuse({ code: "gone" });
  const now = committeeFields(committee);
  if (stampOf(now) !== was) return refuse({ code: "changed-since", now, typed: null });
  await write.remove(pactCommittee, [id]);
  await write.emit(committeeRemoved, { pactId, committeeId: id });
  write.touch("pacts", `pact:${found.value.slug}`);
  return ok(null);
};

/** Says which edition the pact is, what it aims at, and the protocol that came before it. */
export const writeFrame = async (write: Write, { pactId, was, fields }: About & { fields: PactFrame }): Done => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const now = frameOf(found.value);
  if (stampOf(now) !== was) return refuse({ code: "changed-since", now, typed: fields });
  await write.update(pact, pactId, { ...fields, updatedAt: write.now });
  write.touch("pacts", `pact:${found.value.slug}`);
  return ok(null);
};

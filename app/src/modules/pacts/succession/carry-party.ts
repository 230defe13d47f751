import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { bareName } from "../bare-name.ts";
import { pledgesOf } from "../commitments/commitments.repository.ts";
import { pactPledge } from "../commitments/commitments.tables.ts";
import { lifeOf, membersOf } from "../life/life.repository.ts";
import { type LifeFailure, livePact } from "../life/live-pact.ts";
import { type LifeParty, type PactLife, present } from "../life/pact-life.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { changeSheet } from "../sheets/write-sheet.ts";
import { boundAfter, inNameOf, isOpen, type NamedParty, owedAfter } from "./estate.ts";

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
  readonly day: string;
  readonly reason: string;
};

/** The one who takes the place of a party: one that is there, by its identifier or its name, else a new one that votes as it did. */
export const heirAmong = (
  life: PactLife,
  gone: Pick<LifeParty, "deliberates">,
  { heir, named }: Pick<Input, "heir" | "named">,
  newId: () => string,
): Omit<LifeParty, "leftOn"> | null => {
  const there = present(life).find(({ id, name }) => (heir === null ? bareName(name) === bareName(named ?? "") : id === heir));
  if (there) return { id: there.id, name: there.name, deliberates: there.deliberates };
  return heir === null && named !== null ? { id: newId(), name: named, deliberates: gone.deliberates } : null;
};

/** The day a succession may be told: events are told in their order, so one that happened before the last is told today. */
const tellable = ({ events }: PactLife, day: string, today: string): string => ((events.at(-1)?.on ?? "") > day ? today : day);

type HandOver = { readonly pactId: string; readonly newId: () => string; readonly party: NamedParty; readonly heir: NamedParty };

/** Puts in the name of the heir what a party has still to keep, to pay and to carry out; what is done stays its own. */
export const handOver = async (
  write: Write,
  { pactId, newId, party, heir }: HandOver,
): Promise<Result<null, Extract<PartyRefusal, { code: "sheet-refused" }>>> => {
  for (const pledge of await pledgesOf(write.sql, write.tenant, pactId))
    if (isOpen(pledge) && [...pledge.memberIds, ...pledge.towardsMemberIds].includes(party.id))
      await write.update(pactPledge, pledge.id, {
        memberIds: boundAfter(pledge.memberIds, party.id, heir.id),
        towardsMemberIds: owedAfter(pledge, party.id, heir.id),
        revision: pledge.revision + 1,
        updatedAt: write.now,
      });
  const sheets = await sheetsOf(write.sql, write.tenant, pactId);
  for (const sheet of sheets) {
    const change = inNameOf(party, heir, sheet);
    if (!change) continue;
    const written = await changeSheet(write, sheets, { pactId, newId, actionId: sheet.action.id, revision: sheet.revision, change });
    if (!written.ok) return refuse({ code: "sheet-refused", action: sheet.action.label });
  }
  return ok(null);
};

/** Puts a party's heir in its place: in the life of the pact, in its open commitments, in what it still has to pay and to carry out. */
export const carryParty = async (write: Write, input: Input): Promise<Result<null, PartyRefusal>> => {
  const { pactId, newId, party: id, reason, day, today } = input;
  const life = await lifeOf(write.sql, write.tenant, pactId);
  const party = life.parties.find((one) => one.id === id);
  const heir = party && heirAmong(life, party, input, newId);
  if (!party || !heir) return refuse({ code: "not-a-party" });
  const member = (await membersOf(write.sql, write.tenant, pactId)).find((one) => one.id === id);
  const done = await livePact(write, {
    pactId,
    newId,
    event: { kind: "succeed", on: tellable(life, day, today), party: id, heir, reason },
    organisationId: member?.organisationId ?? null,
  });
  if (!done.ok) return done;
  return handOver(write, { pactId, newId, party, heir });
};

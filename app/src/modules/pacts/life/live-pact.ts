import type { Result } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import { pact } from "../pacts.tables.ts";
import { advance, type LifeRefusal } from "./advance.ts";
import { lifeOf, type Member, membersOf } from "./life.repository.ts";
import { pactLifeEvent, pactMember } from "./life.tables.ts";
import { type BeginState, heirsIn, type LifeEvent, type PactLife } from "./pact-life.ts";

export type LifeFailure = LifeRefusal | HeldRefusal;

type About = { readonly pactId: string; readonly newId: () => string };

const keep = async (write: Write, { pactId, newId }: About, life: PactLife, slug: string): Promise<void> => {
  const event = life.events.at(-1);
  if (!event) throw new Error("a life that goes on has an event");
  const row = { id: newId(), pactId, position: life.events.length - 1, kind: event.kind, day: event.on, event, createdAt: write.now };
  await write.insert(pactLifeEvent, [row]);
  await write.update(pact, pactId, { life: life.state, updatedAt: write.now });
  write.touch("pacts", `pact:${slug}`);
};

export type FollowInput = About & {
  readonly state: BeginState;
  readonly on: string;
  readonly parties: readonly Omit<Member, "id">[];
};

/** Begins to follow a pact where its documents say that it stands. */
export const followPact = async (write: Write, input: FollowInput): Promise<Result<PactLife, LifeFailure>> => {
  const found = await holdPact(write, input.pactId);
  if (!found.ok) return found;
  const members = input.parties.map((party) => ({ ...party, id: input.newId() }));
  const parties = members.map(({ id, name, deliberates }) => ({ id, name, deliberates }));
  const before = await lifeOf(write.sql, write.tenant, input.pactId);
  const life = advance(before, { kind: "begin", on: input.on, state: input.state, parties });
  if (!life.ok) return life;
  await write.insert(
    pactMember,
    members.map((member, position) => ({ ...member, position, pactId: input.pactId })),
  );
  await keep(write, input, life.value, found.value.slug);
  return life;
};

/** One more event in the life of a pact, or why it cannot be. A party that joins or succeeds becomes a member. */
export const livePact = async (
  write: Write,
  input: About & {
    readonly event: LifeEvent;
    /** The organisation of the space that acts for a party that joins; null when none does. */
    readonly organisationId?: string | null;
  },
): Promise<Result<PactLife, LifeFailure>> => {
  const { pactId, event } = input;
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const life = advance(await lifeOf(write.sql, write.tenant, pactId), event);
  if (!life.ok) return life;
  if (event.kind === "join" || event.kind === "succeed") {
    const members = await membersOf(write.sql, write.tenant, pactId);
    const known = new Set(members.map(({ id }) => id));
    // Who acted for a party that is succeeded acts for the one that takes its place, not for each that takes a part of it.
    const come = event.kind === "join" ? [event.party] : heirsIn(event);
    const rows = come.map(({ id, name, deliberates }, at) => ({
      ...{ id, name, deliberates, pactId },
      organisationId: at === 0 ? (input.organisationId ?? null) : null,
    }));
    const fresh = rows.filter(({ id }) => !known.has(id));
    await write.insert(
      pactMember,
      fresh.map((row, at) => ({ ...row, position: members.length + at })),
    );
  }
  await keep(write, input, life.value, found.value.slug);
  return life;
};

import { ok, type Result, refuse } from "@levier/kernel";
import { bareName } from "../bare-name.ts";
import {
  type Act,
  awaitingSignature,
  awaitingVote,
  type BeginState,
  currentAct,
  heirsIn,
  type LifeEvent,
  type LifeParty,
  type LifeState,
  lifeStates,
  newAct,
  type PactLife,
  present,
  unborn,
} from "./pact-life.ts";

export type LifeRefusal =
  /** The event belongs to another moment of the life of a pact. */
  | { readonly code: "not-now"; readonly event: LifeEvent["kind"]; readonly state: LifeState }
  | { readonly code: "unknown-party"; readonly party: string }
  | { readonly code: "party-already-there"; readonly party: string }
  | { readonly code: "party-gone"; readonly party: string; readonly on: string }
  | { readonly code: "too-few-parties"; readonly parties: number }
  | { readonly code: "no-assembly"; readonly party: string }
  | { readonly code: "not-voted-yet"; readonly parties: readonly string[] }
  | { readonly code: "already-signed"; readonly party: string; readonly on: string }
  | { readonly code: "before"; readonly on: string; readonly after: string }
  | { readonly code: "already-begun" }
  | { readonly code: "reason-required" };

type Step = Result<PactLife, LifeRefusal>;
type Kinds = { readonly [Event in LifeEvent as Event["kind"]]: Event };
type Handler<Event extends LifeEvent> = { readonly in: readonly LifeState[]; readonly take: (life: PactLife, event: Event) => Step };

const LEAST_PARTIES = 2;
const UNSIGNED = ["preparation", "protocol", "voted"] as const;

const withAct = (life: PactLife, act: Act): PactLife => {
  const [first, ...later] = life.acts;
  return later.length === 0 ? { ...life, acts: [act] } : { ...life, acts: [first, ...later.slice(0, -1), act] };
};

const enoughParties = (life: PactLife): Step =>
  present(life).length < LEAST_PARTIES ? refuse({ code: "too-few-parties", parties: present(life).length }) : ok(life);

const reasoned = (reason: string, life: PactLife): Step => (reason.trim() === "" ? refuse({ code: "reason-required" }) : ok(life));

/** A party still bound by the pact. */
const bound = (life: PactLife, id: string): Result<LifeParty, LifeRefusal> => {
  const party = life.parties.find((one) => one.id === id);
  if (!party) return refuse({ code: "unknown-party", party: id });
  return party.leftOn === null ? ok(party) : refuse({ code: "party-gone", party: party.name, on: party.leftOn });
};

/** Where the votes and signatures of those present lead: all approve, then all have signed. */
const settled = (life: PactLife): PactLife => {
  const { state } = life;
  const isVoted = present(life).length >= LEAST_PARTIES && awaitingVote(life).length === 0;
  const isSigned = isVoted && awaitingSignature(life).length === 0;
  if (state === "amending") return isSigned ? { ...life, state: "running" } : life;
  if (state === "voted" && !isVoted) return { ...life, state: "preparation" };
  if (!UNSIGNED.some((one) => one === state) || !isVoted) return life;
  return { ...life, state: isSigned ? "signed" : "voted" };
};

const mayDecide = (life: PactLife, id: string): Result<LifeParty, LifeRefusal> => {
  const party = bound(life, id);
  const signature = currentAct(life).signatures.get(id);
  return party.ok && signature ? refuse({ code: "already-signed", party: party.value.name, on: signature.on }) : party;
};

/** What a party decided on the act under way is decided by its heir, unless the heir has decided something itself. */
const inherited = (life: PactLife, from: string, to: string): PactLife => {
  const act = currentAct(life);
  if (act.deliberations.has(to) || act.signatures.has(to)) return life;
  const [deliberation, signature] = [act.deliberations.get(from), act.signatures.get(from)];
  return withAct(life, {
    deliberations: deliberation ? new Map([...act.deliberations, [to, deliberation]]) : act.deliberations,
    signatures: signature ? new Map([...act.signatures, [to, signature]]) : act.signatures,
  });
};

const told = (parties: readonly { readonly id: string; readonly deliberates: boolean }[], on: string, state: BeginState): Act => {
  const voted = state === "preparation" ? [] : parties.filter(({ deliberates }) => deliberates);
  const signed = state === "signed" || state === "running" ? parties : [];
  return {
    deliberations: new Map(voted.map(({ id }) => [id, { body: null, on, number: null, approves: true }])),
    signatures: new Map(signed.map(({ id }) => [id, { on, place: null, signer: null }])),
  };
};

const handlers: { readonly [Kind in keyof Kinds]: Handler<Kinds[Kind]> } = {
  begin: {
    in: lifeStates,
    take: (life, { on, state, parties }) => {
      if (life.events.length > 0) return refuse({ code: "already-begun" });
      const again = parties.find(({ id }, at) => parties.findIndex((one) => one.id === id) < at);
      if (again) return refuse({ code: "party-already-there", party: again.name });
      if (parties.length < LEAST_PARTIES && state !== "preparation") return refuse({ code: "too-few-parties", parties: parties.length });
      const bound = parties.map((party) => ({ ...party, leftOn: null }));
      return ok({ ...life, state, parties: bound, acts: [told(parties, on, state)], startsOn: state === "running" ? on : null });
    },
  },
  join: {
    in: [...UNSIGNED, "amending"],
    take: (life, { party }) => {
      if (present(life).some(({ id }) => id === party.id)) return refuse({ code: "party-already-there", party: party.name });
      const others = life.parties.filter(({ id }) => id !== party.id);
      return ok(settled({ ...life, parties: [...others, { ...party, leftOn: null }] }));
    },
  },
  leave: {
    in: [...UNSIGNED, "signed", "running", "amending"],
    take: (life, { party: id, on, reason }) => {
      const party = bound(life, id);
      if (!party.ok) return party;
      const left = { ...life, parties: life.parties.map((one) => (one.id === id ? { ...one, leftOn: on } : one)) };
      const enough = life.state === "preparation" ? ok(left) : enoughParties(left);
      return enough.ok ? reasoned(reason, settled(left)) : enough;
    },
  },
  succeed: {
    in: [...UNSIGNED, "signed", "running", "amending"],
    take: (life, event) => {
      const { party: id, on, reason } = event;
      const party = bound(life, id);
      if (!party.ok) return party;
      const heirs = heirsIn(event);
      const itself = heirs.find((heir, at) => heir.id === id || heirs.findIndex((one) => one.id === heir.id) < at);
      if (itself) return refuse({ code: "party-already-there", party: itself.name });
      const there = new Set(present(life).map((one) => one.id));
      const come = heirs.filter((heir) => !there.has(heir.id));
      const left = life.parties.flatMap((one) =>
        one.id === id ? { ...one, leftOn: on } : come.some((heir) => heir.id === one.id) ? [] : one,
      );
      const decided = heirs.reduce((now, heir) => inherited(now, id, heir.id), life);
      const succeeded = { ...decided, parties: [...left, ...come.map((heir) => ({ ...heir, leftOn: null }))] };
      const enough = life.state === "preparation" ? ok(succeeded) : enoughParties(succeeded);
      return enough.ok ? reasoned(reason, settled(succeeded)) : enough;
    },
  },
  "agree-protocol": {
    in: ["preparation"],
    take: (life) => {
      const enough = enoughParties(life);
      return enough.ok ? ok({ ...life, state: "protocol" }) : enough;
    },
  },
  deliberate: {
    in: [...UNSIGNED, "amending"],
    take: (life, { party: id, on, deliberation }) => {
      const party = mayDecide(life, id);
      if (!party.ok) return party;
      if (!party.value.deliberates) return refuse({ code: "no-assembly", party: party.value.name });
      const act = currentAct(life);
      return ok(settled(withAct(life, { ...act, deliberations: new Map([...act.deliberations, [id, { ...deliberation, on }]]) })));
    },
  },
  sign: {
    in: [...UNSIGNED, "amending"],
    take: (life, { party: id, on, signature }) => {
      const party = mayDecide(life, id);
      if (!party.ok) return party;
      const enough = enoughParties(life);
      if (!enough.ok) return enough;
      const waiting = awaitingVote(life).map(({ name }) => name);
      if (waiting.length > 0) return refuse({ code: "not-voted-yet", parties: waiting });
      const act = currentAct(life);
      return ok(settled(withAct(life, { ...act, signatures: new Map([...act.signatures, [id, { ...signature, on }]]) })));
    },
  },
  start: { in: ["signed"], take: (life, { on }) => ok({ ...life, state: "running", startsOn: on }) },
  "open-amendment": { in: ["running"], take: (life) => ok({ ...life, state: "amending", acts: [...life.acts, newAct] }) },
  "drop-amendment": {
    in: ["amending"],
    take: (life, { reason }) => {
      const [first, ...amendments] = life.acts;
      return reasoned(reason, { ...life, state: "running", acts: [first, ...amendments.slice(0, -1)] });
    },
  },
  close: { in: ["signed", "running"], take: (life, { reason }) => reasoned(reason, { ...life, state: "closed" }) },
  replace: { in: ["running", "closed"], take: (life, { successor }) => ok({ ...life, state: "replaced", successor }) },
};

const take = <Kind extends keyof Kinds>(life: PactLife, event: Kinds[Kind] & { readonly kind: Kind }): Step => {
  const handler: Handler<Kinds[Kind]> = handlers[event.kind];
  return handler.take(life, event);
};

/** What an event makes of a life, or why it cannot be. Days never go back. */
const step = (life: PactLife, event: LifeEvent): Step => {
  if (!handlers[event.kind].in.includes(life.state)) return refuse({ code: "not-now", event: event.kind, state: life.state });
  const last = life.events.at(-1);
  if (last && event.on < last.on) return refuse({ code: "before", on: event.on, after: last.on });
  const taken = take(life, event);
  return taken.ok ? ok({ ...taken.value, events: [...life.events, event] }) : taken;
};

/** The first party of an event whose name another bears: nobody could tell who votes. Case and blanks around make no other name. */
const homonymIn = (life: PactLife, event: LifeEvent): string | null => {
  const [before, told] = event.kind === "begin" ? [[], event.parties] : [present(life), event.kind === "join" ? [event.party] : []];
  const taken = new Set(before.map(({ name }) => bareName(name)));
  return told.find(({ name }) => taken.size === taken.add(bareName(name)).size)?.name ?? null;
};

/** What happens next in the life of a pact, or why it cannot: nothing else changes its state. */
export const advance = (life: PactLife, event: LifeEvent): Step => {
  const next = step(life, event);
  const homonym = next.ok ? homonymIn(life, event) : null;
  return homonym === null ? next : refuse({ code: "party-already-there", party: homonym });
};

type OpenEvent = Exclude<LifeEvent["kind"], "begin" | "succeed">;

/** What may be said to happen now to a followed pact, whatever the parties; a succession is told with its territory. */
export const openEvents = ({ state }: PactLife): OpenEvent[] =>
  Object.entries(handlers).flatMap(([kind, handler]) =>
    kind !== "begin" && kind !== "succeed" && handler.in.includes(state) ? [kind as OpenEvent] : [],
  );

/** The life that kept events make, or the first refusal. Names were judged when they were written, by the rule of that day. */
export const replay = (from: PactLife, events: readonly LifeEvent[]): Step =>
  events.reduce<Step>((life, event) => (life.ok ? step(life.value, event) : life), ok(from));

/** The life without its last event, as if it had never been recorded. */
export const withoutLast = ({ events }: PactLife): Step => replay(unborn, events.slice(0, -1));

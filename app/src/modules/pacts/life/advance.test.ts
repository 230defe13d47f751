import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, openEvents, replay, withoutLast } from "./advance.ts";
import { amendmentsOf, awaitingSignature, awaitingVote, type LifeEvent, lifeStates, type PactLife, present, unborn } from "./pact-life.ts";

const region = { id: "r", name: "Région", deliberates: true };
const town = { id: "c", name: "Communauté", deliberates: true };
const state = { id: "e", name: "État", deliberates: false };

const vote = (party: string, on: string, approves = true): LifeEvent => ({
  kind: "deliberate",
  on,
  party,
  deliberation: { body: "Conseil", number: "24-112", approves },
});
const sign = (party: string, on: string): LifeEvent => ({ kind: "sign", on, party, signature: { place: "Langres", signer: "A. Rive" } });
const join = (party: typeof region, on = "2024-01-10"): LifeEvent => ({ kind: "join", on, party });

const live = (events: readonly LifeEvent[], from: PactLife = unborn): PactLife =>
  events.reduce((life, event) => {
    const next = advance(life, event);
    if (!next.ok) throw new Error(`${event.kind}: ${JSON.stringify(next.error)}`);
    return next.value;
  }, from);
const refusal = (life: PactLife, event: LifeEvent) => {
  const next = advance(life, event);
  return next.ok ? null : next.error;
};

const voted = [join(region), join(town), join(state), vote("r", "2024-03-14"), vote("c", "2024-03-21")];
const running = [
  ...voted,
  sign("r", "2024-05-02"),
  sign("c", "2024-05-02"),
  sign("e", "2024-05-02"),
  { kind: "start", on: "2024-06-01" } as const,
];

const amended = [
  ...running,
  { kind: "open-amendment", on: "2024-06-02" } as const,
  ...["r", "c"].map((party) => vote(party, "2024-06-03")),
  ...["r", "c", "e"].map((party) => sign(party, "2024-06-04")),
];

describe("the life of a pact", () => {
  it("goes from preparation to signature once each assembly has approved and each party has signed", () => {
    const states = voted.map((_, count) => live(voted.slice(0, count + 1)).state);
    expect(states).toEqual(["preparation", "preparation", "preparation", "preparation", "voted"]);
    expect(live(running)).toMatchObject({ state: "running", startsOn: "2024-06-01" });
  });

  it("may pass by a protocol, which binds two parties at least", () => {
    const agree = { kind: "agree-protocol", on: "2024-02-01" } as const;
    expect(live([...voted.slice(0, 3), agree]).state).toBe("protocol");
    expect(refusal(live([join(region)]), agree)).toEqual({ code: "too-few-parties", parties: 1 });
  });

  it("is not signed while a vote is awaited, refused or not needed", () => {
    expect(refusal(live(voted.slice(0, 4)), sign("r", "2024-05-02"))).toEqual({ code: "not-voted-yet", parties: ["Communauté"] });
    const against = live([...voted.slice(0, 4), vote("c", "2024-03-21", false)]);
    expect([against.state, awaitingVote(against).map(({ id }) => id)]).toEqual(["preparation", ["c"]]);
    expect(live([vote("c", "2024-04-11")], against).state).toBe("voted");
    expect(refusal(live(voted), vote("e", "2024-04-01"))).toEqual({ code: "no-assembly", party: "État" });
  });

  it("is amended as many times as its parties vote and sign again; a dropped amendment leaves the pact as it was", () => {
    const opened = live([...running, { kind: "open-amendment", on: "2025-01-10" }]);
    expect([opened.state, amendmentsOf(opened), awaitingSignature(opened).length]).toEqual(["amending", 0, 3]);
    const again = ["r", "c"].map((party) => vote(party, "2025-02-01"));
    const twice = live([...again, ...["r", "c", "e"].map((party) => sign(party, "2025-03-01"))], opened);
    expect([twice.state, amendmentsOf(twice)]).toEqual(["running", 1]);
    const dropped = live([{ kind: "drop-amendment", on: "2025-02-01", reason: "Refus de la communauté" }], opened);
    expect([dropped.state, amendmentsOf(dropped), awaitingSignature(dropped)]).toEqual(["running", 0, []]);
  });

  it("goes on without a party that leaves, while two are left; its votes stay told", () => {
    const left = live([...running, { kind: "leave", on: "2025-01-10", party: "c", reason: "Fusion" }]);
    expect([left.state, present(left).length, left.acts[0].signatures.has("c")]).toEqual(["running", 2, true]);
    expect(refusal(left, { kind: "leave", on: "2025-02-10", party: "r", reason: "Retrait" })).toEqual({
      code: "too-few-parties",
      parties: 1,
    });
    expect(refusal(left, { kind: "leave", on: "2025-02-10", party: "c", reason: "Retrait" })).toMatchObject({ code: "party-gone" });
    const waiting = live([...voted.slice(0, 4), { kind: "leave", on: "2024-04-02", party: "c", reason: "Retrait" }]);
    expect(waiting.state).toBe("voted");
  });

  it("goes on with who succeeds a party, which takes its votes and its signatures", () => {
    const heir = { id: "n", name: "Communauté nouvelle", deliberates: true };
    const succeed = (on: string) => ({ kind: "succeed", on, party: "c", heir, reason: "Fusion" }) as const;
    const amending = live([...running, { kind: "open-amendment", on: "2025-01-10" }, vote("r", "2025-01-11"), vote("c", "2025-01-12")]);
    const next = live([succeed("2025-02-01")], amending);
    expect([next.state, awaitingVote(next), awaitingSignature(next).map(({ id }) => id)]).toEqual(["amending", [], ["r", "e", "n"]]);
    expect(next.parties.find(({ id }) => id === "c")?.leftOn).toBe("2025-02-01");
    expect(live([succeed("2025-01-01")], live(running)).acts[0].signatures.get("n")?.on).toBe("2024-05-02");
    const others = [{ id: "w", name: "Communauté de l’Ouest", deliberates: true }];
    const split = live([{ ...succeed("2025-01-01"), others }], live(running));
    expect(split.parties.filter(({ leftOn }) => leftOn === null).map(({ id }) => id)).toEqual(expect.arrayContaining([heir.id, "w"]));
    expect(split.state).toBe("running");
    expect(refusal(live(running), { ...succeed("2025-01-01"), others: [heir] })).toMatchObject({ code: "party-already-there" });
    expect(refusal(live(running), { ...succeed("2025-01-01"), reason: " " })).toEqual({ code: "reason-required" });
    expect(refusal(live(running), { ...succeed("2025-01-01"), heir: town })).toMatchObject({ code: "party-already-there" });
    const two = live([{ kind: "leave", on: "2025-01-01", party: "e", reason: "Retrait" }], live(running));
    expect(refusal(two, { ...succeed("2025-02-01"), heir: region })).toEqual({ code: "too-few-parties", parties: 1 });
  });

  it("ends closed or replaced, and nothing follows", () => {
    const closed = live([...running, { kind: "close", on: "2027-01-01", reason: "Terme" }]);
    const replaced = live([{ kind: "replace", on: "2027-02-01", successor: "p2" }], closed);
    expect([closed.state, replaced.state, replaced.successor]).toEqual(["closed", "replaced", "p2"]);
    expect(openEvents(replaced)).toEqual([]);
    expect(refusal(closed, { kind: "start", on: "2027-02-01" })).toEqual({ code: "not-now", event: "start", state: "closed" });
    expect(refusal(live(running), { kind: "close", on: "2027-01-01", reason: " " })).toEqual({ code: "reason-required" });
  });

  it("has each party once, under its name, and none decides twice or unknown", () => {
    const homonym = { ...region, id: "r2", name: " région" };
    expect(refusal(live([join(region)]), join(homonym))).toEqual({ code: "party-already-there", party: " région" });
    const begin = { kind: "begin", on: "2024-01-10", state: "signed", parties: [region, homonym] } as const;
    expect(refusal(unborn, begin)).toMatchObject({ code: "party-already-there" });
    expect(replay(unborn, [begin]).ok).toBe(true);
    expect(refusal(live(voted), { ...begin, on: "2024-05-01", parties: [region, town] })).toEqual({ code: "already-begun" });
    expect(refusal(live(voted), vote("x", "2024-04-01"))).toEqual({ code: "unknown-party", party: "x" });
    const signed = live([sign("r", "2024-05-02")], live(voted));
    expect(refusal(signed, sign("r", "2024-05-03"))).toEqual({ code: "already-signed", party: "Région", on: "2024-05-02" });
  });

  it("is what it was before its last event once that one is taken back, and takes it again on its right day", () => {
    const wrong = live([...voted.slice(0, 4), vote("c", "2024-12-03")]);
    const back = withoutLast(wrong);
    expect(back).toEqual({ ok: true, value: live(voted.slice(0, 4)) });
    expect(back.ok && live([vote("c", "2024-03-21"), sign("r", "2024-05-02")], back.value).state).toBe("voted");
    expect(withoutLast(live([join(region)]))).toEqual({ ok: true, value: unborn });
  });

  it("does not go back in time", () => {
    expect(refusal(live(running), { kind: "open-amendment", on: "2024-05-31" })).toEqual({
      code: "before",
      on: "2024-05-31",
      after: "2024-06-01",
    });
  });
});

const amending = [...amended, { kind: "open-amendment", on: "2024-06-05" } as const];
const parties = [region, town, state];
const newcomer = { id: "n", name: "Communauté nouvelle", deliberates: true };
const anyone = fc.oneof({ weight: 12, arbitrary: fc.constantFrom("r", "c", "e") }, { weight: 1, arbitrary: fc.constant("n") });
const anyEvent: fc.Arbitrary<(on: string) => LifeEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...parties).map((party) => (on: string) => ({ kind: "join", on, party }) as const) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("r", "c", "e", "x")
      .map((party) => (on: string) => ({ kind: "leave", on, party, reason: "Retrait" }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom("r", "c", "n"), fc.constantFrom(region, town, newcomer)).map(
      ([party, heir]) =>
        (on: string) =>
          ({ kind: "succeed", on, party, heir, reason: "Fusion" }) as const,
    ),
  },
  {
    weight: 24,
    arbitrary: fc.tuple(anyone, fc.integer({ min: 0, max: 9 })).map(
      ([party, no]) =>
        (on: string) =>
          vote(party, on, no > 0),
    ),
  },
  { weight: 24, arbitrary: anyone.map((party) => (on: string) => sign(party, on)) },
  {
    weight: 6,
    arbitrary: fc.constantFrom("agree-protocol", "start", "open-amendment").map((kind) => (on: string) => ({ kind, on }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("drop-amendment", "close").map((kind) => (on: string) => ({ kind, on, reason: "Motif" }) as const),
  },
  { weight: 1, arbitrary: fc.constant((on: string) => ({ kind: "replace", on, successor: "p2" }) as const) },
);

/** What a reader of the register would say, from the events alone: no rule of `advance` is used. */
const asRegistered = (events: readonly LifeEvent[]): { readonly state: string; readonly amendments: number } => {
  const bound = new Map<string, boolean>();
  const [approved, signed, kinds] = [new Map<string, boolean>(), new Set<string>(), new Set<string>()];
  const isVoted = () => bound.size >= 2 && [...bound].every(([id, deliberates]) => !deliberates || approved.get(id) === true);
  const isDone = () => isVoted() && [...bound.keys()].every((id) => signed.has(id));
  let [adopted, isSigned, isAmending] = [0, false, false];
  for (const event of events) {
    kinds.add(event.kind);
    if (event.kind === "join") bound.set(event.party.id, event.party.deliberates);
    if (event.kind === "leave") bound.delete(event.party);
    if (event.kind === "succeed") {
      const [from, to] = [event.party, event.heir.id];
      bound.delete(from);
      if (!bound.has(to)) bound.set(to, event.heir.deliberates);
      const approval = approved.get(from);
      const isSilent = !approved.has(to) && !signed.has(to);
      if (isSilent && approval !== undefined) approved.set(to, approval);
      if (isSilent && signed.has(from)) signed.add(to);
    }
    if (event.kind === "deliberate") approved.set(event.party, event.deliberation.approves);
    if (event.kind === "sign") signed.add(event.party);
    if (event.kind === "open-amendment") {
      isAmending = true;
      approved.clear();
      signed.clear();
    }
    if (event.kind === "drop-amendment") isAmending = false;
    if (isAmending && isDone()) [adopted, isAmending] = [adopted + 1, false];
    isSigned ||= isDone();
  }
  const ended = kinds.has("replace") ? "replaced" : kinds.has("close") ? "closed" : null;
  const inForce = isAmending ? "amending" : kinds.has("start") ? "running" : isSigned ? "signed" : null;
  return { state: ended ?? inForce ?? (isVoted() ? "voted" : "unsigned"), amendments: adopted };
};

describe("ten thousand histories", () => {
  it("stand as the register tells them, whatever is asked and in whichever order", () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom([], voted, running, amended, amending),
        fc.array(fc.tuple(anyEvent, fc.integer({ min: -1, max: 40 })), { maxLength: 60 }),
        (begun, asked) => {
          let life = live(begun);
          let day = begun.length === 0 ? 0 : 160;
          for (const [make, days] of asked) {
            const on = new Date(Date.UTC(2024, 0, 1 + Math.max(0, day + days))).toISOString().slice(0, 10);
            const next = advance(life, make(on));
            if (!next.ok) continue;
            day = Math.max(0, day + days);
            life = next.value;
            const { state, amendments } = asRegistered(life.events);
            const told = state === "unsigned" && ["preparation", "protocol"].includes(life.state) ? life.state : state;
            expect([life.state, amendmentsOf(life)]).toEqual([told, amendments]);
            reached.add(`${life.state} ${Math.min(amendments, 2)}`);
          }
          for (const { deliberations, signatures } of life.acts)
            for (const [id, { on }] of signatures) {
              const deliberation = deliberations.get(id);
              if (id !== "e") expect(deliberation?.approves === true && deliberation.on <= on).toBe(true);
            }
          expect(life.events.every(({ on }, at) => at === 0 || (life.events[at - 1]?.on ?? "") <= on)).toBe(true);
          expect(live(life.events)).toEqual(life);
          const back = withoutLast(life);
          const last = life.events.at(-1);
          if (last) expect(back.ok && advance(back.value, last)).toEqual({ ok: true, value: life });
          else expect(back).toEqual({ ok: true, value: unborn });
        },
      ),
      { numRuns: 10_000, seed: 7 },
    );
    for (const state of lifeStates) expect([...reached].some((one) => one.startsWith(state))).toBe(true);
    expect([...reached].some((one) => one.endsWith(" 2"))).toBe(true);
  }, 120_000);
});

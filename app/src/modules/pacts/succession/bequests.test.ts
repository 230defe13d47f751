import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contribution, Pledge } from "../commitments/pledge.ts";
import { type LifeParty, type PactLife, unborn } from "../life/pact-life.ts";
import { type Bequest, contributionAfter, pledgeAfter, readBequests } from "./bequests.ts";
import { howOf, lotsOf } from "./lots.ts";

const party = (id: string): LifeParty => ({ id, name: `Communauté ${id}`, deliberates: true, leftOn: null });
const lifeOf = (ids: readonly string[]): PactLife => ({ ...unborn, parties: ids.map(party) });
const gift = (id: string, memberId: string, valueEur: number | null): Contribution => ({
  id,
  memberId,
  nature: "cash",
  valueEur,
  what: `Apport ${id}`,
});
const cents = (all: readonly Contribution[]): number => all.reduce((total, { valueEur }) => total + Math.round((valueEur ?? 0) * 100), 0);

const counter = () => {
  let made = 0;
  return () => {
    made += 1;
    return `fresh-${made}`;
  };
};

const given = { pledges: [], bequests: new Map(), newId: counter() };

describe("what becomes of what a party brought", () => {
  it("goes to its heir, stays with who leaves, and is shared by those who succeed it", () => {
    const life = lifeOf(["old", "there"]);
    const [gone = party(""), there = party("")] = life.parties;
    const contributions = [gift("money", "old", 100), gift("agent", "old", null), gift("other", "there", 7)];
    const about = { ...given, life, gone, contributions };
    const idsOf = (lots: ReadonlyMap<string, readonly { readonly heir: { readonly id: string } }[]> | undefined) =>
      [...(lots ?? [])].map(([id, its]) => [id, ...its.map(({ heir }) => heir.id)]);
    const merged = lotsOf({ ...about, heir: there, successors: [{ name: there.name, part: 1 }] }, "heir");
    expect(idsOf(merged?.lots)).toEqual([
      ["money", "there"],
      ["agent", "there"],
    ]);
    expect(idsOf(lotsOf({ ...about, heir: there, successors: [] }, "leaves")?.lots)).toEqual([["money"], ["agent"]]);
    const successors = [
      { name: there.name, part: 0.6 },
      { name: "Communauté neuve", part: 0.4 },
    ];
    const split = lotsOf({ ...about, heir: there, successors }, howOf(successors));
    expect(split?.heirs.map(({ name }) => name)).toEqual([there.name, "Communauté neuve"]);
    expect(contributionAfter(gift("money", "old", 100.01), split?.lots.get("money") ?? [], counter())).toMatchObject([
      { id: "money", memberId: "there", valueEur: 60.01 },
      { id: "fresh-1", valueEur: 40 },
    ]);
    const unknown = new Map<string, Bequest>([["money", { kind: "party", id: "nobody" }]]);
    expect(lotsOf({ ...about, heir: there, successors: [], bequests: unknown }, "heir")).toBeNull();
  });

  it("binds each heir once, and nobody towards itself", () => {
    const pledge = { memberIds: ["old", "a"], towardsMemberIds: ["b", "c"] };
    expect(pledgeAfter(pledge, "old", ["a", "b"])).toEqual({ memberIds: ["a", "b"], towardsMemberIds: ["c"] });
    expect(pledgeAfter({ memberIds: ["c"], towardsMemberIds: ["old"] }, "old", ["c"])).toEqual({ memberIds: ["c"], towardsMemberIds: [] });
  });

  it("is read from a form, and a choice that is none is refused", () => {
    const id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
    expect(readBequests({ "heir-of-a": "stays", "heir-of-b": "new-2", "heir-of-c": id, heir: "x" })).toEqual({
      ok: true,
      value: new Map<string, Bequest>([
        ["a", { kind: "stays" }],
        ["b", { kind: "new", place: 1 }],
        ["c", { kind: "party", id }],
      ]),
    });
    expect(readBequests({ "heir-of-a": "anyone" })).toEqual({ ok: false, error: { field: "heir-of-a", value: "anyone" } });
  });
});

const bequest = fc.constantFrom<Bequest>({ kind: "heir" }, { kind: "stays" }, { kind: "shared" }, { kind: "new", place: 0 });
const event = fc.record({
  gone: fc.nat(),
  heir: fc.nat(),
  parts: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 3 }),
  said: fc.array(fc.option(bequest), { maxLength: 6 }),
});
const sums = fc.array(fc.option(fc.integer({ min: 0, max: 1_000_000_000 })), { minLength: 1, maxLength: 6 });

describe("over ten thousand histories of splits and mergers", () => {
  it("contributions make the same sum to the cent, and no thing is in two hands", () => {
    fc.assert(
      fc.property(sums, fc.array(event, { minLength: 1, maxLength: 5 }), (told, events) => {
        const newId = counter();
        let ids = ["p0", "p1", "p2"];
        let held = told.map((sum, at) => gift(`g${at}`, `p${at % 3}`, sum === null ? null : sum / 100));
        const before = cents(held);
        const priceless = held.filter(({ valueEur }) => valueEur === null).length;
        for (const { gone, heir, parts, said } of events) {
          const life = lifeOf(ids);
          const leaver = life.parties[gone % ids.length] ?? party("");
          const others = life.parties.filter(({ id }) => id !== leaver.id);
          const first = others[heir % others.length] ?? party("");
          const whole = parts.reduce((total, part) => total + part, 0);
          const successors = parts.map((part, at) => ({ name: at === 0 ? first.name : `Neuve ${newId()}`, part: part / whole }));
          const bequests = new Map(held.flatMap(({ id }, at) => (said[at] ? [[id, said[at]] as const] : [])));
          const about = { life, gone: leaver, heir: first, successors, bequests, pledges: [] as Pledge[], contributions: held, newId };
          const given = lotsOf(about, howOf(successors));
          if (!given) throw new Error("every heir is of the pact");
          held = held.flatMap((one) => contributionAfter(one, given.lots.get(one.id) ?? [], newId));
          ids = [...new Set([...others, ...given.heirs].map(({ id }) => id))];
          if (ids.length < 2) ids.push(newId());
        }
        expect(cents(held)).toBe(before);
        expect(held.filter(({ valueEur }) => valueEur === null)).toHaveLength(priceless);
        expect(told.every((_, at) => held.some(({ id }) => id === `g${at}`))).toBe(true);
        expect(new Set(held.map(({ id }) => id)).size).toBe(held.length);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});

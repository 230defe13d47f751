import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stages } from "../pact.schema.ts";
import { noContent } from "../sheets/content/content.ts";
import { type ActionState, countKinds, differenceOf, type PactState } from "./pact-difference.ts";

const action = (id: string, changes: Partial<ActionState> = {}): ActionState => ({
  id,
  label: `Mener le chantier numéro ${id}`,
  axisId: "a",
  stage: "idea",
  stageReason: null,
  target: null,
  owner: null,
  planned: 0,
  content: noContent,
  ...changes,
});
const state = (actions: readonly ActionState[], changes: Partial<PactState> = {}): PactState => ({
  axes: [
    { id: "a", label: "Axe de l’eau" },
    { id: "b", label: "Filière du bois" },
  ],
  actions,
  amounts: [],
  territories: [],
  pledges: [],
  parties: [],
  committees: [],
  frame: [],
  bodies: [],
  clauses: [],
  contributions: [],
  lines: [],
  ...changes,
});
const kindsOf = (before: PactState, after: PactState) =>
  differenceOf(before, after).actions.map(({ kind, before: old, after: next, fields }) => [kind, old?.id ?? next?.id, ...fields]);

it("names each thing that a sheet says otherwise", () => {
  const told = { ...noContent, number: "2.3", partners: ["Université"] };
  const { actions } = differenceOf(state([action("1", { content: told })]), state([action("1", { content: { ...told, number: "2.4" } })]));
  expect(actions).toMatchObject([{ kind: "changed", fields: ["number"] }]);
});

describe("the difference of two states of a pact", () => {
  it("tells what was dropped, moved, changed, added and kept", () => {
    const before = [action("1"), action("2"), action("3", { planned: 100 }), action("4")];
    const after = [action("1"), action("2", { axisId: "b" }), action("3", { planned: 120.5, stage: "engaged" }), action("5")];
    expect(kindsOf(state(before), state([...after].map((one) => (one.id === "5" ? { ...one, label: "Ouvrir une école" } : one))))).toEqual([
      ["dropped", "4"],
      ["moved", "2"],
      ["changed", "3", "stage", "planned"],
      ["added", "5"],
      ["kept", "1"],
    ]);
  });

  it("knows an action worded anew, and an axis renamed moves nothing", () => {
    const reworded = action("9", { label: "Mener le grand chantier numéro 1" });
    expect(kindsOf(state([action("1")]), state([reworded]))).toEqual([["changed", "1", "label"]]);
    const renamed = state([action("1", { axisId: "z" })], { axes: [{ id: "z", label: "Axe de l’eau vive" }] });
    expect(kindsOf(state([action("1")], { axes: [{ id: "a", label: "Axe de l’eau" }] }), renamed)).toEqual([["kept", "1"]]);
    expect(differenceOf(state([]), renamed).axes.map(({ kind }) => kind)).toEqual(["dropped", "changed"]);
  });

  it("holds an abandoned action for dropped, with what was said of it", () => {
    const abandoned = action("1", { stage: "abandoned", stageReason: "Terrain pollué" });
    expect(differenceOf(state([action("1")]), state([abandoned])).actions[0]).toMatchObject({
      kind: "dropped",
      after: { stageReason: "Terrain pollué" },
    });
    expect(kindsOf(state([abandoned]), state([abandoned]))).toEqual([["kept", "1"]]);
  });

  it("tells a territory that is no more, who took its share, and who owes what it owed", () => {
    const fate = { day: "2021-01-01", successors: ["Métropole"], why: "Fusion" };
    const before = state([], {
      territories: [
        { id: "old", name: "Val", share: 0.3, fate: null },
        { id: "other", name: "Plaine", share: 0.7, fate: null },
      ],
      pledges: [{ id: "p", what: "Céder le terrain", by: ["Val"], towards: [], status: "open" }],
    });
    const after = state([], {
      territories: [
        { id: "old", name: "Val", share: null, fate },
        { id: "other", name: "Plaine", share: 0.7, fate: null },
        { id: "new", name: "Métropole", share: 0.3, fate: null },
      ],
      pledges: [{ id: "p", what: "Céder le terrain", by: ["Métropole"], towards: [], status: "open" }],
    });
    const { territories, pledges } = differenceOf(before, after);
    expect(territories.map(({ kind, after: now }) => [kind, now?.name])).toEqual([
      ["changed", "Val"],
      ["added", "Métropole"],
      ["kept", "Plaine"],
    ]);
    const { parties, committees } = differenceOf(
      { ...before, parties: [{ id: "v", name: "Val", kind: "epci", roles: [], left: null }] },
      {
        ...after,
        parties: [{ id: "v", name: "Val", kind: "epci", roles: ["lead"], left: null }],
        committees: [{ id: "c", name: "COPIL", kind: "steering", chair: null }],
      },
    );
    expect([...parties, ...committees].map(({ kind }) => kind)).toEqual(["changed", "added"]);
    expect(pledges).toMatchObject([{ kind: "changed", before: { by: ["Val"] }, after: { by: ["Métropole"] } }]);
  });

  it("tells what officers say of the pact, its bodies, its parity clauses, and towards whom it binds", () => {
    const told = (edition: string, on: string | null, towards: string[], saidIn: string | null) =>
      state([], {
        frame: [
          { id: "edition", says: edition, on: null, url: null },
          ...(on === null ? [] : [{ id: "protocol" as const, says: "", on, url: null }]),
        ],
        bodies: [{ id: towards.join(), body: "Comité de pilotage du pacte" }],
        clauses: [{ id: "c", says: "À parts égales", saidIn, axis: null, by: ["Région", "État"] }],
        pledges: [{ id: "p", what: "Céder le terrain", by: ["Val"], towards, status: "open" }],
      });
    const { frame, bodies, clauses, pledges } = differenceOf(
      told("acte 1", null, [], null),
      told("acte 2", "2026-01-30", ["État"], "Avenant"),
    );
    const kinds = (all: readonly { readonly kind: string }[]) => all.map(({ kind }) => kind);
    expect([frame, bodies, clauses, pledges].map(kinds)).toEqual([["changed", "added"], ["changed"], ["changed"], ["changed"]]);
  });

  it("follows an amount from one figure to another", () => {
    const amount = (id: string, valueEur: number) => ({
      id,
      label: "Enveloppe de la Région",
      payer: "Région",
      kind: "planned" as const,
      valueEur,
    });
    const [before, after] = [state([], { amounts: [amount("x", 10)] }), state([], { amounts: [amount("y", 12)] })];
    expect(differenceOf(before, after).amounts).toMatchObject([{ kind: "changed", before: { valueEur: 10 }, after: { valueEur: 12 } }]);
  });
});

const anyAction = fc.record({
  id: fc.integer({ min: 0, max: 9 }).map(String),
  label: fc.constantFrom("Rénover la halle aux grains", "Rénover la grande halle", "Relier le port", "Ouvrir une école", "Former"),
  axisId: fc.constantFrom(null, "a", "b"),
  stage: fc.constantFrom(...stages),
  planned: fc.nat({ max: 100 }),
});
const anyState = fc
  .uniqueArray(anyAction, { selector: ({ id }) => id, maxLength: 8 })
  .map((told) => state(told.map(({ id, ...changes }) => action(id, changes))));

describe("over ten thousand pairs of states", () => {
  it("tells each action of both once, and nothing changed of a state with itself", () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const { actions } = differenceOf(before, after);
        const ids = (side: "before" | "after") => actions.flatMap((one) => one[side]?.id ?? []).sort();
        expect(ids("before")).toEqual(before.actions.map(({ id }) => id).sort());
        expect(ids("after")).toEqual(after.actions.map(({ id }) => id).sort());
        expect(countKinds(differenceOf(before, before).actions).kept).toBe(before.actions.length);
        for (const { kind, fields } of actions) if (kind === "kept") expect(fields).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});

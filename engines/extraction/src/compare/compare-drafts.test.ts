import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pact, Read } from "../draft-pact.ts";
import { anyPact, pactOf, read } from "./compare.testing.ts";
import { compareDrafts, compareInOrder } from "./compare-drafts.ts";
import type { Comparison, Finding, Stated } from "./comparison.ts";

const said = (value: Stated | null): string | null => value && JSON.stringify([value.parts, value.evidence]);
const told = ({ kind, field, first, second, atOdds, more, approximate }: Finding): string =>
  JSON.stringify([kind, field, said(first), said(second), atOdds, more, approximate]);
const swapped = (finding: Finding): Finding => ({
  ...finding,
  kind: finding.kind === "adds" ? "silent" : finding.kind === "silent" ? "adds" : finding.kind,
  first: finding.second,
  second: finding.first,
  more: { first: finding.more.second, second: finding.more.first },
});
const all = ({ findings }: Comparison, as = (finding: Finding) => finding): string[] => findings.map(as).map(told).sort();
const compare = (first: Pact, second: Pact): Comparison => compareDrafts({ pact: first }, { pact: second });
const ofKind = (first: Partial<Pact>, second: Partial<Pact>): string[] =>
  compare(pactOf(first), pactOf(second)).findings.map(({ kind, field, atOdds }) => [kind, field, ...atOdds].join(" "));

describe("a comparison", () => {
  it("of a draft with itself confirms each value and nothing else", () => {
    fc.assert(
      fc.property(anyPact, (pact) => {
        const { findings, points } = compare(pact, pact);
        expect(findings.filter(({ kind }) => kind !== "confirms")).toEqual([]);
        expect(points).toEqual([]);
        const values = Object.values<readonly Read[] | Read | null>(pact).flatMap((held) => held ?? []);
        for (const { evidence } of values) expect(findings.some(({ first }) => first?.evidence === evidence)).toBe(true);
      }),
    );
  });

  it("swapped, adds what the other was silent on, and finds the same confirmed and contradicted", () => {
    fc.assert(
      fc.property(anyPact, anyPact, (first, second) => {
        expect(all(compare(second, first), swapped)).toEqual(all(compare(first, second)));
      }),
    );
  });

  it("does not depend on the order of the values", () => {
    const turned = (pact: Pact): Pact =>
      Object.fromEntries(Object.entries(pact).map(([field, held]) => [field, Array.isArray(held) ? held.toReversed() : held])) as Pact;
    fc.assert(
      fc.property(anyPact, anyPact, (first, second) => {
        expect(all(compare(turned(first), turned(second)))).toEqual(all(compare(first, second)));
      }),
    );
  });

  it("says of each value of both sides what comes of it", () => {
    fc.assert(
      fc.property(anyPact, anyPact, (first, second) => {
        const { findings } = compare(first, second);
        for (const [side, pact] of [["first", first] as const, ["second", second] as const])
          for (const action of pact.actions) expect(findings.some((finding) => finding[side]?.evidence === action.evidence)).toBe(true);
      }),
    );
  });

  it("repeats add nothing", () => {
    const action = (label: string) => ({ ...read(), label, axis: null, target: null, stage: null });
    expect(
      ofKind(
        { actions: [action("ouvrir une école du bois")] },
        { actions: [action("Ouvrir une école du bois"), action("une école du bois")] },
      ),
    ).toEqual(["confirms actions", "confirms actions"]);
  });
});

describe("dates", () => {
  const signedOn = (value: string) => ({ signedOn: { ...read(), value, precision: "day" as const } });
  it.each([
    ["2019-09", "2019-09-05", "confirms", [], ["value"]],
    ["--09-05", "2019-09", "confirms", ["value"], ["value"]],
    ["2019-09-05", "2019-09-05", "confirms", [], []],
    ["2019-09-05", "2019-09-06", "contradicts", [], []],
    ["2018", "2019-09-05", "contradicts", [], []],
  ])("%s then %s: %s", (first, second, kind, ofFirst, ofSecond) => {
    expect(compare(pactOf(signedOn(first)), pactOf(signedOn(second))).findings).toMatchObject([
      { kind, field: "signedOn", more: kind === "confirms" ? { first: ofFirst, second: ofSecond } : {} },
    ]);
  });

  it("votes of two assemblies are two votes", () => {
    const votedOn = (value: string, body: string | null) => ({
      votedOn: { ...read(), value, precision: "day" as const, body, result: null },
    });
    expect(ofKind(votedOn("2024-03-14", "conseil régional"), votedOn("2024-03-21", "conseil communautaire"))).toEqual([
      "adds votedOn",
      "silent votedOn",
    ]);
    expect(ofKind(votedOn("2024-03-14", "conseil régional"), votedOn("2024-03-21", "le conseil régional"))).toEqual([
      "contradicts votedOn value",
    ]);
  });
});

describe("sums", () => {
  const sum = (valueEur: number, label: string, payer: string | null = null, approximate = false) => ({
    amounts: [{ ...read(), valueEur, kind: "planned" as const, payer, label, approximate }],
  });
  it("of one whole contradict each other, a rounded one too unless it is told as such", () => {
    expect(ofKind(sum(91.72e6, "Le budget total est de 91,72 M€"), sum(92e6, "Un financement de 92 M€"))).toEqual([
      "contradicts amounts valueEur",
    ]);
    const rounded = compare(
      pactOf(sum(91.72e6, "Le budget total est de 91,72 M€")),
      pactOf(sum(92e6, "un financement de près de 92 M€", null, true)),
    ).findings;
    expect(rounded).toMatchObject([{ kind: "confirms", approximate: true, more: { first: ["valueEur"], second: [] } }]);
    expect(ofKind(sum(70e6, "Le budget total est de 70 M€"), sum(92e6, "près de 92 M€ de budget", null, true))).toEqual([
      "contradicts amounts valueEur",
    ]);
  });

  it("of one whole are known in whichever words, the name of the pact among them", () => {
    const named = (held: ReturnType<typeof sum>) => ({ ...held, pactName: { ...read(), value: "Pacte Bocage" } });
    const odds = ["contradicts amounts valueEur", "confirms pactName"];
    expect(
      ofKind(
        named(sum(52e6, "le Pacte Bocage représente 52 millions d’euros d’investissements")),
        named(sum(51e6, "Une enveloppe globale de 51 M€ est mobilisée")),
      ),
    ).toEqual(odds);
    expect(
      ofKind(sum(4e6, "La Région apporte 4 M€", "Région"), sum(5e6, "la participation de la Région s’élève à 5 M€", "Région")),
    ).toEqual(odds.slice(0, 1));
    expect(
      ofKind(sum(4e6, "La Région apporte 4 M€ au lycée", "Région"), sum(5e6, "la participation de la Région s’élève à 5 M€", "Région")),
    ).toEqual(["adds amounts", "silent amounts"]);
  });

  it("of one payer for one thing contradict each other; for two things, or of two payers, they add up", () => {
    expect(ofKind(sum(4e6, "La Région apporte 4 M€", "Région Ligerie"), sum(5e6, "la Région verse 5 M€", "la Région"))).toEqual([
      "contradicts amounts valueEur",
    ]);
    expect(ofKind(sum(4e6, "4 M€ pour le lycée", "Région"), sum(5e6, "5 M€ pour la gare", "Région"))).toEqual([
      "adds amounts",
      "silent amounts",
    ]);
    expect(ofKind(sum(4e6, "l’État apporte 4 M€", "État"), sum(5e6, "la Région verse 5 M€", "la Région"))).toEqual([
      "adds amounts",
      "silent amounts",
    ]);
  });
});

describe("parties", () => {
  const signed = (...people: readonly (readonly [string | null, string | null, string | null])[]) => ({
    signatories: people.map(([name, role, organisation]) => ({ ...read(), name, role, organisation })),
  });
  it("who hold one office at once contradict each other", () => {
    expect(
      ofKind(signed(["Dominique Rive", "présidente", "Région Ligerie"]), signed(["Sacha Pré", "président de la Région", "Région Ligerie"])),
    ).toEqual(["contradicts signatories name"]);
    expect(
      ofKind(signed(["Dominique Rive", "vice-présidente", "Région Ligerie"]), signed(["Sacha Pré", "vice-président", "Région Ligerie"])),
    ).toEqual(["adds signatories", "silent signatories"]);
  });

  it("who are there in the same office another day contradict nobody", () => {
    const there = (name: string) => ({ attendees: [{ ...read(), name, role: "ministre de l’agriculture", organisation: null }] });
    expect(ofKind(there("Dominique Rive"), there("Sacha Pré"))).toEqual(["adds attendees", "silent attendees"]);
  });

  it("are the State, where a préfet signs", () => {
    expect(ofKind(signed([null, null, "État"]), signed([null, "préfète de la Ligerie", null]))).toEqual(["confirms signatories"]);
  });

  it("are one by name, or by the body one signs for", () => {
    expect(
      ofKind(
        signed(["Dominique Rive", "présidente", "Région Ligerie"], [null, null, "État"]),
        signed(["D. Rive", null, null], ["Camille Pré", "préfète", "l’État"]),
      ),
    ).toEqual(["confirms signatories", "confirms signatories"]);
    expect(ofKind(signed([null, null, "Mulhouse"]), signed([null, null, "Mulhouse Agglomération"]))).toEqual([
      "adds signatories",
      "silent signatories",
    ]);
  });
});

describe("actions and figures", () => {
  const action = (label: string, value: number | null = null, unit = "", deadline: string | null = null) => ({
    actions: [
      {
        ...read(),
        label,
        axis: null,
        stage: null,
        target: value === null ? null : { value, unit, direction: null, shape: null, deadline, frequency: null },
      },
    ],
  });
  it("counts of one thing contradict each other, in figures as in words", () => {
    expect(
      ofKind(action("installer 40 bornes de recharge", 40, "bornes"), action("Installation de 50 bornes de recharge", 50, "bornes")),
    ).toEqual(["contradicts actions target.value"]);
    expect(ofKind(action("douze ateliers relais"), action("ouvrir 15 ateliers relais"))).toEqual(["contradicts actions label"]);
    expect(ofKind(action("douze ateliers relais"), action("12 ateliers relais"))).toEqual(["confirms actions"]);
    expect(ofKind(action("douze ateliers relais"), action("quinze classes de lycée"))).toEqual(["adds actions", "silent actions"]);
  });

  it("deadlines contradict each other; a target that only one gives is more said", () => {
    expect(ofKind(action("rouvrir la gare", 1, "gare", "2027"), action("rouvrir la gare", 1, "gare", "2029"))).toEqual([
      "contradicts actions target.deadline",
    ]);
    const [finding] = compare(pactOf(action("rouvrir la gare")), pactOf(action("rouvrir la gare", 1, "gare", "2029"))).findings;
    expect(finding).toMatchObject({ kind: "confirms", more: { first: [], second: ["target.value", "target.deadline"] } });
  });

  it("an indicator of another year is another figure", () => {
    const jobs = (value: number, date: string | null) => ({
      indicators: [
        { ...read(), label: "emplois industriels", value, unit: "emplois", kind: "baseline" as const, date, approximate: false },
      ],
    });
    expect(ofKind(jobs(300, "2023"), jobs(310, "2024"))).toEqual(["adds indicators", "silent indicators"]);
    expect(ofKind(jobs(300, "2023"), jobs(310, "2023"))).toEqual(["contradicts indicators value"]);
    // Told twice in the same words, a figure may be of another thing: nothing is at odds.
    const two = { indicators: [...jobs(300, "2023").indicators, ...jobs(40, "2023").indicators] };
    expect(ofKind(two, jobs(310, "2023"))).toEqual(["adds indicators", "silent indicators", "silent indicators"]);
  });
});

describe("figures aimed at", () => {
  const jobs = (label: string, value: number, kind: "target" | "realised" = "target") => ({
    indicators: [{ ...read(), label, value, unit: "emplois", kind, date: null, approximate: false }],
  });
  it("are of one thing however the aim is told; what is done is told by each word", () => {
    expect(ofKind(jobs("emplois d’ici 2030", 500), jobs("emplois créés à l’horizon 2030", 600))).toEqual(["contradicts indicators value"]);
    const done = ofKind(jobs("emplois", 500, "realised"), jobs("emplois créés", 600, "realised"));
    expect(done).toEqual(["adds indicators", "silent indicators"]);
    expect(ofKind(jobs("emplois industriels", 500), jobs("emplois créés dans le tourisme", 600))).toEqual([
      "adds indicators",
      "silent indicators",
    ]);
  });
});

describe("two pacts", () => {
  const pact = (value: "POCE" | "CRSD", code: string, signatory: string): Pact =>
    pactOf({
      pactType: { ...read(), value },
      territories: [{ ...read(), name: code, kind: "communaute_communes", code, departments: [], inferred: [], source: null }],
      signatories: [{ ...read(), name: null, role: null, organisation: signatory }],
    });
  const pointed = (first: Pact, second: Pact) => compare(first, second).points.map(({ code, fields }) => [code, ...fields]);
  it("are told by their territories, their type or their parties", () => {
    expect(pointed(pact("POCE", "epci-1", "Région Ligerie"), pact("POCE", "epci-2", "Région Ligerie"))).toEqual([
      ["maybe-another-pact", "territories"],
    ]);
    expect(pointed(pact("POCE", "epci-1", "Région Ligerie"), pact("CRSD", "epci-1", "État"))).toEqual([]);
    expect(pointed(pactOf({ pactType: { ...read(), value: "POCE" } }), pact("CRSD", "epci-1", "État"))).toEqual([
      ["maybe-another-pact", "pactType"],
    ]);
    const amounts = [{ ...read(), valueEur: 4e6, label: "4 M€", payer: null, kind: "planned" as const, approximate: false }];
    expect(pointed(pact("POCE", "epci-1", "État"), pactOf({ amounts }))).toEqual([["maybe-another-pact"]]);
    expect(pointed(pactOf({ amounts }), pactOf({ amounts }))).toEqual([]);
    const signed = (value: string) => pactOf({ signedOn: { ...read(), value, precision: "day" } });
    expect(pointed(signed("2024-03-14"), signed("--10-02"))).toEqual([["maybe-another-pact", "signedOn"]]);
    expect(pointed(signed("2024-03-14"), signed("2023-03-14"))).toEqual([["maybe-another-pact", "signedOn"]]);
    expect(pointed(signed("2024-03-14"), signed("2024-03-15"))).toEqual([]);
  });
});

describe("several documents", () => {
  it("each is held against all those before", () => {
    const signedOn = (value: string) => ({ pact: pactOf({ signedOn: { ...read(), value, precision: "day" as const } }) });
    const [second, third] = compareInOrder([signedOn("2024-03-14"), signedOn("2024-03-15"), signedOn("2024-03-15")]);
    expect(second?.findings).toMatchObject([{ kind: "contradicts", first: { document: 0 }, second: { document: 1 } }]);
    expect(third?.findings.filter(({ kind }) => kind !== "silent")).toMatchObject([
      { kind: "confirms", first: { document: 1 }, second: { document: 2 } },
    ]);
    expect(compareInOrder([])).toEqual([]);
  });
});

import { isWithin } from "@levier/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "./extract.ts";
import { buildGazetteer } from "./gazetteer.ts";

const gazetteer = buildGazetteer([
  { code: "reg-90", kind: "region", name: "Val d'Azur", departments: ["91"], region: "90" },
  { code: "epci-200000001", kind: "communaute_agglomeration", name: "CA de Clairmont-sur-Vive", departments: ["91"], region: "90" },
]);

const PIECES = [
  "Le contrat-cadre", "la Région Val d'Azur", "Clairmont Agglo", "**Anne Lerond**", ", présidente de la Région Val d'Azur,", " ont signé ",
  "le 12 mars 2021", "en présence d'élus", " 12,5 M€ ", "300 stations d'ici 2026", "s'engagent à :", "\n• ", "\n1. Créer ", "trois axes : ",
  "l'eau, la santé et le bois", " (", ")", "« ", " »", ".", "\n\n", "[lien](#)", "a@b.fr", "06 00 00 00 00", "\u00a0", "co\u00adopération", "    ", "| ", "’", "😀", "À", "œ",
]; // biome-ignore format: a list of pieces reads better in rows

/** Texts of any kind: made of pieces that the recognisers look for, or of arbitrary characters. */
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(" ")),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 40 }).map((pieces) => pieces.join("")),
);

const spansIn = (value: unknown): { start: number; end: number }[] => {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== "object" || value === null) return [];
  if ("start" in value && "end" in value && typeof value.start === "number" && typeof value.end === "number")
    return [{ start: value.start, end: value.end }];
  return Object.values(value).flatMap(spansIn);
};

const emptyEvidence = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(emptyEvidence);
  if (typeof value !== "object" || value === null) return [];
  const own = "evidence" in value && Array.isArray(value.evidence) && value.evidence.length === 0 ? [value] : [];
  return [...own, ...Object.values(value).flatMap(emptyEvidence)];
};

describe("whatever the text", () => {
  it("every value stands on passages of it, none empty", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = extract(text, { gazetteer });
        if (!result.ok) return;
        expect(spansIn(result.value.pact).filter((span) => !isWithin(text, span))).toEqual([]);
        expect(spansIn(result.value.questions).filter((span) => !isWithin(text, span))).toEqual([]);
        expect(emptyEvidence(result.value.pact)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("the same text gives the same draft", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(extract(text, { gazetteer })).toEqual(extract(text, { gazetteer }));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a text that is none of ours", () => {
  it("is refused by its language", () => {
    const german =
      "Die Region und die Stadt haben einen Vertrag für die Entwicklung des Landes unterzeichnet, der mit dem Bund nicht geteilt wird.";
    const english = "The region and the city have signed an agreement for the development of the area, which is to be funded by the state.";
    expect(extract(german, { gazetteer })).toEqual({ ok: false, error: { language: "de" } });
    expect(extract(english, { gazetteer })).toEqual({ ok: false, error: { language: "en" } });
  });

  it("gives an empty draft and a question when it holds no pact", () => {
    for (const text of ["", "Le marché se tiendra dimanche sur la place de la mairie, sous la halle."]) {
      const result = extract(text, { gazetteer });
      if (!result.ok) throw new Error("refused");
      expect(result.value.pact).toMatchObject({ pactType: null, signatories: [], actions: [], territories: [] });
      expect(result.value.questions.map(({ field, code }) => [field, code])).toEqual([["pactType", "pact-type-missing"]]);
    }
  });
});

describe("sums that do not add up", () => {
  const draft = (total: string) => {
    const text = `Le contrat-cadre engage ${total} d'euros. Le détail : État : 4,5 millions, Région Val d'Azur : 3 millions, EPCI : 2,5 millions.`;
    const result = extract(text, { gazetteer });
    if (!result.ok) throw new Error("refused");
    return result.value.conflicts;
  };

  it("are a conflict that shows its passages; sums that do are none", () => {
    expect(draft("12 millions")).toMatchObject([
      {
        field: "amounts",
        code: "amounts-do-not-sum",
        values: { sumEur: 10e6, totalEur: 12e6 },
        why: "lines sum to 10 M€, the text says 12 M€",
      },
    ]);
    expect(draft("12 millions")[0]?.evidence).toHaveLength(4);
    expect(draft("10 millions")).toEqual([]);
  });
});

describe("the passages of a value", () => {
  it.each([
    [
      "a sum whose scale another lends",
      "Le contrat-cadre mobilise 14 millions d’euros, dont 5 de l’État.",
      "amounts",
      ["14 millions d’euros", "5"],
    ],
    [
      "an office told after who acts",
      "Entre :\nLa communauté de communes des Trois Vallons, représentée par M\\adame Solène Vasseur, présidente,\nil est convenu d’un contrat-cadre.",
      "signatories",
      ["Solène Vasseur", "présidente"],
    ],
  ] as const)("hold all of it: %s", (_, text, field, words) => {
    const result = extract(text, { gazetteer });
    if (!result.ok) throw new Error("refused");
    const told = result.value.pact[field].map(({ evidence }) => evidence.map(({ start, end }) => text.slice(start, end)).join(" "));
    expect(told.some((passages) => words.every((each) => passages.includes(each)))).toBe(true);
  });
});

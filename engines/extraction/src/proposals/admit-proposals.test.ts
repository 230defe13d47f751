import { quote } from "@levier/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admitProposals } from "./admit-proposals.ts";

const TEXT = `Un pacte pour le Val d’Orme

Le 14 mars 2024, Anne Lerond, présidente de la Région Haute-Vive, et Paul Marchais, maire d’Ormeville, ont signé à la Halle aux Grains le Pacte Offensive Croissance Emploi (POCE) 2024-2028.
Étaient présents Claire Aubin, sous-préfète, et les élus.
Le pacte prévoit 112 logements rénovés par an, l’accueil de 12 500 visiteurs d’ici 2030 et 3,5 millions d’euros apportés par la Région.
Les parties s’engagent à ouvrir une maison de l’emploi. Contact : Léa Pré, 03 00 00 12 34, lea.pre@orme.example.
L'adhésion à la CC du Val d’Orme est votée le 2 avril.`;

const passage = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

/** All that stands between the beginning of some words and the end of others. */
const passageFrom = (first: string, last: string) => TEXT.slice(TEXT.indexOf(first), TEXT.indexOf(last) + last.length);

const nothing = { pact: { title: null, signatories: [], attendees: [], amounts: [], actions: [], indicators: [] } };

const admit = (proposals: unknown, draft: { readonly pact: object } = nothing) => admitProposals(TEXT, draft, proposals);

/** What happened to one proposal: the value added, or the reason why none was. */
const fate = (field: string, proposal: unknown, draft?: { readonly pact: object }) => {
  const { draft: after, refusals } = admit({ [field]: [proposal] }, draft);
  const held: unknown = Reflect.get(after.pact, field);
  return refusals[0]?.reason ?? (Array.isArray(held) ? held.at(-1) : held);
};

describe("a proposal that the text bears out", () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ["signedOn", { value: "2024-03-14", quote: "Le 14 mars 2024" }, { value: "2024-03-14", precision: "day" }],
    ["votedOn", { value: "--04-02", quote: "est votée le 2 avril" }, { value: "--04-02", precision: "day-without-year", body: null }],
    ["period", { value: "2024-2028", quote: "(POCE) 2024-2028" }, { value: "2024-2028" }],
    ["pactType", { value: "POCE", quote: "Pacte Offensive Croissance Emploi (POCE)" }, { value: "POCE" }],
    ["place", { value: "Halle aux Grains", quote: "ont signé à la Halle aux Grains" }, { value: "Halle aux Grains" }],
    [
      "signatories",
      {
        name: "anne lerond",
        role: "présidente",
        organisation: "Région Haute-Vive",
        quote: "Anne Lerond, présidente de la Région Haute-Vive",
      },
      { name: "Anne Lerond", role: "présidente", organisation: "Région Haute-Vive" },
    ],
    [
      "actions",
      { label: "logements rénovés", target: { value: 112, unit: "logements", frequency: "par an" }, quote: "112 logements rénovés par an" },
      { label: "logements rénovés", target: { value: 112, unit: "logements", frequency: "par an" }, axis: null },
    ],
    [
      "indicators",
      { label: "visiteurs", value: 12500, unit: "visiteurs", kind: "target", date: "2030", quote: "12 500 visiteurs d’ici 2030" },
      { value: 12500, unit: "visiteurs", kind: "target", date: "2030" },
    ],
    [
      "amounts",
      { valueEur: 3500000, payer: "la Région", kind: "planned", quote: "3,5 millions d’euros apportés par la Région" },
      { valueEur: 3.5e6, payer: "la Région", approximate: false },
    ],
    [
      "territories",
      { name: "CC du Val d'Orme", kind: "communaute_communes", quote: "CC du Val d’Orme" },
      { name: "CC du Val d’Orme", kind: "communaute_communes", code: null, inferred: [] },
    ],
    [
      "commitments",
      { what: "ouvrir une maison de l’emploi", quote: "s’engagent à ouvrir une maison de l’emploi" },
      { who: [], deadline: null },
    ],
    [
      "contacts",
      {
        name: "Léa Pré",
        phones: ["03 00 00 12 34"],
        emails: ["lea.pre@orme.example"],
        quote: "Léa Pré, 03 00 00 12 34, lea.pre@orme.example",
      },
      { name: "Léa Pré", phones: ["03 00 00 12 34"], emails: ["lea.pre@orme.example"] },
    ],
  ])("enters %s with its passage, a modest confidence and its origin", (field, proposal, value) => {
    const words = String(proposal["quote"]);
    expect(fate(field, proposal)).toMatchObject({ ...value, evidence: [passage(words)], confidence: 0.5, origin: "model" });
  });

  it("holds no number that two numbers of a text would share", () => {
    const text = "Un budget de 9007199254740993 euros.";
    const { refusals } = admitProposals(text, nothing, { amounts: [{ valueEur: 9007199254740992, quote: "9007199254740993 euros" }] });
    expect(refusals[0]?.reason).toBe("malformed");
  });

  it("is found whatever the spaces and apostrophes of its quote", () => {
    expect(
      fate("pactName", { value: "Un pacte pour le Val d'Orme", quote: "Un  pacte pour\u00a0le Val d'Orme\n\nLe 14 mars 2024" }),
    ).toMatchObject({
      value: "Un pacte pour le Val d’Orme",
      evidence: [{ start: 0, end: TEXT.indexOf(", Anne") }],
    });
  });
});

describe("a proposal that lies", () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    ["a quote that is not in the text", "signatories", { name: "Anne Lerond", quote: "Anne Lerond signera demain" }, "quote-absent"],
    ["a quote whose words are changed", "signatories", { name: "Anne Lerond", quote: "Anne Lerond, Présidente" }, "quote-absent"],
    ["no quote", "signatories", { name: "Anne Lerond" }, "quote-not-a-passage"],
    ["a quote that is no passage", "indicators", { label: "a", value: 12, unit: "a", quote: "112" }, "quote-not-a-passage"],
    ["the whole text as a quote", "signatories", { name: "Anne Lerond", quote: TEXT.slice(0, 520) }, "quote-not-a-passage"],
    ["a number cut in two", "indicators", { label: "logements", value: 12, unit: "logements", quote: "12 logements" }, "quote-absent"],
    ["thousands left behind", "indicators", { label: "visiteurs", value: 500, unit: "visiteurs", quote: "500 visiteurs" }, "unsupported"],
    ["another number", "indicators", { label: "logements", value: 113, unit: "logements", quote: "112 logements" }, "unsupported"],
    ["another scale", "amounts", { valueEur: 3500, quote: "3,5 millions d’euros" }, "unsupported"],
    ["a scale left behind", "amounts", { valueEur: 3.5, quote: "et 3,5" }, "unsupported"],
    ["visitors as euros", "amounts", { valueEur: 12500, quote: "12 500 visiteurs" }, "unsupported"],
    ["the day of a date as a count", "indicators", { label: "Anne", value: 14, unit: "Anne", quote: "14 mars 2024, Anne" }, "unsupported"],
    [
      "a year as a count",
      "indicators",
      { label: "visiteurs", value: 2030, unit: "visiteurs", quote: "visiteurs d’ici 2030" },
      "unsupported",
    ],
    ["another unit", "indicators", { label: "logements", value: 112, unit: "emplois", quote: "112 logements" }, "unsupported"],
    [
      "the unit of another figure",
      "indicators",
      { label: "visiteurs", value: 112, unit: "visiteurs", quote: "112 logements rénovés par an, l’accueil de 12 500 visiteurs" },
      "unsupported",
    ],
    ["another day", "signedOn", { value: "2024-03-15", quote: "Le 14 mars 2024" }, "unsupported"],
    ["a year that the passage does not give", "votedOn", { value: "2024-04-02", quote: "est votée le 2 avril" }, "unsupported"],
    ["a day that no calendar has", "signedOn", { value: "2024-02-31", quote: "Le 14 mars 2024" }, "unsupported"],
    ["years the other way round", "period", { value: "2028-2024", quote: "(POCE) 2024-2028" }, "unsupported"],
    ["years that bound nothing", "period", { value: "2024-2030", quote: passageFrom("Le 14 mars 2024", "d’ici 2030") }, "unsupported"],
    ["one letter for a name", "title", { value: "à", quote: "ont signé à la Halle" }, "malformed"],
    ["a sign for a name", "governance", { body: "%", quote: "ont signé à la Halle" }, "malformed"],
    [
      "a name made of two",
      "signatories",
      { name: "Anne Marchais", quote: "Anne Lerond, présidente de la Région Haute-Vive, et Paul Marchais" },
      "unsupported",
    ],
    ["a name cut in two", "partners", { organisation: "Région Haute", quote: "présidente de la Région Haute-Vive" }, "unsupported"],
    ["a kind of pact the passage does not name", "pactType", { value: "CRTE", quote: "Pacte Offensive Croissance Emploi" }, "unsupported"],
    ["a kind of pact that there is not", "pactType", { value: "PACTE", quote: "Pacte Offensive Croissance Emploi" }, "unknown-choice"],
    [
      "other words altogether",
      "commitments",
      { what: "Planter une forêt de chênes", quote: "ouvrir une maison de l’emploi" },
      "unsupported",
    ],
    [
      "a name it invents, of a body that is said",
      "signatories",
      { name: "Jean Doré", organisation: "Région Haute-Vive", quote: "de la Région Haute-Vive" },
      "unsupported",
    ],
    ["another phone", "contacts", { phones: ["03 00 00 12 35"], quote: "Léa Pré, 03 00 00 12 34" }, "unsupported"],
    [
      "part of an address",
      "contacts",
      { emails: ["pre@orme.example"], quote: "Léa Pré, 03 00 00 12 34, lea.pre@orme.example" },
      "unsupported",
    ],
    ["not a number", "amounts", { valueEur: Number.NaN, quote: "3,5 millions d’euros" }, "malformed"],
    ["digits as words", "amounts", { valueEur: "3500000", quote: "3,5 millions d’euros" }, "malformed"],
    ["a field that there is not", "password", { value: "x", quote: "Le 14 mars 2024" }, "unknown-field"],
    ["a field of the object itself", "__proto__", { value: "x", quote: "Le 14 mars 2024" }, "unknown-field"],
  ])("gives %s and is refused", (_, field, proposal, reason) => {
    expect(admit(JSON.parse(`{${JSON.stringify(field)}: [${JSON.stringify(proposal)}]}`)).refusals[0]?.reason).toBe(reason);
  });
});

describe("a part that the passage does not say", () => {
  it.each<[string, string, Record<string, unknown>, Record<string, unknown>]>([
    [
      "a role from elsewhere",
      "signatories",
      { name: "Anne Lerond", role: "maire", organisation: "Région Haute-Vive", quote: "Anne Lerond, présidente de la Région Haute-Vive" },
      { name: "Anne Lerond", role: null, organisation: null },
    ],
    [
      "the role and the body of another",
      "signatories",
      {
        name: "Anne Lerond",
        role: "maire",
        organisation: "Ormeville",
        quote: "Anne Lerond, présidente de la Région Haute-Vive, et Paul Marchais, maire d’Ormeville",
      },
      { name: "Anne Lerond", role: null, organisation: null },
    ],
    [
      "the kind of another place",
      "territories",
      { name: "Ormeville", kind: "region", quote: "présidente de la Région Haute-Vive, et Paul Marchais, maire d’Ormeville" },
      { name: "Ormeville", kind: null },
    ],
    [
      "who pays, of several figures",
      "amounts",
      { valueEur: 3.5e6, payer: "la Région", quote: "12 500 visiteurs d’ici 2030 et 3,5 millions d’euros apportés par la Région" },
      { valueEur: 3.5e6, payer: null },
    ],
    [
      "an official code, and a kind",
      "territories",
      { name: "Val d’Orme", kind: "region", code: "epci-200000001", inferred: ["code"], quote: "le Val d’Orme" },
      { name: "Val d’Orme", kind: null, code: null, inferred: [], source: null },
    ],
    [
      "a kind that there is not, and a payer",
      "amounts",
      { valueEur: 3.5e6, kind: "gift", payer: "l’Europe", quote: "3,5 millions d’euros" },
      { kind: "planned", payer: null, label: "" },
    ],
    [
      "another target",
      "actions",
      { label: "112 logements rénovés", target: { value: 113, unit: "logements" }, quote: "112 logements rénovés" },
      { label: "112 logements rénovés", target: null },
    ],
    [
      "a name for what is counted",
      "indicators",
      { label: "habitat", value: 112, unit: "logements", date: 2031, quote: "112 logements" },
      { label: "112 logements", date: null },
    ],
    [
      "other words for nearly the same",
      "commitments",
      { what: "Ouverture d’une maison de l’emploi", who: ["l’État"], deadline: "2031", quote: "ouvrir une maison de l’emploi" },
      { what: "ouvrir une maison de l’emploi", who: [], deadline: null },
    ],
  ])("is left out: %s", (_, field, proposal, value) => {
    expect(fate(field, proposal)).toMatchObject({ ...value, evidence: [passage(String(proposal["quote"]))] });
  });
});

describe("what the rules read", () => {
  const lerond = { name: "Anne Lerond", role: null, organisation: null, evidence: [passage("Anne Lerond")], confidence: 0.9 };
  const sum = { valueEur: 3.5e6, kind: "planned", evidence: [passage("3,5 millions d’euros")], confidence: 0.9 };

  const signedOn = { value: "2024-03-14", evidence: [passage("14 mars 2024")], confidence: 0.9 };
  const phone = { name: null, phones: ["03 00 00 12 34"], emails: [], evidence: [passage("03 00 00 12 34")], confidence: 0.8 };

  it("is not replaced where a field holds one value", () => {
    const draft = { pact: { signedOn: { value: "2024-04-02", evidence: [passage("2 avril")], confidence: 0.8 } } };
    const { draft: after, refusals } = admit({ signedOn: { value: "2024-03-14", quote: "Le 14 mars 2024" } }, draft);
    expect([after, refusals[0]?.reason]).toEqual([draft, "already-read"]);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ["the same name", "signatories", { name: "Anne Lerond", quote: "Anne Lerond, présidente" }],
    ["the same person as one who does not sign", "attendees", { name: "Anne Lerond", quote: "Anne Lerond, présidente" }],
    ["the same passage for another name", "signatories", { name: "Lerond, présidente", quote: "Anne Lerond, présidente" }],
    ["the same sum", "amounts", { valueEur: 3.5e6, quote: "3,5 millions d’euros apportés par la Région" }],
    ["the day of the signature as that of a vote", "votedOn", { value: "2024-03-14", quote: "Le 14 mars 2024, Anne Lerond" }],
    ["the same phone under a name", "contacts", { name: "Léa Pré", phones: ["03 00 00 12 34"], quote: "Léa Pré, 03 00 00 12 34" }],
    ["the same number as an indicator", "indicators", { label: "euros", value: 3.5e6, unit: "euros", quote: "3,5 millions d’euros" }],
  ])("is not read again: %s", (_, field, proposal) => {
    expect(fate(field, proposal, { pact: { signatories: [lerond], amounts: [sum], contacts: [phone], signedOn } })).toBe("already-read");
  });

  it("stays as it is and in its place when others join it", () => {
    const { draft } = admit(
      { signatories: [{ name: "Paul Marchais", quote: "Paul Marchais, maire d’Ormeville" }] },
      { pact: { signatories: [lerond] } },
    );
    expect(draft.pact).toMatchObject({ signatories: [lerond, { name: "Paul Marchais" }] });
  });

  it("counts a proposal made twice once", () => {
    const claim = { name: "Claire Aubin", quote: "présents Claire Aubin" };
    expect(admit({ attendees: [claim, claim], signatories: [claim] })).toMatchObject({
      admitted: 1,
      refusals: [{ reason: "already-read" }, { reason: "already-read" }],
    });
  });
});

const WORDS = ["Anne Lerond", "112", "logements", "14 mars 2024", "3,5 millions d’euros", "POCE", "Val d'Orme", "", "é", "\u00ad", "l’"];
const FIELDS = [
  "title",
  "pactType",
  "signedOn",
  "period",
  "signatories",
  "territories",
  "actions",
  "amounts",
  "indicators",
  "contacts",
  "pacts",
];
const slice = fc.tuple(fc.nat(TEXT.length), fc.nat(60)).map(([start, length]) => TEXT.slice(start, start + length));
/** Words that stand in the text, quoted with what is around them. */
const borne = fc.tuple(fc.nat(TEXT.length - 40), fc.integer({ min: 4, max: 30 })).map(([at, length]) => {
  const words = TEXT.slice(at, at + length)
    .split(/\s+/)
    .slice(1, -1)
    .join(" ");
  return { quote: words, value: words, name: words, label: words };
});
const part = fc.oneof(fc.constantFrom<unknown>(...WORDS), slice, fc.constantFrom<unknown>(112, 3.5e6, 2024, 14, -1, 0), fc.anything());
const claim = fc.record(
  {
    quote: fc.oneof(slice, part),
    value: part,
    valueEur: part,
    name: part,
    label: part,
    unit: part,
    kind: part,
    target: fc.object(),
    phones: part,
  },
  { requiredKeys: [] },
);
const garbage = fc.oneof(fc.dictionary(fc.constantFrom(...FIELDS), fc.oneof(claim, fc.array(fc.oneof(claim, borne)), part)), fc.anything());

const itemsOf = (pact: object): unknown[] => Object.values(pact).flat();

describe("whatever is proposed", () => {
  it("nothing is thrown, and nothing enters without a passage of the text that holds it", () => {
    let entered = 0;
    fc.assert(
      fc.property(garbage, (proposals) => {
        const { draft, admitted } = admit(proposals);
        entered += admitted;
        const items = itemsOf(draft.pact).filter((item) => item !== null && item !== undefined);
        expect(items).toHaveLength(admitted);
        for (const item of items) {
          expect(item).toMatchObject({ origin: "model", confidence: 0.5, evidence: [{ start: expect.any(Number) }] });
          const [span] = Reflect.get(Object(item), "evidence");
          const words = quote(TEXT, span);
          expect(words.trim().length).toBeGreaterThanOrEqual(4);
          for (const name of ["name", "organisation", "label", "what", "unit"]) {
            const said: unknown = Reflect.get(Object(item), name);
            if (typeof said === "string") expect(words.replace(/\s+/g, " ")).toContain(said);
          }
        }
      }),
      { numRuns: 2000 },
    );
    expect(entered).toBeGreaterThan(100);
  });

  it("the same proposals give the same draft", () => {
    fc.assert(
      fc.property(garbage, (proposals) => {
        expect(admit(proposals)).toEqual(admit(proposals));
      }),
      { numRuns: 200 },
    );
  });
});

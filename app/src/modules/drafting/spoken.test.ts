import { expect, it } from "vitest";
import { translator } from "../../messages/index.ts";
import type { Field } from "./fields.ts";
import { coded, spoken } from "./spoken.ts";
import { valueWords } from "./value-words.ts";

const told: readonly (readonly [Field, string, string, string])[] = [
  ["period", "value", "→2031", "jusqu’en\u00a02031"],
  ["votedOn", "result", "unanimity", "à l’unanimité"],
  ["linkedContracts", "type", "PACTE_ETAT_REGION", "Pacte entre l’État et la Région"],
  ["linkedContracts", "relation", "sibling", "signé en parallèle"],
];

it.each(told)("%s.%s: %s is read in words, and its words are the same value", (field, part, code, words) => {
  expect(spoken(field, part, code)).toBe(words);
  expect(coded(field, part, words)).toBe(code);
});

it("what a text or a person says otherwise stays as written", () => {
  for (const [field, part, text] of [
    ["period", "value", "2026-2031"],
    ["votedOn", "result", "32 voix pour"],
    ["linkedContracts", "relation", "en complément"],
    ["title", "value", "unanimity"],
  ] as const) {
    expect(spoken(field, part, text)).toBe(text);
    expect(coded(field, part, text)).toBe(text);
  }
});

it("a row of the review shows no code of ours", () => {
  const t = translator("fr");
  const contract = { name: "CRTE du Grand Val", type: "CRTE", relation: "predecessor" };
  expect(valueWords({ field: "linkedContracts", values: contract }, t)).toEqual({
    main: "CRTE du Grand Val",
    rest: "Contrat pour la réussite de la transition écologique · l’a précédé",
  });
  expect(valueWords({ field: "territories", values: { name: "Val", kind: "pays", code: "epci-200012345" } }, t).rest).toBe(
    "Pays · code\u00a0200012345",
  );
  expect(valueWords({ field: "period", values: { value: "→2031" } }, t).main).toBe("jusqu’en\u00a02031");
});

import { expect, it } from "vitest";
import { extract } from "../extract.ts";
import { buildGazetteer, type Place } from "../gazetteer.ts";

const of = (code: string, kind: Place["kind"], name: string, epci?: string): Place => ({
  code,
  kind,
  name,
  departments: ["91"],
  region: "90",
  ...(epci ? { epci } : {}),
});

const gazetteer = buildGazetteer([
  of("reg-90", "region", "Val d'Azur"),
  of("epci-200000001", "communaute_communes", "CC du Grand Ormeval"),
  of("com-91001", "commune", "Ormeval", "epci-200000001"),
  of("epci-200000002", "communaute_communes", "CC des Deux Vives"),
  of("com-91002", "commune", "Sarlemont", "epci-200000002"),
]);

const questionsOf = (text: string) => {
  const read = extract(text, { gazetteer });
  if (!read.ok) throw new Error(read.error.language);
  return read.value.questions.filter(({ field }) => field === "territories").map(({ code, values }) => ({ code, ...values }));
};

const SIGNED = "Le 3 mai 2022, la Région Val d'Azur et";

it("asks which place a bare name is, when a town and its intercommunality bear it", () => {
  expect(questionsOf(`${SIGNED} ses partenaires ont signé le Pacte Offensive Croissance Emploi (POCE) d'Ormeval.`)).toEqual([
    { code: "territory-ambiguous", name: "Ormeval", candidates: "Ormeval (com-91001), CC du Grand Ormeval (epci-200000001)" },
  ]);
});

it("proposes the intercommunality of today for one that is no more, by the town it was named after", () => {
  expect(questionsOf(`${SIGNED} la communauté de communes de Sarlemont ont signé un Pacte Offensive Croissance Emploi (POCE).`)).toEqual([
    { code: "territory-unknown", name: "communauté de communes de Sarlemont", candidates: "CC des Deux Vives (epci-200000002)" },
  ]);
});

it("asks nothing of a name that its legal form tells", () => {
  expect(questionsOf(`${SIGNED} la communauté de communes du Grand Ormeval ont signé un Pacte Offensive Croissance Emploi.`)).toEqual([]);
});

import { expect, it } from "vitest";
import { extract } from "./extract.ts";
import { buildGazetteer } from "./gazetteer.ts";

const gazetteer = buildGazetteer([
  { code: "reg-44", kind: "region", name: "Grand Est", departments: [], region: "44" },
  { code: "epci-200000001", kind: "communaute_communes", name: "CC du Val d'Orme", departments: ["52"], region: "44" },
]);

const HEAD =
  "Un pacte pour le Val d'Orme\n\nLe 14 mars 2024, la Région Grand Est a signé avec la commune un Pacte Offensive Croissance Emploi (POCE) de 2 millions d'euros, qui prévoit :\n";

const repeated = (part: (rank: number) => string, between: string, length: number): string => {
  let text = HEAD;
  for (let rank = 2; text.length < length; rank++) text += part(rank) + between;
  return text;
};

/** Processor time, which other work on the machine does not lengthen as it does the hours of a clock; the best of three. */
const costOf = (text: string): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage();
      expect(extract(text, { gazetteer }).ok).toBe(true);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );

/** Below this a measure is mostly noise; milliseconds. */
const FLOOR = 20;

it.each<[string, (rank: number) => string, string]>([
  ["a list", (rank) => `- la création de ${rank} ateliers partagés pour les artisans de la vallée`, "\n"],
  ["numbered lines", (rank) => `${rank % 90}. Créer ${rank} ateliers partagés`, "\n"],
  ["one sentence of counts", (rank) => `créer ${rank} ateliers, former ${rank} salariés`, " ; "],
  ["one sentence of sums", (rank) => `la Région apporte ${rank} millions d'euros`, ", "],
  ["one sentence of organisations", (rank) => `la communauté de communes du Val d'Orme ${rank}`, ", "],
  ["one sentence of pacts", (rank) => `le Pacte Offensive Croissance Emploi (POCE) de la vallée ${rank}`, ", "],
  ["digits", () => "1", " "],
  ["a word with very many hyphens", () => "saint", "-"],
  ["a name with very many hyphens", () => "Saint", "-"],
])("reads %s four times as long in about four times as long, not sixteen", (_, part, between) => {
  const [short, long] = [costOf(repeated(part, between, 25_000)), costOf(repeated(part, between, 100_000))];
  expect(long).toBeLessThan(9 * Math.max(short, FLOOR));
});

import { expect, it } from "vitest";
import { readText } from "../text/reading.ts";
import { type Standing, standingOf } from "./standing.ts";

const cases: readonly (readonly [Standing, string, string])[] = [
  ["told", "signé", "Le pacte a été signé le 3 mai 2024 par Luc Bern, maire d'Orval."],
  ["told", "signé", "Le pacte, qui n'est pas un chèque en blanc, a été signé par la Région."],
  ["told", "Région", "Elle a refusé hier, mais la Région a signé le pacte."],
  ["told", "signé", "Non seulement la Région a signé, mais elle finance."],
  ["told", "12 millions", "La Région n'apporte pas moins de 12 millions d'euros."],
  ["told", "Région", "La Région n'a pas hésité à signer."],
  ["told", "signé", "Après avoir souhaité plus de temps, la Région a signé le pacte."],
  ["denied", "Bern", "Luc Bern n'a pas signé le pacte."],
  ["denied", "signé", "Le pacte ne sera pas signé le 3 mai 2024."],
  ["denied", "Région", "Le pacte est signé sans la participation de la Région, qui a refusé de signer."],
  ["denied", "12 mars", "La signature, prévue le 12 mars 2025, reportée au 4 avril puis annulée, laisse un goût amer."],
  ["denied", "signature", "La préfecture dément la signature du pacte."],
  ["denied", "Bern", "Trois élus ont voté contre, dont Luc Bern."],
  ["denied", "3 millions", "Aucun crédit de 3 millions d'euros ne sera versé."],
  ["possible", "signer", "Le président devrait signer le pacte le 12 mai 2025."],
  ["possible", "3 millions", "La Région pourrait apporter 3 millions d'euros."],
  ["possible", "signent", "Les élus souhaitent que la Région et l'État signent le pacte."],
  ["possible", "signature", "Sous réserve de la signature du pacte, les travaux commenceront."],
  ["other", "40 M€", "En Bretagne, un pacte de 40 M€ avait été signé le 2 février 2023 par Luc Bern."],
  ["other", "4 mai", "L'ancien pacte, signé le 4 mai 2019 par Luc Bern, est échu."],
  ["other", "3 millions", "Dans la région voisine, 3 millions d'euros ont été promis."],
];

it.each(cases)("%s: « %s » of « %s »", (expected, word, text) => {
  const start = text.indexOf(word);
  expect(standingOf(readText(text), { start, end: start + word.length })).toBe(expected);
});

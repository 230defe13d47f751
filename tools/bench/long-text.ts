import { type Random, seededRandom } from "@levier/kernel";

/** Characters of one page of the texts made here. */
export const PAGE = 2000;

const pick = <T>(random: Random, list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0];

const STARTS = ["Bré", "Clair", "Or", "Mont", "Val", "Roche", "Fon", "Saint-Au", "Chan", "Lon"] as const;
const ENDS = ["ville", "mont", "lune", "court", "vigne", "tot", "sac", "bin", "teloup", "guyon"] as const;
const FIRST = ["Odile", "Bastien", "Hortense", "Ambroise", "Solène", "Prosper", "Luc", "Élise"] as const;

/** Invented words for the blanks of a sentence. */
const blanks: Readonly<Record<string, (random: Random) => string>> = {
  place: (random) => `${pick(random, STARTS)}${pick(random, ENDS)}-sur-${pick(random, ["Ormelune", "Vive", "Rive"])}`,
  person: (random) => `${pick(random, FIRST)} ${pick(random, STARTS).replace("-", "")}${pick(random, ENDS)}`,
  few: (random) => String(2 + Math.floor(random() * 98)),
  many: (random) => `${1 + Math.floor(random() * 90)} ${String(Math.floor(random() * 1000)).padStart(3, "0")}`,
  year: (random) => String(2021 + Math.floor(random() * 14)),
  sum: (random) => `${1 + Math.floor(random() * 90)},${Math.floor(random() * 10)} millions d’euros`,
};

const PARAGRAPHS = [
  "Le {few} mars {year}, à {place}, {person}, présidente de la communauté de communes de {place}, et {person}, préfet du département, ont signé le contrat de relance et de transition écologique de {place}, en présence de {person}, maire de {place}.",
  "Le pacte s’organise autour de deux axes :",
  "Axe 1 : Mobilités du quotidien à {place}",
  "1. Installer {few} bornes de recharge d’ici {year}.",
  "2. Rénover {few} logements par an à {place}, pour un montant de {sum}.",
  "- la création d’une maison de santé à {place} ({sum}, dont 30 % de l’État) ;",
  "- la réhabilitation de {few} km de voies cyclables entre {place} et {place} ;",
  "Article {few} – Engagements des parties",
  "La Région s’engage à apporter {sum} sur la période {year}-{year}, et le département de {place} à mobiliser {many} euros par an.",
  "Former {many} salariés d’ici {year} aux métiers de la rénovation, et diviser par deux la consommation d’eau des ateliers de {place}.",
  "« Nos ateliers ont besoin de bras, d’eau et de trains », a résumé {person}, vice-président de la chambre d’agriculture.",
  "Le taux de chômage de la zone atteint {few},4 % en {year}, contre 7,1 % pour le pays ; la population est de {many} habitants.",
  "Un comité de pilotage, coprésidé par le préfet et la présidente, se réunira deux fois par an à {place} ; il examine l’avancement des actions, arrête les indicateurs de suivi et propose, s’il y a lieu, un avenant.",
  "Les communes de {place}, {place} et {place} sont appuyées par l’Agence nationale de la cohésion des territoires et la Banque des Territoires.",
] as const;

/** An invented agreement of so many pages, the same each time. */
export const longText = (pages: number): string => {
  const random = seededRandom(pages);
  const parts: string[] = [];
  for (let length = 0; length < pages * PAGE; ) {
    const part = pick(random, PARAGRAPHS).replace(/\{(\w+)\}/g, (_, blank: string) => blanks[blank]?.(random) ?? "");
    parts.push(part);
    length += part.length + 2;
  }
  return parts.join("\n\n").slice(0, pages * PAGE);
};

import { seededRandom } from "@levier/kernel";
import { type PactContent, type PactContentInput, pactContent, stages, targetShapes } from "./pact.schema.ts";

const cited = { citations: [{ source: "s1" }] };
const quoted = (quote: string) => ({ citations: [{ source: "s1", quote }] });

const VERBS = ["Créer", "Ouvrir", "Rénover", "Équiper", "Accompagner", "Former", "Relier", "Moderniser"];
const THINGS = [
  "une pépinière d’entreprises",
  "un atelier partagé",
  "la halle aux grains",
  "un réseau de chaleur",
  "une école de production",
  "les friches ferroviaires",
];
const PLACES = ["du val de Brenne", "de la plaine d’Orval", "des coteaux", "du port fluvial", "de la zone des Érables"];

/** A pact of an imaginary place, as small as one can be. */
export const smallPact = (changes: Partial<PactContentInput> = {}): PactContent =>
  pactContent.parse({
    sources: [{ id: "s1", kind: "press-release", title: "Communiqué inventé" }],
    title: { value: "Pacte du val de Brenne", ...cited },
    pactType: { value: "PACTE_LOCAL", ...cited },
    territories: [{ name: "Val de Brenne", kind: "communaute_communes", ...cited }],
    ...changes,
  });

/** A pact as full as the largest ones: `count` actions in eight axes, each with its own quote, target, stage and owner. */
export const largePact = (count: number, seed = 1): PactContent => {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(random() * list.length)] ?? fallback;
  const axes = Array.from({ length: 8 }, (_, n) => ({
    label: `Axe ${n + 1} : ${pick(THINGS, "l’eau")} ${pick(PLACES, "du val")}`,
    ...quoted(`axe ${n + 1} du pacte`),
  }));
  const actions = Array.from({ length: count }, (_, n) => ({
    label: `${pick(VERBS, "Créer")} ${pick(THINGS, "un atelier")} ${pick(PLACES, "du val")} (${n + 1})`,
    axis: n % axes.length,
    stage: pick(stages, "idea"),
    owner: random() < 0.5 ? `Communauté de communes ${pick(PLACES, "du val")}` : null,
    target: {
      value: Math.ceil(random() * 500),
      unit: "emplois",
      shape: pick(targetShapes, "stock-by-date"),
      deadline: String(2026 + (n % 6)),
      frequency: "par an",
    },
    ...quoted(`l’action ${n + 1} prévoit de ${pick(VERBS, "Créer").toLowerCase()} ${pick(THINGS, "un atelier")}`),
  }));
  return smallPact({
    title: { value: `Pacte d’essai à ${count} actions`, ...quoted("un pacte d’essai") },
    pactType: { value: "PTRTE", ...cited },
    signedOn: { value: "2024-03-12", ...quoted("signé le 12 mars 2024") },
    place: { value: "Orval", ...quoted("à Orval") },
    axes,
    actions,
    signatories: Array.from({ length: 6 }, (_, n) => ({
      name: `Personne Inventée ${n + 1}`,
      role: "Présidente",
      organisation: `Collectivité ${n + 1}`,
      ...quoted(`signataire ${n + 1}`),
    })),
    attendees: [{ name: "Invitée Imaginaire", role: "Préfète", organisation: "État", ...quoted("en présence d’Invitée Imaginaire") }],
    partners: [{ organisation: "Chambre de commerce", ...cited }],
    territories: Array.from({ length: 5 }, (_, n) => ({
      name: `Communauté de communes ${n + 1}`,
      kind: "communaute_communes" as const,
      ...quoted(`territoire ${n + 1}`),
    })),
    commitments: Array.from({ length: 5 }, (_, n) => ({
      who: ["Région"],
      what: `Tenir l’engagement ${n + 1}`,
      ...quoted(`engagement ${n + 1}`),
    })),
    amounts: [
      { valueEur: 12_500_000, kind: "planned", label: "Enveloppe", payer: "Région", ...quoted("12,5 millions d’euros") },
      { valueEur: 3_000_000, kind: "engaged", approximate: true, ...quoted("environ 3 millions") },
    ],
    indicators: [{ label: "Taux de chômage", value: 9.4, unit: "%", kind: "baseline", date: "2023", ...quoted("9,4 %") }],
    contacts: [
      {
        name: "Contact Imaginaire",
        phones: ["01 99 00 12 34"],
        emails: ["presse@example.org"],
        ...quoted("Contact Imaginaire, 01 99 00 12 34"),
      },
    ],
  });
};

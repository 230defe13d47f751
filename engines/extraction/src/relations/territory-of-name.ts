import { formerRegions } from "../entities/former-regions.ts";
import { type Gazetteer, INTERCOMMUNAL } from "../gazetteer.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";
import type { MainPact } from "./main-pact.ts";
import { placeAfter } from "./pact-mentions.ts";
import type { Candidate } from "./territory-place.ts";

const PLACE_NAME = /\p{Lu}[\p{L}'’]*(?:[- ](?:(?:en|sur|les|de|du|des|la|le|et|d'|l')[- ])*\p{Lu}[\p{L}'’]*)*/gu;

/** Pacts that intercommunalities sign, by definition: a town's name there stands for its EPCI. */
const BETWEEN_COMMUNES: ReadonlySet<string> = new Set(["POCE", "PTRTE", "CRTE", "PROJET_TERRITOIRE"]);

/** Words of the names of pacts that a capital does not make a place. */
const NO_PLACE =
  /^(?:Offensive|Croissance|Emploi|Territoires?|Territoria.*|Relance|Transition|Écologique|Ecologique|Défense|Act\b.*|Business.*|PTRTE|POCE|CRSD|Redynamisation|Avenir|État.*|Etat.*|Région|Département|Ville|Ruralité|Industrie|Contrat|Pacte|Plan|Projet|Charte|Convention|Protocole|Engagement|Réussite|Solidarité|Développement|Cohésion|Jeunes|[A-Z]+)$/;

/** « Ambourg-Sarlemont »: two towns told together are a space of their own. */
const isOfTowns = (name: string, gazetteer: Gazetteer): boolean => {
  const towns = name.split(/[-/]/).map((town) => town.trim());
  return towns.length > 1 && towns.every((town) => town.length > 3 && gazetteer.named(town, ["commune"]).length > 0);
};

/** « La Rochefort et Sarlemont »: two towns, unless their names joined are one place. */
const townsIn = (name: string, gazetteer: Gazetteer): string[] => {
  const towns = name.split(" et ");
  const known = towns.length === 2 && towns.every((town) => gazetteer.named(town, ["commune"]).length > 0);
  return known && gazetteer.named(name).length === 0 ? towns : [];
};

const OF_TERRITORY = /\bterritoire (?:de |du |d'|des )?(?:la |l'|le )?$/;

/** The place that belongs to the pact's own name: a région, a département, a commune, or a space of its own. */
export const ofPactName = (reading: Reading, main: MainPact, gazetteer: Gazetteer): Candidate[] => {
  const spans = main.mentions.filter(({ full }) => full);
  return spans.flatMap((span): Candidate[] =>
    findAll(PLACE_NAME, reading.flat, { start: span.start + 1, end: span.end }).flatMap((found): Candidate[] => {
      const name = say(reading, found);
      if (NO_PLACE.test(name) || reading.flat[found.start - 1] === "(") return [];
      const towns = townsIn(name, gazetteer);
      if (towns.length > 1)
        return towns.map((town) => {
          const start = found.start + reading.flat.slice(found.start, found.end).indexOf(town);
          return { start, end: start + town.length, kind: "commune", among: ["commune"] };
        });
      const place = { start: found.start, end: found.end };
      const wide = gazetteer.named(name, ["region", "departement"])[0];
      const intercommunal = gazetteer.named(name, INTERCOMMUNAL)[0];
      const town = gazetteer.named(name, ["commune"])[0];
      const known = wide ?? (BETWEEN_COMMUNES.has(main.type.value) ? (intercommunal ?? town) : (town ?? intercommunal));
      const around = town?.epci && BETWEEN_COMMUNES.has(main.type.value) ? gazetteer.named(town.epci)[0] : undefined;
      const rivals = wide ? [] : [intercommunal ?? around, town].filter((each) => each !== undefined && each !== known);
      const told = known?.kind === "commune" && OF_TERRITORY.test(reading.plain.slice(Math.max(0, found.start - 24), found.start));
      if (told) return [{ ...place, kind: "espace_interterritorial", among: [] }];
      if (known) return [{ ...place, kind: known.kind, among: [known.kind], rivals: rivals.flatMap((each) => each ?? []) }];
      if (/^(?:Nord|Sud|Est|Ouest|Grand)\b|-.*-|[- ](?:Nord|Sud|Est|Ouest|Lorrain)/.test(name) || isOfTowns(name, gazetteer))
        return [{ ...place, kind: "espace_interterritorial", among: [] }];
      return main.type.value === "PACTE_ETAT_REGION" && formerRegions.has(name) ? [{ ...place, kind: "region", among: ["region"] }] : [];
    }),
  );
};

/** « Le CRTE des Trois Vallons » where the document opens; further down, a pact of that kind may be another's. */
export const ofAcronym = (reading: Reading, main: MainPact, gazetteer: Gazetteer): Candidate[] =>
  main.mentions
    .filter(({ full, start }) => !full && BETWEEN_COMMUNES.has(main.type.value) && start < (reading.lines[2]?.end ?? 0))
    .flatMap((mention): Candidate[] => {
      const place = placeAfter(reading, mention);
      const known = place ? gazetteer.named(say(reading, place), INTERCOMMUNAL)[0] : undefined;
      return place && known ? [{ ...place, kind: known.kind, among: [known.kind] }] : [];
    });

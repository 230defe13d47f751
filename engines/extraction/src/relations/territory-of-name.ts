import type { Span } from "@levier/kernel";
import { formerRegions } from "../entities/former-regions.ts";
import { type Gazetteer, INTERCOMMUNAL, type Place } from "../gazetteer.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";
import type { MainPact } from "./main-pact.ts";
import { placeAfter } from "./pact-mentions.ts";
import type { PlaceMention } from "./territory-place.ts";

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

/** « Nord Lorrain », « Ambourg-Sarlemont-Vaux »: the shape of the name of a space. */
const OF_COMPASS = /^(?:Nord|Sud|Est|Ouest|Grand)\b|-.*-|[- ](?:Nord|Sud|Est|Ouest|Lorrain)/;
const OF_TERRITORY = /\bterritoire (?:de |du |d'|des )?(?:la |l'|le )?$/;

const space = ({ start, end }: Span): PlaceMention => ({ start, end, kind: "espace_interterritorial", among: [] });

const eachTown = (reading: Reading, { start, end }: Span, towns: readonly string[]): PlaceMention[] =>
  towns.map((town) => {
    const at = start + reading.flat.slice(start, end).indexOf(town);
    return { start: at, end: at + town.length, kind: "commune", among: ["commune"] };
  });

/** « Vaux Agglomération », « Métropole de Vaux »: the name of a body, not of its town. */
const BODY = /(?:^| )(?:m[ée]tropole|agglo|agglom[ée]ration|communaut[ée])(?: |$)/i;

/** The place that a name of the geography stands for in the name of a pact, with those it could be taken for; null when none bears it. */
const knownPlace = (
  name: string,
  main: MainPact,
  gazetteer: Gazetteer,
): { readonly place: Place; readonly rivals: readonly Place[] } | null => {
  const [wide] = gazetteer.named(name, ["region", "departement"]);
  if (wide) return { place: wide, rivals: [] };
  const between = BETWEEN_COMMUNES.has(main.type.value) || BODY.test(name);
  const [intercommunal] = gazetteer.named(name, INTERCOMMUNAL);
  const [town] = gazetteer.named(name, ["commune"]);
  const place = between ? (intercommunal ?? town) : (town ?? intercommunal);
  if (!place) return null;
  const around = town?.epci && between ? gazetteer.named(town.epci)[0] : undefined;
  return { place, rivals: [intercommunal ?? around, town].flatMap((each) => (each && each !== place ? [each] : [])) };
};

const ofPlaceName = (reading: Reading, found: Span, main: MainPact, gazetteer: Gazetteer): PlaceMention[] => {
  const [name, span] = [say(reading, found), { start: found.start, end: found.end }];
  if (NO_PLACE.test(name) || reading.flat[found.start - 1] === "(") return [];
  const towns = townsIn(name, gazetteer);
  if (towns.length > 1) return eachTown(reading, span, towns);
  const known = knownPlace(name, main, gazetteer);
  const isTerritory = OF_TERRITORY.test(reading.plain.slice(Math.max(0, found.start - 24), found.start));
  if (known?.place.kind === "commune" && isTerritory) return [space(span)];
  if (known) return [{ ...span, kind: known.place.kind, among: [known.place.kind], rivals: known.rivals }];
  if (OF_COMPASS.test(name) || isOfTowns(name, gazetteer)) return [space(span)];
  return main.type.value === "PACTE_ETAT_REGION" && formerRegions.has(name) ? [{ ...span, kind: "region", among: ["region"] }] : [];
};

/** The place that belongs to the pact's own name: a région, a département, a commune, or a space of its own. */
export const ofPactName = (reading: Reading, main: MainPact, gazetteer: Gazetteer): PlaceMention[] =>
  main.mentions
    .filter(({ full }) => full)
    .flatMap(({ start, end }) => findAll(PLACE_NAME, reading.flat, { start: start + 1, end }))
    .flatMap((found) => ofPlaceName(reading, found, main, gazetteer));

/** « Le CRTE des Trois Vallons » where the document opens; further down, a pact of that kind may be another's. */
export const ofAcronym = (reading: Reading, main: MainPact, gazetteer: Gazetteer): PlaceMention[] =>
  main.mentions
    .filter(({ full, start }) => !full && BETWEEN_COMMUNES.has(main.type.value) && start < (reading.lines[2]?.end ?? 0))
    .flatMap((mention): PlaceMention[] => {
      const place = placeAfter(reading, mention);
      const known = place ? gazetteer.named(say(reading, place), INTERCOMMUNAL)[0] : undefined;
      return place && known ? [{ ...place, kind: known.kind, among: [known.kind] }] : [];
    });

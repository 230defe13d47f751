import type { Span } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import { FRAMEWORK_ACRONYMS } from "../entities/frameworks.ts";
import { isPerson, NAME } from "../entities/person-mention.ts";
import { findAll, overlaps } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";
import type { SigningZone } from "./signing-zones.ts";

/** A body told by its acronym as one element of a list: « la FIN », « l'UDE-MEDEF, la CPME et EDF ». */
const ACRONYM =
  /(?<=(?:^|[ (])(?:l'|la |le |L'|La |Le )|[^(], |\bet )([A-Z][A-Z&]{2,}(?:-[A-Z]{2,})?)(?= ?(?:[,;.)]| et | ont | s'| (?:affich|entend|veul|souhait)|$))/g;
/** Acronyms of contracts, schemes, funds and kinds of body: none is a party. */
const NO_BODY = new RegExp(
  `^(?:POCES?|PTRTES?|CRTES?|CRSD|CPER|CAR|TEA|CTE|COVID|PME|ETI|TPE|EPCI|PETR|SCOP|ESS|FSE|FEADER|FEDER|DSIL|DETR|FNADT|FRED|TGV|TER|ZAC|PIB|RSE|BTP|AMI|NTIC|UE|ORT|OPAH|QPV|(?:${FRAMEWORK_ACRONYMS}))$`,
);

/** A body told by what it is: « la Fédération des métiers du bois », « l'Agence de l'eau Rhin-Meuse ». */
const BODY =
  /(?<=(?:^|[ (])(?:l'|la |le |L'|La |Le |du |au ))((?:Fédération|Confédération|Union|Agence|Office|Établissement|Etablissement|Chambre|Caisse|Port|École|Institut|Université|Banque|Fondation|Groupe|Société|Association|Syndicat|Mission|Comité) (?!de pilotage|directeur|du \d)[^,;.:()«»\n]{3,80}?)(?=,|;|\.| \(| et | ainsi que | ont | a | s'engag|$)/g;

/** « les ministres Anne Martin et Paul Durand », « les présidents des deux collectivités, A et B » */
const HOLDERS = new RegExp(
  `[Ll]es (?:deux |trois |quatre )?(?:ministres|présidente?s|préfet(?:e)?s|maires|députée?s|sénat(?:eur|rice)s|vice-président(?:e)?s)(?: (?:des|du|de) [^,;.()]{2,60})?,? (${NAME})((?:, ${NAME})*) et (${NAME})`,
  "gu",
);
/** « Anne Martin (Région), Paul Durand (CC du Plateau) » */
const HOLDS = new RegExp(
  `(${NAME}) \\(((?:[Rr]égion|[Dd]épartement|[Cc]onseil |[Cc]ommunauté|[Mm]étropole|[Aa]gglo|CC |CA |CU |PETR|[Vv]ille|[ÉE]tat|\\p{Lu}[\\p{L}' -]* (?:Agglo|Métropole|Communauté))[^()\\n]{0,50})\\)`,
  "gu",
);
const ONE = new RegExp(NAME, "gu");

const party = (reading: Reading, span: Span, named: boolean): Person => ({
  name: named ? say(reading, span) : null,
  role: null,
  organisation: named ? null : say(reading, span),
  evidence: [span],
  confidence: 0.6,
});

/** Bodies by their acronym and people by their name alone, where a list of signatories tells them together. */
export const enumeratedParties = (reading: Reading, zone: SigningZone, taken: readonly Span[]): Person[] => {
  const free = (span: Span): boolean => !taken.some((other) => overlaps(other, span));
  const holders = findAll(HOLDERS, reading.flat, zone)
    .flatMap(({ at }) => [at(1), at(2), at(3)].flatMap((span) => (span ? findAll(ONE, reading.flat, span) : [])))
    .map(({ start, end }) => ({ start, end }))
    .filter((span) => free(span) && isPerson(say(reading, span)));
  const holding = findAll(HOLDS, reading.flat, zone).flatMap(({ start, end, at }): Person[] => {
    const [name, body] = [at(1), at(2)];
    if (!name || !body || !free(name) || !isPerson(say(reading, name))) return [];
    return [{ ...party(reading, name, true), organisation: say(reading, body), evidence: [{ start, end }] }];
  });
  const acronyms = zone.subject
    ? []
    : findAll(ACRONYM, reading.flat, zone).flatMap(({ at }) => {
        const span = at(1);
        return span && free(span) && !NO_BODY.test(reading.flat.slice(span.start, span.end)) ? [span] : [];
      });
  const bodies = findAll(BODY, reading.flat, zone).flatMap(({ at }) => {
    const span = at(1);
    return span && free(span) ? [span] : [];
  });
  return [
    ...holding,
    ...holders.map((span) => party(reading, span, true)),
    ...[...bodies, ...acronyms].map((span) => party(reading, span, false)),
  ];
};

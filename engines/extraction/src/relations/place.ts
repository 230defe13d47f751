import type { Span } from "@levier/kernel";
import type { Value } from "../draft-pact.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";
import { findSigning } from "./signing.ts";

const CAP = "\\p{Lu}[\\p{L}'-]*";
const VENUE = new RegExp(
  `(?<=[\\s,(])(?:à la |à l'|au |en |dans (?:la |le |l'|les locaux d(?:e|u) )|[àÀA] )((?:siège |préfecture|hôtel (?:de (?:la )?)?|salle )?(?:${CAP}(?:(?: (?:d'|de la |de l'|de |du |des |en |sur )?|-)${CAP})*)?)`,
  "gu",
);
const NOT_A_VENUE = /^(?:\d|Région|Etat|État|Président|Croissance|Haute|Grand Est|France|Europe|Pacte)/u;

const isVenue = (name: string): boolean => name.length > 2 && !NOT_A_VENUE.test(name) && /\p{Lu}|préfecture/u.test(name);

/** A town beside the date: « à X, le 3 mai », « le 3 mai à X ». */
const BY_DATE = new RegExp(
  `[àÀA] (${CAP}(?:-${CAP}|-[\\p{Ll}']+)*),? (?=(?:le|ce) (?:\\p{Ll}+ )?\\d)|\\d{1,2} \\p{Ll}+(?: \\d{4}| dernier)?,? à (${CAP}(?:-${CAP}|-[\\p{Ll}']+)*)`,
  "gu",
);

const beside = (reading: Reading): Value | null => {
  for (const { sentence } of findSigning(reading))
    for (const { at } of findAll(BY_DATE, reading.flat, sentence)) {
      const span = at(1) ?? at(2);
      if (span && isVenue(say(reading, span))) return { value: say(reading, span), evidence: [span], confidence: 0.5 };
    }
  return null;
};

/** Where the pact was signed: the venues named after the verb of signing, up to two (the building, the town). */
export const findPlace = (reading: Reading): Value | null => {
  for (const { sentence, verb } of findSigning(reading)) {
    const words = reading.plain.slice(verb.start, verb.end);
    if (words === "lie" || words.startsWith("signature")) continue;
    const spans: Span[] = findAll(VENUE, reading.flat, { start: verb.end, end: sentence.end })
      .flatMap(({ at }) => at(1) ?? [])
      .filter((span) => isVenue(say(reading, span)));
    const [building, town] = spans;
    if (!building) continue;
    const evidence = town ? [building, town] : [building];
    return { value: evidence.map((span) => say(reading, span)).join(", "), evidence, confidence: 0.6 };
  }
  return beside(reading);
};

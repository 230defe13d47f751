import type { Span } from "@levier/kernel";
import type { Value } from "../draft-pact.ts";
import { findDates } from "../entities/dates.ts";
import type { Line } from "../text/lines.ts";
import { type Reading, say } from "../text/reading.ts";

const RUBRIC =
  /^(?:en regions?|actus?\b|actualites?|collectivites?|economie|emploi - |non classe|communiques?(?: de presse)?$|publie|mis en ligne|le \d|\d|connexion|par [a-z]+ [a-z]+$|toute l'actu)/;

/** The letterhead of a body: its name alone, or the kind of the document. */
const LETTERHEAD =
  /^(?:republique francaise|departement d\S+ [\w' -]+$|region [\w' -]+$|prefecture|arrondissement|canton|commune de [\w' -]+$|ville de [\w' -]+$|communaute (?:d'agglomeration|de communes|urbaine) [^.:;]{3,60}$|extrait d|registre|proces[- ]verbal|compte[- ]rendu$|deliberation n|seance|conseil (?:communautaire|municipal)|entre$|page \d|pour (?:diffusion|publication))/;
const OBJECT = /^objet ?: */;

const isDated = (reading: Reading, { start, end }: Line): boolean => {
  const [date] = findDates(reading.plain.slice(start, end));
  return date !== undefined && end - start < 45 && date.end - date.start > (end - start) / 3;
};

/** A headline is a line of its own, some words long, without a full stop; a text may open with its first sentence instead. */
const isHeadline = (reading: Reading, line: Line): boolean => {
  const content = reading.flat.slice(line.start, line.end);
  const words = content.split(/\s+/).length;
  const headed = /^[\p{L} ]{3,25} : \S/u.test(content);
  const rubric = (RUBRIC.test(reading.plain.slice(line.start, line.end)) && !headed) || content.includes(" | ");
  return (
    words >= 4 &&
    words <= 32 &&
    !LETTERHEAD.test(reading.plain.slice(line.start, line.end)) &&
    content.length <= 220 &&
    !/[.;,:]$/.test(content) &&
    !line.bullet &&
    !rubric &&
    !isDated(reading, line)
  );
};

/** The document's own headline, null when the text begins in its body. */
export const findTitle = (reading: Reading): Value | null => {
  const object = reading.lines.slice(0, 12).find(({ start, end }) => OBJECT.test(reading.plain.slice(start, end)));
  if (object) {
    const start = object.start + (OBJECT.exec(reading.plain.slice(object.start, object.end))?.[0].length ?? 0);
    if (object.end - start > 10)
      return { value: say(reading, { start, end: object.end }), evidence: [{ start, end: object.end }], confidence: 0.8 };
  }
  const heads: Line[] = [];
  for (const line of reading.lines.slice(0, 9)) {
    if (isHeadline(reading, line)) heads.push(line);
    if (line.end - line.start > 220) break;
  }
  const [first] = heads;
  if (!first) return null;
  const line = isShort(reading, first)
    ? (heads.slice(1).find((each) => !isShort(reading, each) && tellsPact(reading, each)) ?? first)
    : first;
  return { value: say(reading, line), evidence: [{ start: line.start, end: line.end }], confidence: 0.9 };
};

/** A line of a few words that tells no pact may be the name of a site. */
const isShort = (reading: Reading, { start, end }: Line): boolean =>
  reading.flat.slice(start, end).split(/\s+/).length <= 6 && !tellsPact(reading, { start, end });

const tellsPact = ({ plain }: Reading, { start, end }: Span): boolean =>
  /pacte|contrat|charte|convention|poce|ptrte|crte|crsd|signe|projet de territoire|plan de relance/.test(plain.slice(start, end));

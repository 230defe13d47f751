import type { Span } from "@levier/kernel";
import { type Reading, sentenceAt } from "../text/reading.ts";

/** What leads to a body that takes part, funds, hosts or supports (plain text, up to the body). */
const LEAD =
  /\b(?:\bpartenaires? (?!sign)|\bpartenariats?\b|en lien (?:etroit )?avec|avec l'(?:appui|aide|expertise)|avec le (?:soutien|concours)|au(?:x)? cotes d|soutien d|appui d|en concertation avec|(?:porte|apporte|pilote|finance|cofinance|subventionne|abonde|soutenu|accompagne|reserve|paye|realise|concu|accueilli|heberge|pris en charge|lance)e?s? (?:a \d+ ?% )?par|\bassoci(?:e|ee|es|ees|ant|ent)\b|s'appui\w+ sur|que (?:pilote|porte|finance|mobilise)|en s'appuyant sur|fruit du travail d|au sein d|au siege d|(?:credits|subventions?|aides?|fonds|millions d'euros|m€) (?:\(|d)|(?:decentralises|deconcentres) de l'etat \()[^.;]{0,90}$/;
/** A list of partners may be long. */
const LIST = /\bpartenaires?\b[^.;]{0,200}$/;
/** Words that put a body beside even when it is an authority. */
const STRONG =
  /(?:en lien (?:etroit )?avec|en partenariat avec|avec le (?:soutien|concours)|avec l'appui|au siege d|accueilli\w* (?:au|a la|a l'|par|dans))[^.;:]{0,150}$/;

/** What a body does, right after its name. */
const DOES =
  /^(?:[^.;:]{0,45}? )?(?:(?:accompagne|cofinance|finance|apporte|participe|contribue|abonde|pilote|s'associe)(?:nt|ra|ront)?\b|sout(?:ient|iennent|iendra)\b|(?:a|ont) (?:donc |egalement |aussi )?(?:accompagne|soutenu|finance|apporte|abonde|remis|injecte|participe|contribue|oeuvre|œuvre|realise|etabli|conduit|mene)\b|s'est mobilis|a donne le coup|l'a bati|souhaite favoriser|est un allie|est partenaire|(?:a|joue) (?:neanmoins )?(?:joue )?un role)/;
const SUM = /^ ?(?::|\() ?\d[\d ,]* ?(?:millions|m€|k€|euros)/;
const SPECIAL = /^, (?:l'agence|l'etablissement public|la societe d'economie mixte|le pole de competitivite) /;

/** What puts it outside: it refused, or others deal with it. */
const APART =
  /\b(?:(?:refuse|decline|n'a pas (?:souhaite|voulu|signe)|s'est retire)[^.;,]{0,60}|(?:representants? d|services (?:de|du|des) |a l'entreprise|a la societe|a l'association|imagine\w* par)[^.;]{0,60})$/;
const REFUSES = /^[^.;:]{0,40}\b(?:refus|declin|n'a pas|s'est retire)/;

export const givesSum = ({ plain }: Reading, end: number): boolean => SUM.test(plain.slice(end, end + 40));

type Tie = "close" | "strong" | "none";

/** How a body is tied to what its sentence tells: by the words that lead to it or follow it, never by those of the rest of the sentence. */
export const tieOf = (reading: Reading, { start, end }: Span): Tie => {
  const sentence = sentenceAt(reading, start);
  if (!sentence || end > sentence.end) return "none";
  const before = reading.plain.slice(Math.max(sentence.start, start - 230), start);
  const after = reading.plain.slice(end, Math.min(sentence.end, end + 80));
  if (APART.test(before) || REFUSES.test(after)) return "none";
  if (STRONG.test(before)) return "strong";
  return LEAD.test(before) || LIST.test(before) || DOES.test(after) || givesSum(reading, end) || SPECIAL.test(after) ? "close" : "none";
};

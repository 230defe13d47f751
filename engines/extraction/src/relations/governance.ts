import type { GovernanceBody } from "../draft-pact.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";

const BODY =
  /(?<!\bde )(?<!\b(?:juxtaposition|multiplication|multitude|superposition|empilement) d(?:es|e) )\b(?:comites? (?:locaux|directeurs?|de pilotage|strategiques?|techniques?|de suivi|de gouvernance|de programmation|de direction|de concertation|d'orientation|d'engagement|partenarial|des (?:partenaires|sages|signataires|financeurs|elus)|de coordination|executif)(?: \(?(?:codir|copil|cotech)\)?)?|conference des (?:maires|financeurs)|instances? de (?:pilotage|gouvernance|suivi)|equipe projet|(?<!\()(?:codir|copil|cotech)\b)/g;

/** « du pacte de la vallée », « relatif au contrat »: what a body steers belongs to its name. */
const OF_WHAT =
  /^(?: \([^()\n]{4,60}\)| (?:du|de la|de l'|des|relatif (?:au|a la|a l')|d'(?:evaluation|orientation) du) ?(?:pacte|contrat|projet|plan|programme|dispositif|crte|ptrte|poce|crsd|engagement|convention|charte|territoire)[^,.;:()«»\n]{0,60}?(?=[,.;:()\n]| (?:a|ont|est|sont|s'est|se|sera|qui|pour|le|en|au) |$))/;
/** « le pilotage du programme est confié aux conseils régionaux », « une animation pilotée par l'agence » */
const ENTRUSTED =
  /\b(?:pilotage|gouvernance|animation) [^.;]{0,60}?\b(?:(?:confie|attribue)e?s? (?:a la |a l'|au |aux )|(?:assure|pilote|exerce|preside)e?s? par (?:la |le |l'|les |une? )?)([a-z][^,.;]{4,60}?)(?=[,.;]| (?:qui|pour|et) |$)/g;
/** « il est institué une commission mixte » */
const INSTITUTED =
  /\b(?:il est (?:cree|institue|constitue|mis en place)|est (?:instituee?|constituee?)) (?:une? |la |le )?["«“]? ?((?:commission|comite|conseil|conference|instance)(?! (?:municipal|communautaire|regional|departemental|metropolitain))[^,.;:()«»"”\n]{4,100})/g;

/** Bodies that steer the pact, once each, by their fullest name. */
export const findGovernance = (reading: Reading): GovernanceBody[] => {
  const within = { start: 0, end: reading.bodyEnd };
  const named = findAll(BODY, reading.plain, within).map(({ start, end }) => {
    const more = OF_WHAT.exec(reading.plain.slice(end, Math.min(within.end, end + 120)));
    return { start, end: end + (more?.[0].length ?? 0) };
  });
  const entrusted = findAll(ENTRUSTED, reading.plain, within).flatMap(({ at }) => at(1) ?? []);
  const instituted = findAll(INSTITUTED, reading.plain, within).flatMap(({ at }) => at(1) ?? []);
  const found: GovernanceBody[] = [];
  // The fullest name of a body comes first: the shorter ones are the same body told again.
  for (const span of [...named, ...entrusted, ...instituted].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const body = say(reading, span);
    const key = stem(body);
    if (!found.some((other) => stem(other.body).includes(key))) found.push({ body, evidence: [span], confidence: 0.75 });
  }
  return found.sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0));
};

const stem = (body: string): string => body.toLowerCase().replace(/s(?= |$)/g, "");

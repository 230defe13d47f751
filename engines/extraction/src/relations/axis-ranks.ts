import type { Span } from "@levier/kernel";
import { NUMBER_WORDS } from "../entities/numbers.ts";
import { findAll } from "../text/find.ts";
import { lineAt, type Reading, sentenceAt, trimmed } from "../text/reading.ts";
import { type AxisMention, HEAD } from "./axis-mention.ts";

const ONE = "(?:axe|volet|objectif|defi|pilier|cluster|secteur|priorite|enjeu|orientation|thematique|ambition|chapitre|domaine|point)";
const RANK = "(?:premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|derniere?)(?: et derniere?)?";
const SAYS =
  "(?:est|sera|serait|a)(?: (?!de )[a-z]+)? (?:(?:centre|axe|consacre|dedie|oriente|tourne|relatif|lie|fonde|base)e?s? (?:a l'|a la |a |au |aux |sur |vers |autour d(?:e la |e l'|es |u |e |'))|pour (?:objectif|objet|but|ambition|finalite)s? (?:de |d')|de |d')" +
  "|(?:sera|seront|sont|est) (?:dedie|consacre)e?s? (?:a l'|a la |a |au |aux )" +
  "|consist(?:e|era|erait) (?:a |en )|vis(?:e|era|erait)(?:nt)? (?:a )?|port(?:e|era|erait)(?:nt)? sur |concern(?:e|era)(?:nt)? |traite(?:ra)? d(?:es|u|e) |s'articule(?:ra)? autour d(?:es |u |e la |e l'|e |')|, c'est |: ?|, ";
/** « Le deuxième objectif vise à valoriser le bois », « Deuxième axe : le foncier » */
const NAMED = new RegExp(`\\b${RANK} ${ONE}\\b[^.:;,]{0,25}?(?:${SAYS}| est| porte sur)(?:(?:l'appui )?(?:a la |a l'|aux |au |a ))?`, "g");
/** « Le premier vise à … »: what is ranked was announced just before. */
const BARE = new RegExp(
  `(?<=^|[.;] |[.;]\\n)(?:le|la|les|quant au|enfin,? le) (?:deux |trois )?${RANK}s? (?=(?:est|sera|sont|seront|consist|vis|port|concern|trait|s'articul))(?:${SAYS})`,
  "g",
);
const ANNOUNCED = new RegExp(`\\b(?:\\d{1,2}|${NUMBER_WORDS}) (?:[a-z]+ )?${HEAD}\\b`);

const STOP = /[.;:(»]|, (?:qui|ou|dont|notamment|afin|pour|via|avec|en|point|[a-z]+ant)\b| (?:et l'ambition|ou encore|mais aussi) /;

/** « cinq axes. Accompagner les commerces : … »: the first, told by an infinitive. */
const FIRST = new RegExp(
  `\\b(?:\\d{1,2}|${NUMBER_WORDS}) (?:[a-z]+ )?${HEAD}\\b[^.:;]{0,40}\\.\\s+([a-z]+(?:er|ir|re) [^.:;]{8,110}?) ?:`,
  "g",
);

/** Axes that are told one after the other, each by its rank; each heads the text up to the next. */
export const rankedAxes = (reading: Reading): AxisMention[] => {
  const { plain, flat } = reading;
  const body = { start: 0, end: reading.bodyEnd };
  const bare = findAll(BARE, plain, body).filter(({ start }) => ANNOUNCED.test(plain.slice(Math.max(0, start - 700), start)));
  const first = findAll(FIRST, plain, body).flatMap(({ at }) => at(1) ?? []);
  const ranked = [...findAll(NAMED, plain, body), ...bare].flatMap(({ start, end }) => {
    const stop = STOP.exec(plain.slice(end));
    const lineEnd = lineAt(reading, start)?.end ?? reading.bodyEnd;
    const span: Span = trimmed(flat, { start: end, end: Math.min(end + (stop?.index ?? plain.length), lineEnd) });
    return span.end - span.start > 3 && span.end - span.start < 150 ? [{ at: start, span }] : [];
  });
  const told = [...first.map((span) => ({ at: span.start, span })), ...ranked];
  const apart = told
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }, index, all) => all[index - 1]?.span.start !== span.start);
  return apart.map(({ span, at }, index) => {
    const from = sentenceAt(reading, at)?.start ?? at;
    const next = apart[index + 1];
    const to = next ? (sentenceAt(reading, next.at)?.start ?? next.at) : (lineAt(reading, at)?.end ?? reading.bodyEnd);
    const axis = { ...span, detail: null, below: { start: from, end: Math.max(to, span.end) } };
    return span.end - span.start < 24 ? { ...axis, list: { start: at, end: span.end } } : axis;
  });
};

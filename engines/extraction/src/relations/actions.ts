import type { Span } from "@levier/kernel";
import type { Action } from "../draft-pact.ts";
import { type Reading, say } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { FACILITY, ofFutures, ofMaking } from "./action-clauses.ts";
import { wholeElements } from "./action-elements.ts";
import { ofLines } from "./action-lines.ts";
import { ofColons, ofExamples, ofInstances, ofLists, ofPact, ofRanges, ofRankedAxes, ofRow, ofSentences } from "./action-lists.ts";
import type { ActionMention } from "./action-mention.ts";
import { inRowWith, ofDecisions, ofFragments, ofKinds } from "./action-told.ts";
import type { AxisMention } from "./axis-mention.ts";
import { concreteProjects } from "./concrete-projects.ts";
import { findTarget } from "./targets.ts";

const NOT_A_PROJECT =
  /^(?:l'|la |un |une )?(?:approbation|adoption|signature|presentation|validation|transcription|publication|consultation) (?:du |de la |de l'|des )|^(?:une? )?(?:investissement|appui (?:renforce|accru)|soutien (?:renforce|accru)) |^(?:l'|la )(?:entreprise|societe) |^(?:le |la |l')?[a-z]+(?:tion|ment|age|oeuvre|œuvre|place) d(?:'|es |e )(?:actions|projets|mesures|operations|investissements|initiatives)(?: [a-z]+)?(?: et |$)|^(?:le |un )?developpement (?:economique|durable|local|touristique|territorial|rural|industriel|commercial|urbain|social|culturel|partage|equilibre|harmonieux)(?: et [a-z]+)?(?: sur |$)|^(?:le |un |ce |leur |son |notre )?projet (?:de territoire|d'agglomeration|de developpement)\b|^(?:l'|le |la |un |une )?(?:appui|soutien|accord|concours) (?:de |du |des |d')|^(?:la |l'|les |des |d'|de )?(?:creations?|implantations?|accueil) (?:nette )?(?:d'|de )(?:nouvea\w+ |nouvelles |nombreux |\d[\d ]* )?(?:emplois?|entreprises?|richesses?|valeurs?)/;

/** « routier à dimension régionale » goes on telling the project before. */
const ADJECTIVE = /^[a-z]+(?:iere?|ique|ale?|aux|elle?|ive|aire|able|ible|euse)s? (?:a |et |ou |dans |pour )/;

const ofAxes = (reading: Reading, axes: readonly AxisMention[]): ActionMention[] =>
  axes.flatMap(({ detail }, axis) =>
    detail === null
      ? []
      : wholeElements(reading, detail)
          .filter((span) => !ADJECTIVE.test(reading.plain.slice(span.start, span.end)))
          .map((span) => ({ ...withoutLead(reading, span), axis, stage: null })),
  );

const LEAD = /^(?:projets? de (?=construction|creation)|avec,? (?:entre autres,? )?|notamment |entre autres,? |bien sur |ou bien )/;

const withoutLead = ({ plain }: Reading, { start, end }: Span): Span => {
  const lead = LEAD.exec(plain.slice(start, end))?.[0] ?? "";
  const tail = /\s(?:avec|dont|et|par|notamment)$/.exec(plain.slice(start, end))?.[0].length ?? 0;
  return { start: start + (lead.startsWith("projet") ? 0 : lead.length), end: end - tail };
};

/** The same count said again is the same action. */
const COUNT_OPENS = new RegExp(`^(?:\\d+|[a-z]+) ${FACILITY}`);

const quoted = ({ flat }: Reading, { start }: Span): boolean => {
  const before = flat.slice(Math.max(0, start - 1500), start);
  const open = Math.max(before.lastIndexOf("«"), before.lastIndexOf("“"));
  return open >= 0 && open > Math.max(before.lastIndexOf("»"), before.lastIndexOf("”")) && before.length - open > 60;
};

/** « les Settons » names a place, nothing to be done. */
const withoutNames = (words: string): string => words.replace(/(?<=\s|')\p{Lu}[\p{L}'-]*/gu, "");

/** The axis under whose heading a passage stands, asked in the order of the text. */
const axisAbove = (axes: readonly AxisMention[]): ((at: number) => number | null) => {
  const heads = axes.flatMap(({ below }, axis) => (below ? [{ ...below, axis }] : [])).sort((a, b) => a.start - b.start);
  let next = 0;
  return (at) => {
    for (let head = heads[next]; head && head.end <= at; head = heads[next]) next++;
    const head = heads[next];
    return head && head.start <= at ? head.axis : null;
  };
};

/** Each concrete project or measure; `taken` are passages that already feed another field, `pacts` where a pact is named. */
export const findActions = (reading: Reading, axes: readonly AxisMention[], taken: readonly Span[], pacts: readonly Span[]): Action[] => {
  const detailed = ofAxes(reading, axes);
  const passages = [...taken, ...axes.map(({ start, end, detail }) => ({ start, end: detail?.end ?? end }))];
  const fed = spanSet(passages);
  const free = (span: Span): boolean => !fed.meets(span) && !quoted(reading, span);
  const others = [
    ...ofLines(reading, passages, axes),
    ...[
      ...ofRankedAxes(reading, axes.length),
      ...ofLists(reading),
      ...ofInstances(reading),
      ...ofKinds(reading),
      ...ofRow(reading),
      ...ofRanges(reading),
      ...ofExamples(reading),
      ...ofColons(reading),
      ...ofPact(reading),
      ...ofSentences(reading),
      ...ofMaking(reading),
      ...ofFutures(reading),
      ...ofDecisions(reading),
      ...ofFragments(reading),
      ...concreteProjects(reading),
    ]
      .flatMap((action) => [action, ...inRowWith(reading, action)])
      .filter(free),
  ];
  const above = axisAbove(axes);
  const kept: ActionMention[] = [];
  const held = spanSet();
  const [counted, told] = [new Set<string>(), new Set<string>()];
  const named = spanSet(pacts);
  for (const action of [...detailed, ...others]) {
    const content = reading.plain.slice(action.start, action.end);
    const long = action.end - action.start;
    if (
      named.meets({ start: action.start, end: Math.min(action.end, action.start + 12) }) ||
      long < 8 ||
      long > 400 ||
      (!action.named && !/\p{Ll}{4}/u.test(withoutNames(reading.flat.slice(action.start, action.end)))) ||
      NOT_A_PROJECT.test(content) ||
      told.has(content) ||
      held.meets(action)
    )
      continue;
    told.add(content);
    const opening = COUNT_OPENS.exec(content)?.[0];
    if (opening && counted.has(opening)) continue;
    if (opening) counted.add(opening);
    kept.push(action);
    held.add(action);
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, axis: told, stage }) => ({ start, end, stage, axis: told ?? above(start) }))
    .map(({ start, end, axis, stage }) => ({
      label: say(reading, { start, end }),
      axis,
      target: findTarget(reading, { start, end }),
      stage,
      evidence: [{ start, end }],
      confidence: axis === null ? 0.65 : 0.8,
    }));
};

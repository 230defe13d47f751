import type { Span } from "@levier/kernel";
import type { Gazetteer } from "../gazetteer.ts";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";
import type { OrganisationKind } from "./organisation-mention.ts";
import { ROLE_HEAD } from "./roles.ts";

/** A body that a list names without repeating its form: « les communautés de communes du Val d'Orle, de la Brède et des Hauts ». */
export type ListedBody = Span & { readonly kind: OrganisationKind; readonly form: string };

const FORMS: readonly (readonly [string, OrganisationKind, string])[] = [
  ["communautes de communes", "intercommunality", "communauté de communes"],
  ["communautes d'agglomeration", "intercommunality", "communauté d'agglomération"],
  ["communautes urbaines", "intercommunality", "communauté urbaine"],
  ["metropoles", "intercommunality", "métropole"],
  ["poles d'equilibre territoriaux et ruraux", "intercommunality", "PETR"],
  ["intercommunalites|epci|communautes|agglomerations", "intercommunality", ""],
  ["departements|conseils departementaux", "department", "département"],
  ["regions|conseils regionaux", "region", "région"],
  ["(?<!communautes? de )(?:villes|communes)", "city", "ville"],
];

const LISTS = FORMS.map(
  ([words, kind, form]) =>
    [new RegExp(`\\b(?:${words})(?: suivante?s| signataires| membres)?(?: ?:| \\(| )\\s*`, "g"), kind, form] as const,
);

const ARTICLE = "(?:de la |de l'|du |des |de |d'|la |le |les |l')";
const CAP = "\\p{Lu}[\\p{L}'-]*";
const LINK = "(?: (?:de la |de l'|du |des |de |d'|le |la |les |l'|en |sur |aux? |im |am |[–-] )?|-)";
const NAME = new RegExp(`^${ARTICLE}?((?:${CAP})(?:${LINK}(?:${CAP}))*)`, "u");
const AND = new RegExp(`^ et ${ARTICLE}?(?:${CAP})(?:${LINK}(?:${CAP}))*`, "u");
const OFFICE = new RegExp(`^${ROLE_HEAD}(?![\\p{L}])`, "u");
const NEXT = /^(?:,(?: et)? |;(?: et)? | et | ainsi que |, ainsi que )/;

/** The names that stand one after the other from an offset on; « A et B » is one name when the geography knows it so. */
const namesFrom = ({ flat }: Reading, from: number, end: number, kind: OrganisationKind, gazetteer: Gazetteer): Span[] => {
  const names: Span[] = [];
  let at = from;
  for (;;) {
    const name = NAME.exec(flat.slice(at, Math.min(end, at + 160)));
    // A town has no article: « les villes de X et de Y et la CCI ».
    if (!name?.[1] || OFFICE.test(name[1]) || (kind === "city" && /^(?:la |le |les |l')/.test(name[0]))) return names;
    const start = at + name[0].length - name[1].length;
    let to = at + name[0].length;
    const more = AND.exec(flat.slice(to, Math.min(end, to + 80)));
    if (more && gazetteer.named(flat.slice(start, to + more[0].length)).length > 0) to += more[0].length;
    names.push({ start, end: to });
    const next = NEXT.exec(flat.slice(to, Math.min(end, to + 14)));
    if (!next) return names;
    at = to + next[0].length;
  }
};

/** Bodies told in a list under a form in the plural, at least two of them, in the order of the text. */
export const findListedBodies = (reading: Reading, within: Span, gazetteer: Gazetteer): ListedBody[] =>
  LISTS.flatMap(([pattern, kind, form]) =>
    findAll(pattern, reading.plain, within).flatMap(({ end }) => {
      const names = namesFrom(reading, end, within.end, kind, gazetteer);
      return names.length < 2 ? [] : names.map((name) => ({ ...name, kind, form }));
    }),
  );

import type { Span, TerritoryKind } from "@levier/kernel";
import { foldName, type Gazetteer } from "../gazetteer.ts";
import { findAll, longestApart } from "../text/find.ts";
import { inLatin } from "../text/latin.ts";
import type { Reading } from "../text/reading.ts";
import { formerRegions } from "./former-regions.ts";
import { findListedBodies } from "./listed-bodies.ts";
import type { OrganisationKind, OrganisationMention } from "./organisation-mention.ts";

/** No word is longer: a page of capitals without a space is no name, and would be tried from each of them. */
const CAP = "\\p{Lu}[\\p{L}'-]{0,60}";
const LINK = "(?: (?:de la |de l'|du |des |de |d'|le |la |les |l'|et du |et de la |en |sur ))?";
const NAME = `(?:${CAP}(?:(?:${LINK}|-| )(?=\\p{Lu})${CAP}|-[\\p{L}'-]+)*)`;
const OF = "(?:de la |de l'|du |des |de |d'|)";

const FORM_AFTER = "(?:[Mm][ée]tropole|[Aa]gglo|[Aa]gglom[ée]ration|[Cc]ommunaut[ée])";
/** A capital at the head of a sentence opens no name. */
const NO_OPENING =
  "(?!(?:La|Le|Les|L'|Une?|Cette|Notre|Nos|Sa|Son|Leur|Votre|Après|Avec|Pour|Dans|Chaque|Des?|Du|Et|En|À|Au|Entre|Par|Grande?|Petite?|Première?)(?!\\p{L}))";

const PATTERNS: readonly (readonly [OrganisationKind, string])[] = [
  ["state", "(?<=\\b[Ll]'|\\b[Dd]e l'|\\b[àÀ] l'|, |^|et )[ÉE]tat(?: en région)?\\b(?![- ][Rr]égion|-[Mm]ajor)"],
  ["region", `(?:[Rr][ée]gion|[Cc]onseil [Rr][ée]gional) ${OF}${NAME}`],
  ["department", `(?:[Dd][ée]partement|[Cc]onseil [Dd][ée]partemental) (?:de la |de l'|du |des |de |d')${NAME}`],
  [
    "intercommunality",
    `(?:[Cc]ommunaut[ée] d'[Aa]gglom[ée]ration|[Cc]ommunaut[ée] de [Cc]ommunes|[Cc]ommunaut[ée] [Uu]rbaine|[Cc]ommunaut[ée]|[Mm][ée]tropole|Eurom[ée]tropole|[Ee]urom[ée]tropole|[Aa]gglom[ée]ration|[Ii]ntercommunalit[ée]|PETR|CC|CA|CU|[Pp][ôo]le d'[ÉEée]quilibre [Tt]erritorial et [Rr]ural(?: \\(PETR\\))?|[Ss]yndicat mixte|[Pp]ôle [Mm]étropolitain) ${OF}(?:\\p{Ll}[\\p{L}'-]+ (?:de la |de l'|du |des |de |d'))?${NAME}`,
  ],
  // Words parted by spaces, then words joined by hyphens: a separator that may also stand inside a word is tried in every way.
  [
    "intercommunality",
    `(?<![\\p{L}'-])${NO_OPENING}\\p{Lu}[\\p{L}'][\\p{L}'-]{0,40}(?: \\p{Lu}[\\p{L}'-]{0,40}){0,3} ${FORM_AFTER}(?![\\p{L}])`,
  ],
  ["intercommunality", `(?<![\\p{L}'-])\\p{Lu}[\\p{L}'][\\p{L}']{0,40}(?:-[\\p{L}']{1,40}){0,4}-${FORM_AFTER}(?![\\p{L}])`],
  [
    "intercommunality",
    `(?:Grand|Pays) (?:de la |de l'|du |des |de |d')?(?!Est\\b|Paris Express|Port\\b|Site|Prix|Débat|Plan|Projet|Public|Stade|Palais|Théâtre|Hôtel)${NAME}`,
  ],
  ["city", `(?:[Vv]ille|[Cc]ommune) (?:de la |du |des |de |d')${NAME}`],
  [
    "public",
    `[Cc]hambres? (?:de [Cc]ommerce et d'[Ii]ndustrie|d'[Aa]griculture|de [Mm]étiers(?: et de l'[Aa]rtisanat)?|des [Mm]étiers(?: et de l'[Aa]rtisanat)?|[ée]conomique)(?: ${OF}${NAME})?`,
  ],
  ["public", `(?:CCI|CMA|CRESS|SDIS|SATT)(?: (?:de la |de l'|du |des |de |d')?${NAME})?(?!\\p{L})`],
  ["public", `[Pp]arcs? [Nn]aturels? [Rr]égiona(?:l|ux) (?:de la |de l'|du |des |de |d')${NAME}`],
  ["public", `[Gg]rand [Pp]ort [Mm]aritime (?:de la |du |de |d')${NAME}(?: – ${NAME})?`],
  ["foreign", `(?:[Ll]and|[Ll]andkreis|[Gg]rand-[Dd]uché|[Pp]rovince|[Cc]anton) (?:de la |de l'|du |de |d'|)${NAME}`],
  ["public", `[Uu]niversit[ée] (?:de la |de |d'|du )${NAME}`],
  [
    "public",
    "[Cc]aisse des [Dd]épôts|Banque des [Tt]erritoires|[ÉE]ducation nationale|Bpifrance|BPI France|France Travail|Pôle emploi|ADEME|Ademe|Business France|Action [Ll]ogement|Voies navigables de France",
  ],
  [
    "public",
    `[Mm]inistère (?:de la |de l'|du |des |de )${CAP}(?:(?: et de la | et de l'| et du | et des | de la | des | du | et )?[ ]?${CAP})*`,
  ],
  ["public", `[Aa]gence (?:de l'[Ee]au|[Rr]égionale de [Ss]anté|nationale|d'urbanisme|de développement)[^,.;:()\\n]{0,40}?(?=[,.;:()\\n])`],
  [
    "public",
    `(?<![\\p{L}'-])${CAP}(?: ${CAP}){1,3}(?=, (?:l'agence|l'établissement public|la société d'économie mixte|le pôle de compétitivité) )`,
  ],
  [
    "private",
    `(?<=(?:entreprise|société|groupe|association|réseau|cluster|laboratoire|fondation) )(?!National|Express)${NAME}(?: ${CAP})*`,
  ],
];

const COMPILED = PATTERNS.map(([kind, pattern]) => [kind, new RegExp(pattern, "gmu")] as const);
const ACRONYM = /(?<=\b[Ll]'|\b[Ll]a |\b[Ll]e |\b[Dd]u )[A-Z][A-Z0-9]{2,7}\b/g;

const WORDS = new RegExp(`${CAP}(?:(?: (?:de la |de l'|du |des |de |d'|et du |et de la |et |en )|-| )${CAP})+`, "gu");
const EPCI: readonly TerritoryKind[] = ["metropole", "communaute_urbaine", "communaute_agglomeration", "communaute_communes", "petr"];

const EPCI_OR_PAYS: readonly TerritoryKind[] = [...EPCI, "pays"];

/** Intercommunalities named without their legal form: names of several words that the gazetteer knows and no commune bears. */
const knownByName = (reading: Reading, line: Span, gazetteer: Gazetteer): OrganisationMention[] =>
  findAll(WORDS, reading.flat, line)
    .flatMap((span) => [span, ...halves(reading.flat, span)])
    .filter(({ start, end }) => {
      const name = reading.flat.slice(start, end);
      return (
        name.includes(" ") &&
        gazetteer.named(name, EPCI).length > 0 &&
        gazetteer.named(name, ["commune", "region", "departement"]).length === 0
      );
    })
    .map(({ start, end }) => ({ start, end, kind: "intercommunality" }));

const ONE_WORD = /(?<![\p{L}\d'’-])(?:\p{Lu}[\p{L}\d]{2,19})(?![\p{L}\d'’-])/gu;

/** « Vivrapolis »: the name that an intercommunality gave itself, which stands alone in the geography and is no commune's. */
const knownByBrand = (reading: Reading, line: Span, gazetteer: Gazetteer): OrganisationMention[] =>
  findAll(ONE_WORD, reading.flat, line)
    .filter(({ start, end }) => {
      const name = reading.flat.slice(start, end);
      const [place, ...others] = gazetteer.named(name, EPCI);
      const bears = [place?.name, ...(place?.aliases ?? [])].some((each) => each !== undefined && foldName(each) === foldName(name));
      return bears && others.length === 0 && gazetteer.named(name, ["commune", "region", "departement"]).length === 0;
    })
    .map(({ start, end }) => ({ start, end, kind: "intercommunality" }));

/** « A et B » may be two names. */
const halves = (flat: string, { start, end }: Span): Span[] => {
  const at = flat.slice(start, end).indexOf(" et ");
  return at < 0
    ? []
    : [
        { start, end: start + at },
        { start: start + at + 4, end },
      ];
};

/** « La Communauté » is « Communauté »: the article stands outside. */
const withoutArticle = ({ plain }: Reading, each: OrganisationMention): OrganisationMention => {
  const article = /^(?:la |le |les |l')(?=communaute|agglomeration|metropole|region|departement|ville)/.exec(
    plain.slice(each.start, each.end),
  );
  return article ? { ...each, start: each.start + article[0].length } : each;
};

const MORE = inLatin(new RegExp(`^ et (?:de la |de l'|du |des |de |d'|la |le )?${NAME}`, "u"));

/** « Pays de A et B » is one name when the gazetteer knows it so. */
const extended = ({ flat }: Reading, each: OrganisationMention, gazetteer: Gazetteer): OrganisationMention => {
  if (each.kind !== "intercommunality") return each;
  const more = MORE.exec(flat.slice(each.end, each.end + 80));
  const end = each.end + (more?.[0].length ?? 0);
  return more && gazetteer.named(flat.slice(each.start, end), EPCI_OR_PAYS).length > 0 ? { ...each, end } : each;
};

/** A form that needs no « de » before a place also stands before its holder: « le conseil régional Pierre Aubin ». */
const BARE_FORM = /^(?:r[ée]gion|conseil r[ée]gional|intercommunalit[ée]) (?=\p{Lu})/iu;

/** No place known by its name alone has more words. */
const MOST_WORDS = 12;

/** Whether what follows a bare form is a place: a known one, perhaps with words added to its name. */
const isNamed = ({ flat }: Reading, { start, end }: OrganisationMention, gazetteer: Gazetteer): boolean => {
  const words = flat.slice(start, end);
  if (!BARE_FORM.test(words)) return true;
  const name = words.replace(BARE_FORM, "").split(" ");
  if (/^intercom/i.test(words) && name.length !== 2) return true;
  return name.slice(0, MOST_WORDS).some((_, at) => {
    const part = name.slice(0, at + 1).join(" ");
    return formerRegions.has(part) || gazetteer.named(part).length > 0;
  });
};

/** Organisations named in the text proper, longest reading first, in order; the article stands outside. */
export const findOrganisations = (reading: Reading, gazetteer: Gazetteer): OrganisationMention[] => {
  const found = reading.lines.flatMap((line) => [
    ...findListedBodies(reading, line, gazetteer),
    ...COMPILED.flatMap(([kind, pattern]) =>
      findAll(pattern, reading.flat, line).map(({ start, end }): OrganisationMention => ({ start, end, kind })),
    ),
    ...knownByName(reading, line, gazetteer),
    ...knownByBrand(reading, line, gazetteer),
  ]);
  return longestApart(found.map((each) => extended(reading, withoutArticle(reading, each), gazetteer))).filter((each) =>
    isNamed(reading, each, gazetteer),
  );
};

/** Capital acronyms with their article, as `l'ADIRA`: organisations, plans or contracts. */
export const findAcronyms = (reading: Reading): Span[] => reading.lines.flatMap((line) => findAll(ACRONYM, reading.flat, line));

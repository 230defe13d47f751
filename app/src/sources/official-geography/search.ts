import type { Geography } from "./geography.ts";
import { coreOf, isArticle, plain } from "./names.ts";
import type { Territory, TerritoryKind } from "./territory.ts";
import { parseTerritoryCode } from "./territory-code.ts";

export type Hit = {
  readonly territory: Territory;
  /** The other name that answered, when the territory's own does not: a former commune, an acronym. */
  readonly via: string | null;
};

export type Hits = { readonly hits: readonly Hit[]; readonly total: number };

export type Search = (query: string, options?: { readonly limit?: number; readonly offset?: number }) => Hits;

/** Words in use for each kind, which complete a name: « Châlons Agglo », « département de l'Aube ». */
const KIND_WORDS: Partial<Record<TerritoryKind, string>> = {
  region: "region",
  departement: "departement",
  metropole: "epci metropole eurometropole communaute",
  communaute_urbaine: "epci cu communaute urbaine agglo agglomeration",
  communaute_agglomeration: "epci ca agglo agglomeration communaute",
  communaute_communes: "epci cc comcom communaute communes",
  commune: "commune ville",
};

const RANKS: Partial<Record<TerritoryKind, number>> = { region: 0, departement: 1, collectivite_outre_mer: 1, commune: 3 };
const rankOf = (kind: TerritoryKind): number => RANKS[kind] ?? 2;
const countOf = ({ population }: Territory): number => ("missing" in population ? 0 : population.count.value);

/** Where a word stands, from what names the place best to what only says its kind. */
const FIELDS = { first: 0, inName: 1, otherName: 2, kind: 3 } as const;
type Field = (typeof FIELDS)[keyof typeof FIELDS];
const NOT_FOUND = 255;

const wordsOf = (text: string): string[] =>
  plain(text)
    .split(" ")
    .filter((word) => word !== "");

/** « st » is written for « saint », and may be the beginning of another word. */
const readings = (word: string): string[] => (word === "st" ? [word, "saint"] : word === "ste" ? [word, "sainte"] : [word]);

const fieldsOf = (territory: Territory, words: readonly string[], core: string): Map<string, Field> => {
  const fields = new Map<string, Field>();
  const add = (word: string, field: Field): void => {
    if (!fields.has(word)) fields.set(word, field);
  };
  const [first] = core.split(" ");
  if (first) add(first, FIELDS.first);
  for (const word of words) add(word, FIELDS.inName);
  for (const other of territory.otherNames) for (const word of wordsOf(other)) add(word, FIELDS.otherName);
  for (const word of (KIND_WORDS[territory.kind] ?? "").split(" ")) if (word !== "") add(word, FIELDS.kind);
  return fields;
};

type Index = {
  /** In the order they are shown when they answer equally well. */
  readonly territories: readonly Territory[];
  readonly cores: readonly string[];
  readonly words: readonly string[];
  /** Positions of territories × 4 + field, per word of `words`. */
  readonly postings: readonly (readonly number[])[];
};

const buildIndex = (geography: Geography): Index => {
  const territories = [...geography.all()].sort((a, b) => rankOf(a.kind) - rankOf(b.kind) || countOf(b) - countOf(a));
  const postings = new Map<string, number[]>();
  const cores = territories.map((territory, position) => {
    const words = wordsOf(territory.name);
    const core = coreOf(words);
    for (const [word, field] of fieldsOf(territory, words, core)) {
      const list = postings.get(word);
      if (list) list.push(position * 4 + field);
      else postings.set(word, [position * 4 + field]);
    }
    return core;
  });
  const sorted = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    territories,
    cores,
    words: sorted.map(([word]) => word),
    postings: sorted.map(([, list]) => list),
  };
};

/** Position of the first word that is not before `prefix`. */
const lowerBound = (words: readonly string[], prefix: string): number => {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How well each territory answers one word of the query: twice its best field, one more when only a beginning is said. */
const answersTo = (index: Index, word: string): Uint8Array => {
  const scores = new Uint8Array(index.territories.length).fill(NOT_FOUND);
  for (const reading of readings(word))
    for (let at = lowerBound(index.words, reading); index.words[at]?.startsWith(reading); at++) {
      const partial = index.words[at] === reading ? 0 : 1;
      for (const posting of index.postings[at] ?? []) {
        const score = (posting & 3) * 2 + partial;
        const position = posting >>> 2;
        if (score < (scores[position] ?? 0)) scores[position] = score;
      }
    }
  return scores;
};

const viaOf = ({ name, otherNames, kind }: Territory, query: readonly string[]): string | null => {
  const holds = (text: string): boolean => {
    const words = wordsOf(`${text} ${KIND_WORDS[kind] ?? ""}`);
    return query.every((word) => readings(word).some((reading) => words.some((own) => own.startsWith(reading))));
  };
  return holds(name) ? null : (otherNames.find(holds) ?? null);
};

const answer = (index: Index, query: readonly string[], limit: number, offset: number): Hits => {
  const answers = query.map((word) => answersTo(index, word));
  const core = coreOf(query.map((word) => readings(word).at(-1) ?? word));
  const byScore: number[][] = [];
  let total = 0;
  for (let position = 0; position < index.territories.length; position++) {
    let score = index.cores[position] === core ? 0 : 1;
    for (const scores of answers) {
      const one = scores[position] ?? NOT_FOUND;
      score = one === NOT_FOUND ? Number.POSITIVE_INFINITY : score + one;
    }
    if (score === Number.POSITIVE_INFINITY) continue;
    total++;
    const list = (byScore[score] ??= []);
    if (list.length < offset + limit) list.push(position);
  }
  const hits = byScore
    .flat()
    .slice(offset, offset + limit)
    .flatMap((position) => index.territories[position] ?? [])
    .map((territory) => ({ territory, via: viaOf(territory, query) }));
  return { hits, total };
};

/**
 * Search by name as one types: each word of the query begins a word of the name, of another name, or says the kind. Accents,
 * hyphens and articles do not count. Best answers first, then the larger kind, then the more populated. A code finds its
 * territory. The index is built at the first search.
 */
export const createSearch = (geography: Geography): Search => {
  let index: Index | null = null;
  return (query, { limit = 20, offset = 0 } = {}) => {
    const code = parseTerritoryCode(query);
    const coded = code.ok ? geography.find(code.value) : null;
    if (coded) return { hits: [{ territory: coded, via: null }].slice(offset, offset + limit), total: 1 };
    const words = wordsOf(query).slice(0, 12);
    const telling = words.filter((word) => !isArticle(word));
    const asked = telling.length > 0 ? telling : words;
    if (asked.length === 0) return { hits: [], total: 0 };
    index ??= buildIndex(geography);
    return answer(index, asked, limit, offset);
  };
};

import type { Chance } from "./chance.ts";

type Mutation = (text: string, chance: Chance, seeds: readonly string[]) => string;

/** Numbers, sums and dates where a reader of numbers may stumble. */
const EDGES = [
  ..."0|-1|00|1er|½|3²|1e9|0,0|1/2|1.000.000,00|1 000 000 000 000 000|3,14159265358979|12,|,5|١٢٣|五|IV|MMXXVI|100 %|-100 %|0 %".split("|"),
  ..."0 €|€ 5|99999999999999999999 €|1,5 Md€|10 000 k€|1 euro|un million d’euros|deux cent mille euros|1 million 5 d’euros".split("|"),
  ..."31 février 2023|29 février 2100|0 mars 0000|2024-13-45|32/13/2024|1er janvier 99999|12/03|mars 1789|le 4 |fin 20".split("|"),
  ..."de 3 à 2|entre 10 et|de 2021 à 2019|2021-2021|par an par an|d’ici d’ici 2030|axe 0 :|axe 999999 :|0.|1000000000.".split("|"),
  "9".repeat(400),
  `0,${"0".repeat(200)}1`,
];

/** Characters of other scripts, marks that join or hide, halves of pairs. */
const STRANGE = [
  ..."é|e\u0301|’|ʼ|ﬁ|İ|ß|Œ|ǅ|Ω|Ж|م|א|漢|한|か|👩‍🌾|🇫🇷".split("|"),
  ..."\u00ad|\u200b|\u200d|\u200e|\u202e|\ufeff|\u0000|\u0007|\u0085|\u2028|\u2029|\u3000|\ud83d|\udc00|\ufffd|\r\n|\r|\v|\f".split("|"),
];

/** Pieces that a pattern with two ways through may try again and again. */
const REPEATED = [
  ..."de la |A-|Jean-|Jean |(|((|)|«|» |\"|'|l'|, |; |: |. |…|- |• |1 |1. |1 000 |12, |€ |% |a|A|é|aA|\n|\t| || |#|*|_|[|](|\\|<|>|&|".split(
    "|",
  ),
  ..."et |présidente, |le préfet de |communauté de communes de |Axe 1 : |2021-|M. |d'|en présence de |ont signé |Val-|s|/|@|a@a.|0".split(
    "|",
  ),
];

const cutAt = (text: string, chance: Chance): [number, number] => {
  const [a, b] = [chance.below(text.length + 1), chance.below(text.length + 1)];
  return [Math.min(a, b), Math.max(a, b)];
};

const shuffled = <T>(list: readonly T[], { random }: Chance): T[] =>
  list
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);

const insertAt = (text: string, at: number, piece: string): string => text.slice(0, at) + piece + text.slice(at);

const strew = (text: string, pieces: readonly string[], chance: Chance): string => {
  let strewn = text;
  for (let count = 1 + chance.below(8); count > 0; count--) strewn = insertAt(strewn, chance.below(strewn.length + 1), chance.pick(pieces));
  return strewn;
};

const table = (depth: number, chance: Chance, seeds: readonly string[]): string => {
  const cell = (): string =>
    depth > 0 && chance.happens(0.3) ? table(depth - 1, chance, seeds) : chance.pick(seeds).slice(0, 1 + chance.below(60));
  return Array.from({ length: 1 + chance.below(4) }, () => `| ${Array.from({ length: 1 + chance.below(4) }, cell).join(" | ")} |`).join(
    "\n",
  );
};

export const mutations: Readonly<Record<string, Mutation>> = {
  truncated: (text, chance) => text.slice(...cutAt(text, chance)),
  "lines shuffled": (text, chance) => shuffled(text.split("\n"), chance).join("\n"),
  "words shuffled": (text, chance) => shuffled(text.split(" "), chance).join(" "),
  "part removed": (text, chance) => {
    const [from, to] = cutAt(text, chance);
    return text.slice(0, from) + text.slice(to);
  },
  "part repeated": (text, chance) => text + text.slice(...cutAt(text, chance)).repeat(1 + chance.below(5)),
  spliced: (text, chance, seeds) => insertAt(text, chance.below(text.length + 1), chance.pick(seeds)),
  "numbers at edges": (text, chance) => text.replace(/\d[\d ,.]*/g, (number) => (chance.happens(0.4) ? chance.pick(EDGES) : number)),
  "numbers strewn": (text, chance) => strew(text, EDGES, chance),
  "scripts mixed": (text, chance) => strew(text, STRANGE, chance),
  repeated: (text, chance) => insertAt(text, chance.below(text.length + 1), chance.pick(REPEATED).repeat(2 + chance.below(3000))),
  capitals: (text) => text.toUpperCase(),
  small: (text) => text.toLowerCase(),
  "other spaces": (text, chance) =>
    text.replace(/\s/g, (space) => (chance.happens(0.3) ? chance.pick([" ", "\u00a0", "\u202f", "\t", "\n", "", "     "]) : space)),
  "one line": (text) => text.replace(/\s*\n\s*/g, " "),
  "lines broken": (text, chance) => text.replace(/ /g, () => (chance.happens(0.2) ? "\n" : " ")),
  "signs lost": (text, chance) => text.replace(/[.,;:()«»’']/g, (sign) => (chance.happens(0.5) ? "" : sign)),
  marked: (text, chance) => text.replace(/^(?=.)/gm, () => chance.pick(["", "", "# ", "- ", "1. ", "> ", "**", "| ", "• ", "a) "])),
  "letters lost": (text, chance) => text.replace(/[a-zà-ÿ]/g, (letter) => (chance.happens(0.02) ? "" : letter)),
  tabled: (text, chance, seeds) => insertAt(text, chance.below(text.length + 1), `\n${table(3, chance, seeds)}\n`),
};

const LONGEST = 40_000;

/** A text of the seeds after one to five mutations, never longer than some fifteen pages. */
export const mutatedText = (chance: Chance, seeds: readonly string[]): string => {
  let text = chance.pick(seeds);
  for (let count = 1 + chance.below(5); count > 0; count--)
    text = (mutations[chance.pick(Object.keys(mutations))]?.(text, chance, seeds) ?? text).slice(0, LONGEST);
  return text;
};

import type { Chance } from "./chance.ts";

/**
 * Pieces of texts, each of which some pattern takes for a beginning, told again and again. `{n}` is a number that grows, `{w}` a
 * word and `{W}` a name that none of the others bears: what is told apart from all that came before it may take the square of them.
 */
const PIECES: readonly string[] = [
  ..."{n}|A|A'|a|É|x-|{W}-|1|1 |111 |1,|1.|12/|€|%|.|…|?|!| .|,|;|:|•|–|(|((|()|[|«|« »|“|'|\"|/|*|_|#|\\|@".split("|"),
  ..."cent |cent mille |quatre-vingt-|deux |un million |1 million |2 M€ |2 M€, |{n} 000 € pour {w}, |10 % |(1 %) |{n} {w}s ".split("|"),
  ..."M. |MM. |Mme {W} |M. {W} {W}, |{W} {W}, maire de {W}, |présidente, |le préfet de |le maire de la commune de {W}, ".split("|"),
  ..."la Région {W}, représentée par {W} {W}, |représenté par |en présence de |aux côtés de |signé par |signé |ont signé |signataires : ".split(
    "|",
  ),
  ..."s'engage à |s'engagent à créer {w}. |l'association {W}, |l'université de {W}, |la société {W} |la communauté de communes du {W} et ".split(
    "|",
  ),
  ..."le contrat {W}, |le pacte |POCE, |(CRTE) |le plan {W} (P{n}), |dans le cadre du |SCoT de {W}, |comité de pilotage : |le comité {w} ".split(
    "|",
  ),
  ..."axe 1 : |Axe {n} : soutenir {w} |objectif {n} : |article {n} |Art. 1 |1. |1.1 |I. |a) |- créer {w} ; |créer {n} emplois |dont 1 M€ ".split(
    "|",
  ),
  ..."le 12 mars 2024 |le {n} mars |12 et |lundi |2021-2026 |d'ici 2030 |depuis |l'an dernier |de 10 à |entre 1 et |et |et de |ou |ni ".split(
    "|",
  ),
  ..."que |qui |dont |ne |n'a pas |vu la délibération |considérant |l'État, |la Région |la commune |de la |du |d'|l'|à ".split("|"),
  ..."{w}@exemple.fr |01 02 03 04 05 |www.|http://a|[a](b)|** |<b>|&amp;|-\u00ad|\u00a0|\t|  ".split("|"),
];

/** As many characters as some fifteen to a hundred pages. */
const [SHORTEST, LONGEST] = [20_000, 200_000];

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A word of three letters or more for each number, no two alike. */
const wordOf = (rank: number): string => {
  let word = "";
  for (let rest = rank + 26 ** 2; rest > 0; rest = Math.floor(rest / 26)) word = LETTERS.charAt(rest % 26) + word;
  return word;
};

const filled = (piece: string, rank: number): string =>
  piece.replace(/\{[nwW]\}/g, (place) => {
    if (place === "{n}") return String(rank + 3);
    const word = wordOf(rank);
    return place === "{w}" ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  });

/** A text in which one to three pieces come again and again, on one line or a line each, within the words of a seed. */
export const repetitiveText = (chance: Chance, seeds: readonly string[]): string => {
  const pieces = Array.from({ length: 1 + chance.below(3) }, () => chance.pick(PIECES));
  const unit = pieces.join(chance.pick(["", " ", ", "])) + chance.pick(["", "", "", "\n"]);
  const length = Math.round(SHORTEST * (LONGEST / SHORTEST) ** chance.random());
  let repeated = "";
  for (let rank = 0; repeated.length < length; rank++) repeated += filled(unit, rank);
  const seed = chance.pick(seeds).slice(0, 3000);
  const at = chance.below(seed.length + 1);
  return seed.slice(0, at) + repeated + seed.slice(at);
};

import type { PortfolioStudy } from "./portfolio-study.ts";

/** Without accents, nor what separates words; `%`, `€` and other signs that make a unit stay. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/œ/gi, "oe")
    .replace(/[^\p{L}\p{N}\p{S}%‰]+/gu, " ")
    .trim();

/** What is measured, however it is typed: « Emplois salariés » and « emplois  salaries » are one. */
export const labelKey = ({ label }: PortfolioStudy["outcome"]): string => plain(label).toLowerCase();

/**
 * What makes two effects draws of one thing: the same outcome, in the same unit, meant the same way. In a unit a capital alone tells
 * (MW is not mW), one that begins a word does not: a doubt sets two apart, which is seen, and never adds them up, which is not.
 */
export const outcomeKey = ({ outcome, direction }: Pick<PortfolioStudy, "outcome" | "direction">): string =>
  JSON.stringify([labelKey(outcome), plain(outcome.unit).replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase()), direction]);

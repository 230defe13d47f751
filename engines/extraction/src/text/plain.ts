const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."àâäáãåçéèêëíìîïñóòôöõúùûüýÿ"].map((letter) => [letter, letter.normalize("NFD").charAt(0)]),
);

/** Beyond ASCII, lower case may be longer than what it is of. */
const MARKED = /[^\0-\x7f]/;

/** Lower case without accents, same length: offsets into it are offsets into the text. */
export const plainSameLength = (text: string): string => {
  if (!MARKED.test(text)) return text.toLowerCase();
  // A run of letters at a time: a call for each costs more than all the rest.
  const lower = text.replace(/[A-ZÀ-ÖØ-Þ]+/g, (letters) => letters.toLowerCase());
  return lower.replace(/[à-ÿ]/g, (letter) => LETTERS[letter] ?? letter);
};

const blank = (part: string): string => part.replace(/[^\n]/g, " ");

/** Marks of Markdown become spaces, same length: `**A**` reads `  A  `, `[a](b)` reads ` a    `. */
export const withoutMarks = (text: string): string =>
  text
    .replace(/\]\([^()\n]{0,300}\)/g, blank)
    .replace(/^[ \t]{0,3}#{1,6}(?=\s)/gm, blank)
    .replace(/\*(?=\S)|(?<=\S)\*|[[\]\\]|__/g, blank);

/** A fraction or a raised figure that digits follow: `½120` is no 120, so it reads as a letter would. */
const FIGURE_MARK = /[²³¹¼-¾⁰-₉⅐-↉①-⓿](?=\d)/g;

/** Spaces of every kind become plain spaces, typographic apostrophes plain ones, same length. */
export const flatSameLength = (text: string): string =>
  text
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\u00ad\u200b]/g, " ")
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑]/g, "-")
    .replace(FIGURE_MARK, "_");

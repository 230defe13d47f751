/** Beyond ASCII and Latin-1, the capitals that open the names of Europe met in French texts; the rest of Latin counts as small. */
const CAPITALS = "A-ZÀ-ÖØ-ÞŒŸŠŽČĆĐŁŚŻŹ";
const SMALL = "a-zß-öø-őœ-ɏ";
const LETTERS = "A-Za-zªµºÀ-ÖØ-öø-ɏ";

const CLASSES: Readonly<Record<string, string>> = { "\\p{Lu}": CAPITALS, "\\p{Ll}": SMALL, "\\p{L}": LETTERS };

/**
 * The pattern with its classes of letters (`\p{L}`, `\p{Lu}`, `\p{Ll}`) narrowed to Latin. Those of Unicode hold hundreds of
 * ranges: patterns made of many took ten times longer to be made ready, and to be matched.
 */
export const inLatin = ({ source, flags }: RegExp, more = ""): RegExp => {
  let isInClass = false;
  const narrowed = source.replace(/\\p\{[^}]*\}|\\.|[[\]]/gsu, (token) => {
    if (token === "[" || token === "]") isInClass = token === "[";
    const letters = CLASSES[token];
    if (letters === undefined) return token;
    return isInClass ? letters : `[${letters}]`;
  });
  return new RegExp(narrowed, flags + more);
};

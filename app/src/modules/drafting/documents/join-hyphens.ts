/** First parts of words that French writes with a hyphen. */
const FIRST_PARTS =
  /(?:^|-)(?:vice|sous|co|non|demi|mi|semi|ex|quasi|peut|rendez|celui|celle|ceux|celles|lui|elle|eux|elles|nous|vous|là|ci|avant|après|arrière|contre|porte|chef|centre|grand|grands|grande|haut|hauts|bas|basse|main|mode|savoir|est|ouest|nord|sud|saint|sainte|c’est|dit|dix|vingt|trente|quarante|cinquante|soixante|quatre|cent)$/i;

const CUT = /([\p{L}’'-]*\p{L})[-‐]\n([\p{L}-]+)/gu;

/**
 * Words that the end of a line cut in two are made whole. Whether the hyphen is one of the word is told by the rest of the
 * text when it has the word elsewhere, else by how French writes: a name goes on with a capital, `vice-` and the like keep theirs.
 */
export const joinHyphens = (text: string): string => {
  const words = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
  const whole = text.replace(/\u00ad\n?/g, "").replace(/(\d[-‐])\n(?=\d)/g, "$1");
  return whole.replace(CUT, (_, first: string, second: string) => {
    const [cut, compound] = [`${first}${second}`, `${first}-${second}`];
    const head = first.split(/[’']/).at(-1) ?? first;
    if (words.has(`${head}-${second}`.toLowerCase()) || /^\p{Lu}/u.test(second)) return compound;
    if (words.has(`${head}${second}`.toLowerCase())) return cut;
    // A word is cut before a consonant; one that goes on with a vowel after a consonant is another.
    if (/[^aeiouyà-öø-ÿœ]$/i.test(head) && /^[aeiouyà-öø-ÿœ]/i.test(second)) return compound;
    return head.includes("-") || second.includes("-") || FIRST_PARTS.test(head) ? compound : cut;
  });
};

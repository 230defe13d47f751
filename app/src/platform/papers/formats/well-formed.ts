/** A tag with its attributes, or an instruction: `</` of one that closes, its name, `/` of one that stands alone. */
const TAG = /<(?:\?[^<>]*\?|(\/?)([^\s<>/="'&?!]+)(?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?))>/y;
const BARE_SIGN = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i;

/**
 * Whether every tag is whole and closed in its turn, and signs are told as XML tells them. Comments, raw characters and definitions
 * (`<!`) are refused: no word processor writes them in a document, and what stands in them, or is cut by them, is not what a reader
 * of tags sees.
 */
export const isWellFormed = (xml: string): boolean => {
  const open: string[] = [];
  let elements = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", TAG.lastIndex)) {
    TAG.lastIndex = at;
    const tag = TAG.exec(xml);
    if (!tag) return false;
    const [, closes, name = "", alone] = tag;
    if (name === "") continue;
    if (open.length === 0 && elements > 0) return false;
    elements += 1;
    if (closes === "/" && open.pop() !== name) return false;
    if (closes === "" && alone === "") open.push(name);
  }
  return elements > 0 && open.length === 0 && !BARE_SIGN.test(xml);
};

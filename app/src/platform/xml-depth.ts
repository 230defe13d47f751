const [LESS, GREATER, SLASH, BANG, QUESTION, QUOTE, APOSTROPHE] = [..."<>/!?\"'"].map((sign) => sign.charCodeAt(0));

/** Where what opens with `<!` or `<?` ends: a comment or a section of characters may hold tags that are none. */
const endOfAside = (xml: Buffer, at: number): number => {
  const opens = xml.toString("latin1", at, at + 9);
  const close = opens.startsWith("<!--") ? "-->" : opens === "<![CDATA[" ? "]]>" : ">";
  const end = xml.indexOf(close, at + 2, "latin1");
  return end < 0 ? xml.length : end + close.length;
};

/** Where a tag ends: the first `>` that no quotes hold. */
const endOfTag = (xml: Buffer, from: number): number => {
  let quote: number | undefined;
  for (let at = from; at < xml.length; at++) {
    const sign = xml[at];
    if (quote !== undefined) quote = sign === quote ? undefined : quote;
    else if (sign === QUOTE || sign === APOSTROPHE) quote = sign;
    else if (sign === GREATER) return at;
  }
  return xml.length;
};

/** Whether elements stand within one another more than `most` times, as far as the tags tell; nothing is built of them. */
export const isDeeperThan = (xml: Buffer, most: number): boolean => {
  let depth = 0;
  for (let at = 0; at < xml.length; at++) {
    if (xml[at] !== LESS) continue;
    const next = xml[at + 1];
    if (next === BANG || next === QUESTION) {
      at = endOfAside(xml, at) - 1;
      continue;
    }
    at = endOfTag(xml, at + 1);
    if (next === SLASH) depth = Math.max(0, depth - 1);
    else if (xml[at - 1] !== SLASH && ++depth > most) return true;
  }
  return false;
};

const WORDS: Readonly<Record<string, number>> = {
  un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10,
  onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20, trente: 30,
  quarante: 40, cinquante: 50, soixante: 60, cent: 100, mille: 1000,
  dizaine: 10, quinzaine: 15, vingtaine: 20, trentaine: 30, quarantaine: 40, cinquantaine: 50, soixantaine: 60, centaine: 100, millier: 1000,
}; // biome-ignore format: a table reads better in rows

/** Digits as French typography groups them: `1 034`, `12,5`, `1.034`. To be used on flat or plain text; a row of figures goes on for longer. */
export const DIGITS = "\\d{1,3}(?:[ .]\\d{3}){1,7}(?:,\\d+)?(?!\\d)|\\d+(?:[,.]\\d+)?";

/** One word of a number (plain text). */
export const CARDINAL =
  "(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille)";

/** Numbers in words of a plain text: `une quarantaine`, `vingt-neuf`, `soixante et onze`, `deux cent cinquante`; none has more words than that. */
export const NUMBER_WORDS = `une? (?:dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine)|un millier|${CARDINAL}(?:[- ]${CARDINAL}(?![a-z])|-une?(?![a-z])| et (?:une?|onze)(?![a-z])){0,12}`;

/** What stands below the thousands once `value` has followed `part`; null where French does not go on so. */
const followedBy = (part: number, value: number): number | null => {
  const last = part % 100;
  if (value === 100) return part > 9 ? null : Math.max(1, part) * 100;
  if (value === 20 && last === 4) return part + 76;
  if (last === 10) return value >= 7 && value <= 9 ? part + value : null;
  const below = last === 0 ? 100 : last === 60 || last === 80 ? 20 : 10;
  return last % 10 === 0 && value < below ? part + value : null;
};

/** `quatre-vingt-dix-sept` → 97: hundreds and thousands multiply what stands before them, and so does `vingt` after `quatre`. */
const cardinal = (written: string): number | null => {
  let [total, part] = [0, 0];
  for (const token of written.split(/-| et | /)) {
    const value = WORDS[token] ?? WORDS[token.replace(/s$/, "")];
    if (value === undefined || (value === 1000 && total > 0)) return null;
    const next = value === 1000 ? 0 : followedBy(part, value);
    if (next === null) return null;
    if (value === 1000) total = Math.max(1, part) * 1000;
    part = next;
  }
  return total + part;
};

/** From here on a number in digits is no longer held to the last one: it is no count, and no sum, of anything. */
export const TOO_LARGE = 1e15;

/** The value of a number in digits or words; null when it is none, or too large. */
export const numberOf = (written: string): number | null => {
  const text = written.trim();
  const word = WORDS[text.replace(/^une? (?=\S)/, "")];
  if (word !== undefined) return word;
  if (/^[a-z]/.test(text)) return cardinal(text);
  if (!/^\d/.test(text)) return null;
  const grouped = /^\d{1,3}(?:[ .]\d{3})+(?:,\d+)?$/.test(text) ? text.replace(/[ .]/g, "") : text;
  const value = Number(grouped.replace(",", "."));
  return value < TOO_LARGE ? value : null;
};

/** Words just before a number which say that it is not exact. */
export const APPROXIMATE = /(?:environ|quelque|pres de|plus de|autour de|une|au moins|moins de|de l'ordre de|avoisinant|jusqu'a)\s*$/;

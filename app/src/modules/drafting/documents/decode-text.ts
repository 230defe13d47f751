import { ok, type Result, refuse } from "@levier/kernel";

/** Text that no known encoding explains: a few characters around the first place that shows it. */
export type Undecodable = { readonly excerpt: string } | "binary";

const CONTROL = /(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/gu;
/** UTF-8 read once as Windows-1252: each accented letter became two characters, each typographic sign three. */
const TWICE_ENCODED = /Ã[\u00a0-\u00bf]|â€[™œ“”¦\u009d\u0080-\u009f]|Â[\u00a0«»°]/;
const LETTERS = /[À-ÖØ-öø-ÿŒœŸŠšŽž]/;
const SIGNS = /[\u00a0«»°²³§·–—‘’“”…€•©®]/;

const excerptAround = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 12), at + 16)
    .replace(/\s+/g, " ")
    .trim();

const tryDecode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Windows-1252 leaves no byte undecided, so it is believed only when what it gives looks like written French. */
const readsAsWindows1252 = (bytes: Uint8Array): string | null => {
  const text = tryDecode(bytes, "windows-1252");
  if (text === null || /[\u0080-\u009f]/.test(text)) return null;
  const high = [...text].filter((letter) => letter > "\u007f");
  const written = high.filter((letter) => LETTERS.test(letter) || SIGNS.test(letter));
  const inWords = text.match(/[a-z][À-ÖØ-öø-ÿœ]|[À-ÖØ-öø-ÿœ][a-z]/gi)?.length ?? 0;
  const letters = high.filter((letter) => LETTERS.test(letter)).length;
  const looksWritten = written.length >= 0.95 * high.length && inWords >= letters / 2;
  return looksWritten ? text : null;
};

const hasUtf16Mark = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
};

/** Refuses a text whose characters were lost or mixed up before it came here: a quote of it would be false. */
export const checkText = (text: string): Result<string, Undecodable> => {
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > text.length / 1000 || text.includes("\0")) return refuse("binary");
  const lost = text.indexOf("\ufffd");
  if (lost >= 0) return refuse({ excerpt: excerptAround(text, lost) });
  const twice = text.search(TWICE_ENCODED);
  return twice >= 0 ? refuse({ excerpt: excerptAround(text, twice) }) : ok(text);
};

/**
 * Text of a file: UTF-8 with or without a mark, UTF-16 with a mark, Windows-1252 when nothing else fits and the result
 * reads as French. The mark itself is left out; line ends stay as they are, so that offsets hold.
 */
export const decodeText = (bytes: Uint8Array): Result<string, Undecodable> => {
  const wide = hasUtf16Mark(bytes);
  if (wide) {
    const text = bytes.length % 2 === 0 ? tryDecode(bytes, wide) : null;
    return text === null ? refuse("binary") : checkText(text);
  }
  if (bytes.includes(0)) return refuse("binary");
  const text = tryDecode(bytes, "utf-8") ?? readsAsWindows1252(bytes);
  if (text !== null) return checkText(text);
  const loose = new TextDecoder("utf-8").decode(bytes);
  const at = loose.indexOf("\ufffd");
  const broken = loose.split("\ufffd").length - 1;
  return broken > loose.length / 10 ? refuse("binary") : refuse({ excerpt: excerptAround(loose, at) });
};

import { plainSameLength } from "./plain.ts";

/** Words that a text in one language cannot do without and the others hardly use. */
const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  fr: "le les des du et est une un dans pour sur avec qui que ce cette aux par pas sont au il elle nous leur ses".split(" "),
  en: "the of and to is that for with was are this by from which on have has been will its their an".split(" "),
  de: "der die das und ist von mit den dem ein eine zu im auf fur nicht sich des werden wird als auch".split(" "),
  es: "el los las y del una por con para que se su al es como mas pero sus este esta".split(" "),
  it: "il gli della di che per con una sono del nel alla delle dei anche come piu questo".split(" "),
  nl: "het een van en met voor zijn op te dat aan niet ook wordt bij naar door".split(" "),
  pt: "o os da do dos das uma para com nao que por mais como foi pela ao".split(" "),
};

/** Scripts that French is never written in, each by the language it most often carries. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
];

/** The language of a script that most of the letters belong to; null when most are Latin. */
const foreignScript = (text: string): string | null => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const counts = SCRIPTS.map(([code, letter]) => ({ code, count: text.match(letter)?.length ?? 0 }));
  const foreign = counts.reduce((sum, { count }) => sum + count, 0);
  if (letters < 20 || foreign <= letters / 2) return null;
  // Japanese is mostly written in Han characters: a few kana tell it from Chinese.
  const kana = counts.find(({ code }) => code === "ja")?.count ?? 0;
  return kana > foreign / 20 ? "ja" : counts.reduce((a, b) => (b.count > a.count ? b : a)).code;
};

/** ISO 639-1 code of the language a text is written in; French when it is too short to tell. */
export const languageOf = (text: string): string => {
  const script = foreignScript(text.slice(0, 20_000));
  if (script !== null) return script;
  const words = plainSameLength(text.slice(0, 20_000)).match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(FUNCTION_WORDS).map(([code, list]) => {
    const known = new Set(list);
    return { code, count: words.filter((word) => known.has(word)).length };
  });
  const french = counts.find(({ code }) => code === "fr")?.count ?? 0;
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count >= 5 && best.count > 1.5 * french ? best.code : "fr";
};

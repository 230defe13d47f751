/** Nouns that end in s whatever their number. */
const ALWAYS_S = new Set("accès avis bus colis concours congrès cours fois mois parcours pays procès progrès repas succès".split(" "));
/** What follows one of these completes the noun, and keeps its own number: « tonnes de déchets ». */
const LINK = /^(?:à|au|aux|avec|dans|de|des|du|en|hors|par|pour|sur)$|^[dl][’']/;

const singular = (word: string): string => {
  if (ALWAYS_S.has(word) || !/^[a-zà-öø-ÿœ-]{2,}$/.test(word)) return word;
  return word.endsWith("eaux") ? word.slice(0, -1) : word.replace(/(?<!s)s$/, "");
};

/** A French unit that is written in the plural, as it reads after a value: « stations », and « station » below two. */
export const unitFor = (value: number, unit: string): string => {
  if (Math.abs(value) >= 2) return unit;
  const words = unit.split(" ");
  const end = words.findIndex((word) => LINK.test(word));
  return words.map((word, at) => (end === -1 || at < end ? singular(word) : word)).join(" ");
};

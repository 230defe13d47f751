const LONGEST = 80;
const NAMELESS = "pacte";

/** Words of a title that say nothing alone at the end of a cut address. */
const cutAtWord = (slug: string): string => {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf("-");
  return cut.slice(0, end > LONGEST / 2 ? end : LONGEST);
};

/**
 * The address that a title gives: lower-case ASCII letters, digits and single hyphens, 80 characters at most.
 *
 * @example
 * slugOf("Pacte d’avenir — Cœur de Saône"); // "pacte-d-avenir-coeur-de-saone"
 */
export const slugOf = (title: string): string => {
  const plain = title
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return cutAtWord(plain) || NAMELESS;
};

/** The address itself, then with -2, -3… for titles that meet. */
export function* slugsOf(title: string): Generator<string, never> {
  const slug = slugOf(title);
  yield slug;
  for (let n = 2; ; n++) yield `${slug}-${n}`;
}

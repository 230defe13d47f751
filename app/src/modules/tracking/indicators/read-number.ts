/**
 * « 1 250,5 », « −3 » or `0.5`; null for any other writing. Spaces of every kind part thousands; « 1.250 » may mean either of two
 * numbers: it is none.
 */
export const readNumber = (text: string): number | null => {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace("−", "-");
  if (/^-?[1-9]\d{0,2}(?:\.\d{3})+$/.test(bare)) return null;
  const plain = bare.replace(",", ".");
  return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(plain) ? Number(plain) : null;
};

/** « 1 250,5 », « −3 » or `1250.5`; null for any other writing. Spaces of every kind part thousands. */
export const readNumber = (text: string): number | null => {
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace("−", "-")
    .replace(",", ".");
  return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(bare) ? Number(bare) : null;
};

const UNITS =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(" ");
const TENS = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"];

const underHundred = (value: number): string => {
  if (value < 20) return UNITS[value] ?? "";
  const ten = Math.floor(value / 10);
  const left = value - 10 * (ten === 7 || ten === 9 ? ten - 1 : ten);
  const head = TENS[ten] ?? "";
  if (left === 0) return head;
  return (left === 1 || left === 11) && ten < 8 ? `${head} et ${UNITS[left]}` : `${head}-${UNITS[left]}`;
};

const underThousand = (value: number): string => {
  const hundreds = Math.floor(value / 100);
  const head = hundreds === 0 ? "" : `${hundreds === 1 ? "" : `${UNITS[hundreds]} `}cent`;
  return [head, value % 100 === 0 && head !== "" ? "" : underHundred(value % 100)].filter(Boolean).join(" ");
};

/** A whole number under a million as French spells it, without the `s` of plurals: `deux cent quatre-vingt mille`. */
export const inWords = (value: number): string => {
  const thousands = Math.floor(value / 1000);
  const head = thousands === 0 ? "" : `${thousands === 1 ? "" : `${underThousand(thousands)} `}mille`;
  return [head, value % 1000 === 0 && head !== "" ? "" : underThousand(value % 1000)].filter(Boolean).join(" ");
};

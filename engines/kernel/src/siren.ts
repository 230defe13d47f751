const digits = (text: string): string => text.replace(/[\s\u00a0\u202f.]/g, "");

const luhn = (number: string): boolean => {
  let sum = 0;
  for (let place = 0; place < number.length; place++) {
    const digit = Number(number[number.length - 1 - place]);
    const worth = place % 2 === 0 ? digit : digit * 2;
    sum += worth > 9 ? worth - 9 : worth;
  }
  return sum % 10 === 0;
};

const LA_POSTE = "356000000";

/** Nine digits, not all of them noughts, whose last one checks the others (Luhn, ISO/IEC 7812-1); null when the text is not one. Spaces are allowed. */
export const readSiren = (text: string): string | null => {
  const siren = digits(text);
  return /^\d{9}$/.test(siren) && Number(siren) > 0 && luhn(siren) ? siren : null;
};

/**
 * The SIREN inside a SIRET of fourteen digits; null when it is not one. The establishments of La Poste outnumber what Luhn
 * allows: theirs are checked by the sum of their digits, a multiple of five (INSEE), its head office by either.
 */
export const sirenOfSiret = (text: string): string | null => {
  const siret = digits(text);
  if (!/^\d{14}$/.test(siret)) return null;
  const siren = siret.slice(0, 9);
  const isPoste = siren === LA_POSTE && [...siret].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
  return isPoste || luhn(siret) ? readSiren(siren) : null;
};

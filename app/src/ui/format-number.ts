import { unitFor } from "./unit-for.ts";

/** French figures: thin no-break spaces between thousands, a comma before decimals, a no-break space before a unit. */

const plain = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
const cents = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const NO_BREAK = "\u00a0";

const withUnit = (figures: string, unit: string): string => figures.replace("-", "−") + (unit === "" ? "" : NO_BREAK + unit);

export const formatNumber = (value: number, unit?: string | null): string => withUnit(plain.format(value), unitFor(value, unit ?? ""));

/** A figure by so many digits that tell something, however small it is, zeros included unless it is whole: « 0,00317 », « 2,00 ». */
export const formatSignificant = (value: number, digits: number, unit?: string | null): string => {
  const least = Number.isInteger(value) ? 1 : digits;
  // A zero that fell below itself is zero.
  const told = value === 0 ? 0 : value;
  const figures = new Intl.NumberFormat("fr-FR", { minimumSignificantDigits: least, maximumSignificantDigits: digits }).format(told);
  return withUnit(figures, unitFor(value, unit ?? ""));
};

/** A figure by so many decimals, zeros included: those of a column that are subtracted from one another. */
export const formatFixed = (value: number, decimals: number, unit?: string | null): string => {
  const figures = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
  return withUnit(/[1-9]/.test(figures) ? figures : figures.replace("-", ""), unitFor(value, unit ?? ""));
};

/** Euros in full: « 1 200 000 € ». */
export const formatEuros = (value: number): string => withUnit((Number.isInteger(value) ? plain : cents).format(value), "€");

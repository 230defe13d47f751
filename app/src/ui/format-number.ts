/** French figures: thin no-break spaces between thousands, a comma before decimals, a no-break space before a unit. */

const plain = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
const signed = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2, signDisplay: "exceptZero" });
const NO_BREAK = "\u00a0";

type NumberLook = {
  /** « + 12 » for a change. */
  readonly signed?: boolean;
  /** As many decimals in each row of a column, so that they align. */
  readonly decimals?: number;
};

export const formatNumber = (value: number, unit?: string | null, look: NumberLook = {}): string => {
  const { signed: sign = false, decimals } = look;
  const format =
    decimals === undefined
      ? sign
        ? signed
        : plain
      : new Intl.NumberFormat("fr-FR", {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
          signDisplay: sign ? "exceptZero" : "auto",
        });
  const figures = format.format(value).replace("-", "−");
  return unit === undefined || unit === null || unit === "" ? figures : `${figures}${NO_BREAK}${unit}`;
};

/** Euros in full: « 1 200 000 € ». */
export const formatEuros = (value: number): string => formatNumber(value, "€", Number.isInteger(value) ? {} : { decimals: 2 });

/**
 * Euros for a large figure: « 1,2 M€ ». Never rounds: a sum that the short form cannot say to the euro is given in full.
 */
export const formatShortEuros = (value: number): string => {
  for (const [scale, unit] of [
    [1e9, "Md€"],
    [1e6, "M€"],
  ] as const) {
    const scaled = value / scale;
    if (Math.abs(scaled) >= 1 && Math.round(scaled * 100) * (scale / 100) === value) return formatNumber(scaled, unit);
  }
  return formatEuros(value);
};

/** A share of one: 0.125 → « 12,5 % ». */
export const formatRate = (share: number): string => formatNumber(share * 100, "%");

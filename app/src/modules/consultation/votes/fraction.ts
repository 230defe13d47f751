/** A number kept exactly, `d` above zero: votes are never decided by a rounding. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

export const fraction = (n: bigint | number, d: bigint | number = 1n): Fraction => {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom <= 0n) throw new Error("the denominator of a fraction is above zero");
  const common = divisor(top < 0n ? -top : top, bottom);
  return { n: top / common, d: bottom / common };
};

export const ZERO = fraction(0);
export const ONE = fraction(1);

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
/** `b` is not zero. */
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const total = (all: readonly Fraction[]): Fraction => all.reduce(plus, ZERO);
/** Below zero when `a` is less than `b`, zero when they are the same. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** « 33,3 », « 33.3 », « 33,3 % », « 1/3 » → the number that is meant, exactly; null for any other text. `%`: a share of one. */
export const readFraction = (text: string): Fraction | null => {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "");
  const [, top, bottom] = /^(\d{1,6})\/(\d{1,6})$/.exec(bare) ?? [];
  if (top !== undefined && bottom !== undefined) return Number(bottom) === 0 ? null : fraction(Number(top), Number(bottom));
  const [, whole, digits = "", percent] = /^(\d{1,6})(?:[.,](\d{1,6}))?(%)?$/.exec(bare) ?? [];
  if (whole === undefined) return null;
  return fraction(BigInt(whole + digits), 10n ** BigInt(digits.length) * (percent === undefined ? 1n : 100n));
};

/** As it is kept: `1/3`, `25`. */
export const keptFraction = ({ n, d }: Fraction): string => (d === 1n ? String(n) : `${n}/${d}`);

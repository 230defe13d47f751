/**
 * What a decision returns when the person who asked can be refused. A refusal is a value; a bug throws.
 *
 * @example
 * const half = (n: number): Result<number, "odd-number"> => (n % 2 ? refuse("odd-number") : ok(n / 2));
 */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const refuse = <E>(error: E): Result<never, E> => ({ ok: false, error });

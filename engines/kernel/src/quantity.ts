/** A number with its unit in the type, so that euros are never added to jobs. */
export type Quantity<U extends string> = { readonly value: number; readonly unit: U };

/** Money, in whole currency units (euros, not cents). */
export type Amount<C extends string = "EUR"> = Quantity<C>;

/** A count of one kind of thing: `Count<"jobs">`. */
export type Count<U extends string> = Quantity<U>;

/** A share of one, `0.125` for 12.5 %. */
export type Rate = Quantity<"1">;

export const quantity = <U extends string>(value: number, unit: U): Quantity<U> => ({ value, unit });

export const euros = (value: number): Amount<"EUR"> => quantity(value, "EUR");

/** Sum of quantities of one unit; an empty list sums to zero of that unit. */
export const sum = <U extends string>(unit: U, parts: readonly Quantity<U>[]): Quantity<U> =>
  quantity(
    parts.reduce((total, part) => total + part.value, 0),
    unit,
  );

/** Something that happened in one module and on which a higher one may act, in the same transaction. */
export type Event<P> = { readonly name: string; readonly payload?: P };

export const defineEvent = <P>(name: string): Event<P> => ({ name });

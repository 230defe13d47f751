/** A page of ours to come back to; null for anything that a browser would read as another site. */
export const readNext = (text: string | undefined): string | null =>
  text !== undefined && text.length <= 500 && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(text) && !text.startsWith("/sign-") ? text : null;

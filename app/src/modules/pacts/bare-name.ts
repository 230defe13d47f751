/** A name as two people who type it agree on it: without capitals, nor spaces around. */
export const bareName = (name: string): string => name.trim().toLowerCase();

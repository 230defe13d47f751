import type { Span } from "@levier/kernel";

/** « l'objectif n'est pas de créer », « ne permettra pas d'ouvrir », « et non »: what stands before a number that is not aimed at. */
const BEFORE =
  /\b(?:(?:ne |n')(?:[a-z']+ ){1,3}(?:pas|plus|jamais|guere|nullement)\b(?! (?:seulement|uniquement|moins|hesit|manqu))|et non(?: pas)?|plutot qu(?:e|')|au lieu d(?:e|'))[^,;.:\d]{0,60}$/;
/** « ne seront pas créés »: what stands after it. */
const AFTER = /^ [^,;.:\d]{0,60}\b(?:ne |n')(?:[a-z']+ ){1,3}(?:pas|plus|jamais|guere)\b/;

/** Whether a number that is promised or reached is told not to be. */
export const isDenied = (plain: string, { start, end }: Span, within: Span): boolean =>
  BEFORE.test(plain.slice(Math.max(within.start, start - 120), start)) || AFTER.test(plain.slice(end, Math.min(within.end, end + 110)));

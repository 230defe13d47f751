import type { PlaceRefusal } from "./place.ts";

/** A refusal of a code in one line: the value, and what to write. */
export const placeWords = (refusal: PlaceRefusal): string => {
  const { value } = refusal;
  switch (refusal.reason) {
    case "ambiguous-code":
      return `"${value}" may be ${refusal.candidates.join(" or ")}. Write the one you mean.`;
    case "not-a-code":
      return `"${value}" is not a territory code. Write a SIREN of nine digits, an Insee code of five characters, or a typed code such as epci-246700488, dep-67, reg-44, com-67482.`;
    case "unknown-code":
      return `"${value}" is no territory of the official geography, present or past. Check the digits, or search its name on the page /territories.`;
    case "overlap":
      return `"${value}" is within ${refusal.within} already, and would be counted twice. Leave one of them out.`;
  }
};

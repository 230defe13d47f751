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
    case "list-not-loaded":
      return `"${value}" cannot be told: the list of such territories is not loaded. Run: ${refusal.command}`;
    case "repeated":
      return `"${value}" is written twice, and would be counted twice. Leave one of them out.`;
    case "overlap":
      return `"${value}" is within ${refusal.within} already, whole or in part, and would be counted twice. Leave one of them out.`;
    case "too-many":
      return `${value} codes are more than a perimeter may have (${refusal.most}). Name larger territories, such as EPCI for their communes.`;
  }
};

import type { Read } from "@levier/extraction";
import { isWithin } from "@levier/kernel";
import type { Facts } from "./sameness.ts";
import { dateStands, nameStands, numberStands, personStands } from "./support.ts";
import { squeezed } from "./wording.ts";

type Single = Read & { readonly value: string; readonly precision?: string };
type Item = Facts & Read & { readonly inferred?: readonly string[]; readonly source?: string | null };

const itemReads = (field: string, item: Item, quote: string): boolean => {
  switch (field) {
    case "amounts":
      return numberStands(item.valueEur, quote);
    case "indicators":
      return numberStands(item.value, quote);
    case "signatories":
    case "attendees":
    case "contacts":
      return personStands(item.name, quote);
    case "territories":
    case "partners":
      return nameStands(item.name ?? item.organisation, quote);
    default:
      return true;
  }
};

/** The passages of a value, joined; null when one of them is not in the text to the letter. */
const literalQuote = ({ evidence }: Read, text: string): string | null => {
  const original = squeezed(text);
  const quotes = evidence.map(({ start, end }) => text.slice(start, end));
  const literal = evidence.every((span) => isWithin(text, span)) && quotes.every((quote) => original.includes(squeezed(quote)));
  return literal && quotes.length > 0 ? quotes.join(" ") : null;
};

/** Whether a single value can be read in its own passages. */
export const valueStands = (field: string, single: Single, text: string): boolean => {
  const quote = literalQuote(single, text);
  return quote !== null && (!/^(?:signed|published|voted)On$/.test(field) || dateStands(single.value, single.precision ?? "", quote));
};

/** Whether an item of a list can be read in its own passages; a territory may rest on a source that is named. */
export const itemStands = (field: string, item: Item, text: string): boolean => {
  const quote = literalQuote(item, text);
  return quote === null ? field === "territories" && !!item.inferred && !!item.source : itemReads(field, item, quote);
};

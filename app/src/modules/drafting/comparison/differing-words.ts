import type { Translate } from "../../../messages/index.ts";
import type { Field } from "../fields.ts";
import { valueWords } from "../value-words.ts";
import type { Values } from "../values.ts";

/** The parts of a value that are named: those asked, with the unit of a figure. */
const partsOf = (values: Values, parts: readonly string[]): Values => {
  const named = new Set(parts.flatMap((name) => [name, name === "target.value" ? "target.unit" : "unit"]));
  return Object.fromEntries(Object.entries(values).filter(([name]) => named.has(name)));
};

/** What one side says of the parts that differ, in words; the whole value when it says nothing of them. */
export const differingWords = (field: Field, values: Values, parts: readonly string[], t: Translate): string => {
  const told = partsOf(values, parts);
  const isTold = parts.length > 0 && Object.values(told).some((part) => part !== null && part !== undefined);
  return valueWords({ field, values: isTold ? told : values }, t).main;
};

import { parseTerritoryCode, type Territories } from "../territories/index.ts";
import { bareName } from "./bare-name.ts";

/** The code that a person typed, alone or at the end of « Nom (51108) », as the pages propose it; null when it is none. */
export const codeTyped = (typed: string) => {
  const code = parseTerritoryCode(/\(([^()]+)\)\s*$/.exec(typed)?.[1] ?? typed);
  return code.ok ? code.value : null;
};

/** The territory that bears exactly the name typed, among those whose code is wanted; null for none, and for several of one name. */
export const namedExactly = ({ search }: Pick<Territories, "search">, typed: string, isWanted: (code: string) => boolean) => {
  const [only, ...others] = search(typed, { limit: 20 })
    .hits.map(({ territory }) => territory)
    .filter(({ name, fullName, code }) => isWanted(code) && [name, fullName].some((one) => bareName(one) === bareName(typed)));
  return only && others.length === 0 ? only : null;
};

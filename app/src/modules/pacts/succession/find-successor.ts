import { parseTerritoryCode, type Territories } from "../../territories/index.ts";
import { bareName } from "../bare-name.ts";

/** The code at the end of « Nom (200012345) », as the pages propose it. */
const codeIn = (typed: string): string => /\(([^()]+)\)\s*$/.exec(typed)?.[1] ?? typed;

/** The territory that a person means by its code or by its exact name; what they typed and no code when none is known so. */
export const findSuccessor = async (
  { find, search }: Pick<Territories, "find" | "search">,
  typed: string,
  kind: "epci" | "com",
): Promise<{ readonly successor: string; readonly successorCode: string | null }> => {
  const code = parseTerritoryCode(codeIn(typed));
  const byCode = code.ok ? await find(code.value) : null;
  if (byCode) return { successor: byCode.fullName, successorCode: byCode.code };
  const named = search(typed, { limit: 20 })
    .hits.map(({ territory }) => territory)
    .filter(
      ({ name, fullName, code: own }) => own.startsWith(`${kind}-`) && [name, fullName].some((one) => bareName(one) === bareName(typed)),
    );
  const [only, ...others] = named;
  if (only && others.length === 0) return { successor: only.fullName, successorCode: only.code };
  return { successor: typed.trim(), successorCode: null };
};

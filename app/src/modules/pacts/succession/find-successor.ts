import type { Territories } from "../../territories/index.ts";
import { codeTyped, namedExactly } from "../typed-territory.ts";

/** The territory that a person means by its code or by its exact name; what they typed and no code when none is known so. */
export const findSuccessor = async (
  territories: Pick<Territories, "find" | "search">,
  typed: string,
  kind: "epci" | "com",
): Promise<{ readonly successor: string; readonly successorCode: string | null }> => {
  const code = codeTyped(typed);
  const byCode = code === null ? null : await territories.find(code);
  const found = byCode ?? namedExactly(territories, typed, (own) => own.startsWith(`${kind}-`));
  return found ? { successor: found.fullName, successorCode: found.code } : { successor: typed.trim(), successorCode: null };
};

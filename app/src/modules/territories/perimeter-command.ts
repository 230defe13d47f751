import { ok, refuse } from "@levier/kernel";
import type { LocalCommand } from "../../platform/local-commands.ts";
import type { Perimeters } from "./perimeters.repository.ts";

/** The named set of a code `set-SLUG`, with its members, for a command that runs beside the database. */
export const perimeterCommand =
  (perimeters: Pick<Perimeters, "find">): LocalCommand =>
  async ([code = ""]) => {
    const set = await perimeters.find(code.slice("set-".length));
    if (set === null) return refuse(`"${code}" is no perimeter that was named here. Search its name on the page /territories.`);
    if (set.members.length === 0) return refuse(`"${code}" has no member: its source does not tell them. Write their codes, joined by +.`);
    return ok(set);
  };

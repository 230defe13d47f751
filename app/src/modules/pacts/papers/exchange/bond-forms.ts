import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../../messages/index.ts";
import { bareName } from "../../bare-name.ts";
import { partyRoles } from "../../parties/party-profile.ts";
import type { PartyNames } from "./bond-columns.ts";
import type { BondTable } from "./exchange.ts";
import type { FaultCode } from "./import-plan.ts";

type Cells = Readonly<Record<string, string>>;

/** Why a row cannot be taken: the code, the column by its field, and what it says there. */
export type BondFault = { readonly code: FaultCode; readonly field: string; readonly value: string };

const partsIn = (text: string, separators: RegExp): string[] =>
  text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** The party that a person means by its name, or by its identifier where it has no name any more. */
const partyIn = (told: string, names: PartyNames): string | null => {
  if (names.has(told)) return told;
  const found = [...names].filter(([, name]) => bareName(name) === bareName(told));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
};

/** Parties named one a line, or parted by semicolons where no name of the line is one. */
const partiesIn = (field: string, text: string, names: PartyNames): Result<readonly string[], BondFault> => {
  const told = partsIn(text, /\r?\n/).flatMap((line) => (partyIn(line, names) === null ? partsIn(line, /;/) : [line]));
  const unknown = told.find((name) => partyIn(name, names) === null);
  if (unknown !== undefined) return refuse({ code: "unknown-party", field, value: unknown });
  return ok(told.flatMap((name) => partyIn(name, names) ?? []));
};

const ticked = (prefix: string, values: readonly string[]): Cells => Object.fromEntries(values.map((value) => [prefix + value, "yes"]));

const rolesForm = (t: Translate, cells: Cells): Result<Cells, BondFault> => {
  const codes = new Map(partyRoles.flatMap((role) => [[t(`parties.role.${role}`).toLowerCase(), role] as const, [role, role] as const]));
  const told = partsIn(cells["roles"] ?? "", /[,;\n]/);
  const unknown = told.find((word) => !codes.has(word.toLowerCase()));
  if (unknown !== undefined) return refuse({ code: "not-a-role", field: "roles", value: unknown });
  return ok(
    ticked(
      "role-",
      told.flatMap((word) => codes.get(word.toLowerCase()) ?? []),
    ),
  );
};

const namesForm = (cells: Cells, names: PartyNames): Result<Cells, BondFault> => {
  const bound = partiesIn("_members", cells["_members"] ?? "", names);
  if (!bound.ok) return bound;
  const towards = partiesIn("_towardsMembers", cells["_towardsMembers"] ?? "", names);
  return towards.ok ? ok({ ...ticked("member-", bound.value), ...ticked("towards-", towards.value) }) : towards;
};

const memberForm = (cells: Cells, names: PartyNames): Result<Cells, BondFault> => {
  const told = cells["_memberId"] ?? "";
  const memberId = partyIn(told, names);
  if (memberId !== null) return ok({ memberId });
  return refuse({ code: told === "" ? "missing" : "unknown-party", field: "_memberId", value: told });
};

/** The cells of a row as the form of a page sends them, names as identifiers; or the first that names nothing known. */
export const bondForm = (t: Translate, table: BondTable, cells: Cells, names: PartyNames): Result<Cells, BondFault> => {
  const own = Object.fromEntries(Object.entries(cells).filter(([field]) => !field.startsWith("_") && field !== "roles"));
  const read = table === "parties" ? rolesForm(t, cells) : table === "commitments" ? namesForm(cells, names) : memberForm(cells, names);
  return read.ok ? ok({ ...own, ...read.value }) : read;
};

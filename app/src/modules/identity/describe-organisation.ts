import { ok, type Result, readSiren, refuse } from "@levier/kernel";
import { and, eq, ne } from "drizzle-orm";
import type { Sql } from "../../platform/database/database.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { organisation } from "./identity.tables.ts";
import { type OrganisationKind, readKind } from "./organisation-kinds.ts";
import type { ReadPlace } from "./ports.ts";

const LONGEST_NAME = 200;
const NUTS = "nuts-";

/** What was typed; empty when nothing was. */
export type Typed = { readonly name: string; readonly kind: string; readonly siren: string; readonly territory: string };
export type Described = {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly siren: string | null;
  readonly territory: string | null;
  readonly nuts: string | null;
};

export const readName = (text: string): Result<string, IdentityRefusal> => {
  const name = text.trim();
  return name === "" || name.length > LONGEST_NAME ? refuse({ reason: "organisation-name-missing", value: name }) : ok(name);
};

/** The SIREN typed for an organisation, null when none was, when no other of the space has it. */
export const readFreeSiren = async (
  sql: Sql,
  tenant: string,
  text: string,
  own: string | null,
): Promise<Result<string | null, IdentityRefusal>> => {
  const value = text.trim();
  if (value === "") return ok(null);
  const siren = readSiren(value);
  if (siren === null) return refuse({ reason: "siren-invalid", value });
  const others = await sql
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(eq(organisation.tenantId, tenant), eq(organisation.siren, siren), own === null ? undefined : ne(organisation.id, own)));
  return others.length > 0 ? refuse({ reason: "siren-taken", value: siren }) : ok(siren);
};

/** Where an organisation stands and what it is: its kind is that of its territory when it is not said. */
export const readPlaceAndKind = async (
  readPlace: ReadPlace,
  { kind: saidKind, territory: said }: Pick<Typed, "kind" | "territory">,
): Promise<Result<Pick<Described, "kind" | "territory" | "nuts">, IdentityRefusal>> => {
  const kind = readKind(saidKind.trim());
  if (kind === null && saidKind.trim() !== "") return refuse({ reason: "kind-unknown", value: saidKind.trim() });
  if (said.trim() === "") return ok({ kind: kind ?? "other", territory: null, nuts: null });
  const place = await readPlace(said);
  if (!place.ok) return place;
  const { code, kind: placeKind } = place.value;
  const isForeign = code.startsWith(NUTS);
  return ok({
    kind: kind ?? readKind(placeKind) ?? "other",
    territory: isForeign ? null : code,
    nuts: isForeign ? code.slice(NUTS.length) : null,
  });
};

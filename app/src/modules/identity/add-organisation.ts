import { ok, type Result, refuse } from "@levier/kernel";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { Platform } from "../../platform/platform.ts";
import { readFreeSiren, readName, readPlaceAndKind, type Typed } from "./describe-organisation.ts";
import { readEmail } from "./email.ts";
import { writeFirstInvitation } from "./first-administrator.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { organisation } from "./identity.tables.ts";
import { can } from "./policy.ts";
import type { ReadPlace } from "./ports.ts";
import type { Inviting } from "./write-invitation.ts";

type Needs = Inviting & { readonly platform: Pick<Platform, "write">; readonly readPlace: ReadPlace };

/** Adds an organisation to the viewer's space and invites who will administer it: from then on it runs itself. */
export const addOrganisation = async (
  needs: Needs,
  viewer: Viewer,
  typed: Typed & { readonly administrator: string },
): Promise<Result<{ readonly id: string }, IdentityRefusal>> => {
  if (!can(viewer, "add-organisation")) return refuse({ reason: "operation-forbidden", value: viewer.role });
  if (typed.kind === "") return refuse({ reason: "kind-unknown", value: "" });
  const name = readName(typed.name);
  if (!name.ok) return name;
  const place = await readPlaceAndKind(needs.readPlace, typed);
  if (!place.ok) return place;
  const email = readEmail(typed.administrator);
  if (email === null) return refuse({ reason: "administrator-email-invalid", value: typed.administrator.trim() });
  const id = needs.platform.newId();
  const of = { tenant: viewer.tenant, actor: viewer.account, operation: "organisation.add", thread: id };
  const added = await needs.platform.write<{ id: string }, IdentityRefusal>(of, async (write) => {
    const siren = await readFreeSiren(write.sql, viewer.tenant, typed.siren, null);
    if (!siren.ok) return siren;
    const row = { id, name: name.value, siren: siren.value, ...place.value };
    await write.insert(organisation, [{ ...row, createdAt: write.now, updatedAt: write.now }]);
    await writeFirstInvitation(write, needs, viewer, { organisation: row, email });
    return ok({ id });
  });
  if (added.ok) needs.mailer.deliverSoon();
  return added;
};

import { ok, type Result, refuse } from "@levier/kernel";
import { and, asc, countDistinct, eq, isNull, sql as statement } from "drizzle-orm";
import { translator } from "../../messages/index.ts";
import type { Sql } from "../../platform/database/database.ts";
import { tenant } from "../../platform/platform.tables.ts";
import { readName, readPlaceAndKind } from "./describe-organisation.ts";
import { readEmail } from "./email.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { membership, organisation } from "./identity.tables.ts";
import type { Identity } from "./ports.ts";
import { writeInvitation } from "./write-invitation.ts";

/** What opens a space; the territory and the kind of its leading organisation are empty when they are not said. */
export type SpaceAsked = {
  readonly slug: string;
  readonly name: string;
  readonly organisation: string;
  readonly administrator: string;
  readonly territory: string;
  readonly kind: string;
};
export type SpaceRefusal =
  | IdentityRefusal
  | { readonly reason: "space-slug-invalid" | "space-name-missing" | "space-taken"; readonly value: string };

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_SLUG = 60;
const LONGEST_NAME = 200;

/** Opens a space with the organisation that leads it, and invites its first administrator; the letter's identifier. */
export const addSpace = async (
  { platform, mailer, readPlace }: Pick<Identity, "platform" | "mailer" | "readPlace">,
  asked: SpaceAsked,
): Promise<Result<{ readonly mail: string }, SpaceRefusal>> => {
  const [slug, name] = [asked.slug.trim(), asked.name.trim()];
  if (!SLUG.test(slug) || slug.length > LONGEST_SLUG) return refuse({ reason: "space-slug-invalid", value: asked.slug });
  if (name === "" || name.length > LONGEST_NAME) return refuse({ reason: "space-name-missing", value: name });
  const leading = readName(asked.organisation);
  if (!leading.ok) return leading;
  const email = readEmail(asked.administrator);
  if (email === null) return refuse({ reason: "email-invalid", value: asked.administrator });
  const place = await readPlaceAndKind(readPlace, asked);
  if (!place.ok) return place;
  const id = platform.newId();
  return platform.write<{ mail: string }, SpaceRefusal>(
    { tenant: slug, actor: null, operation: "space.open", thread: id },
    async (write) => {
      const made = await write.sql
        .insert(tenant)
        .values({ id: slug, name, territory: place.value.territory })
        .onConflictDoNothing()
        .returning({ id: tenant.id });
      if (made.length === 0) return refuse({ reason: "space-taken", value: slug });
      const dates = { createdAt: write.now, updatedAt: write.now };
      await write.insert(organisation, [{ id, name: leading.value, leads: true, ...place.value, ...dates }]);
      const t = translator("fr");
      const words = { organisation: leading.value, space: name, link: "{link}" };
      const letter = { subject: t("identity.mail.opening.subject", words), text: t("identity.mail.opening.text", words) };
      const { mail } = await writeInvitation(write, { platform, mailer }, { organisation: id, email, role: "administrator" }, letter);
      return ok({ mail });
    },
  );
};

export type SpaceLine = {
  readonly slug: string;
  readonly name: string;
  readonly territory: string | null;
  readonly organisations: number;
  readonly members: number;
};

/** The spaces of this installation, by slug, with how many organisations and members each has now. */
export const spacesOf = (sql: Sql): Promise<SpaceLine[]> =>
  sql
    .select({
      slug: tenant.id,
      name: tenant.name,
      territory: tenant.territory,
      organisations: countDistinct(organisation.id),
      members: countDistinct(membership.id),
    })
    .from(tenant)
    .leftJoin(organisation, eq(organisation.tenantId, tenant.id))
    .leftJoin(
      membership,
      and(eq(membership.tenantId, organisation.tenantId), eq(membership.organisationId, organisation.id), isNull(membership.endedAt)),
    )
    .groupBy(tenant.id)
    .orderBy(asc(tenant.id));

export const hasSpace = async (sql: Sql): Promise<boolean> => {
  const found = await sql.select({ one: statement`1` }).from(tenant).limit(1);
  return found.length > 0;
};

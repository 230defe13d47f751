import { createHash } from "node:crypto";
import { ok } from "@levier/kernel";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { roles } from "../../platform/http/viewer.ts";
import { tenant } from "../../platform/platform.tables.ts";
import type { Platform } from "../../platform/platform.ts";
import { account, organisation } from "./identity.tables.ts";
import { joinOrganisation } from "./join-organisation.ts";

/** Spaces, organisations and invented people, as `samples/organisations.json` writes them. */
export const identitySeed = z.object({
  spaces: z.array(z.object({ slug: z.string(), name: z.string(), territory: z.string().nullish(), accent: z.string().nullish() })),
  organisations: z.array(
    z.object({
      id: z.string(),
      space: z.string(),
      name: z.string(),
      kind: z.string(),
      siren: z.string().nullish(),
      territory: z.string().nullish(),
      nuts: z.string().nullish(),
      leads: z.boolean().optional(),
    }),
  ),
  people: z.array(z.object({ id: z.string(), name: z.string(), email: z.string(), organisation: z.string(), role: z.enum(roles) })),
});
type IdentitySeed = z.infer<typeof identitySeed>;

/** The same identifier for the same thing of the samples, on every installation (UUID version 8, RFC 9562). */
export const seedId = (kind: "organisation" | "account", name: string): string => {
  const hex = createHash("sha256").update(`levier seed ${kind} ${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Puts the demonstration's spaces, organisations and people in place; what is there already is left as it is. */
export const seedIdentity = async (
  platform: Pick<Platform, "database" | "clock" | "newId" | "write">,
  seed: IdentitySeed,
): Promise<void> => {
  const { database, clock, newId, write } = platform;
  for (const { slug, name, territory, accent } of seed.spaces)
    await database.sql
      .insert(tenant)
      .values({ id: slug, name, territory: territory ?? null, accent: accent ?? null })
      .onConflictDoNothing();
  for (const { slug } of seed.spaces)
    await write({ tenant: slug, actor: null, operation: "identity.seed" }, async (hand) => {
      const dates = { createdAt: hand.now, updatedAt: hand.now };
      const here = seed.organisations.filter(({ space }) => space === slug);
      const held = await hand.sql.select({ id: organisation.id }).from(organisation).where(eq(organisation.tenantId, slug));
      const absent = here.filter(({ id }) => !held.some((row) => row.id === seedId("organisation", id)));
      await hand.insert(
        organisation,
        absent.map(({ id, name, kind, siren = null, territory = null, nuts = null, leads = false }) => {
          return { id: seedId("organisation", id), name, kind, siren, territory, nuts, leads, ...dates };
        }),
      );
      for (const { id: person, name, email, organisation: of, role } of seed.people) {
        if (!here.some(({ id }) => id === of)) continue;
        const id = seedId("account", person);
        const made = await hand.sql
          .insert(account)
          .values({ id, email, name, demonstration: true, createdAt: clock(), updatedAt: clock() })
          .onConflictDoNothing()
          .returning();
        if (made.length > 0)
          await joinOrganisation(hand, newId, { account: { id, name, email }, organisation: seedId("organisation", of), role });
      }
      return ok(null);
    });
};

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ok } from "@levier/kernel";
import { z } from "zod";
import { identitySeed, seedId, seedIdentity } from "./modules/identity/index.ts";
import { findPact, nothingPersonal, publishPact } from "./modules/pacts/index.ts";
import { createPerimeter, type Geography } from "./modules/territories/index.ts";
import { indicatorSeed, seedIndicator } from "./modules/tracking/index.ts";
import { tenant } from "./platform/platform.tables.ts";
import type { Platform } from "./platform/platform.ts";

const perimeters = z.array(
  z.object({
    space: z.string(),
    slug: z.string(),
    name: z.string(),
    kind: z.enum(["petr", "pays", "bassin", "espace_interterritorial", "other"]),
    members: z.array(z.string()),
    source: z.object({ title: z.string(), url: z.string().nullable().default(null), note: z.string().nullable().default(null) }),
  }),
);
const directory = identitySeed.extend({ perimeters });
const sample = z.looseObject({ slug: z.string(), space: z.string(), organisation: z.string() });

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** A refusal of our own samples is a bug of theirs. */
const held = <T>(what: string, result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T => {
  if (result.ok) return result.value;
  throw new Error(`${what} was refused: ${JSON.stringify(result.error)}`);
};

/**
 * Fills an empty database with the demonstration: two spaces, their organisations, invented people, six real pacts as facts
 * with their source, and the targets they announce. Does nothing when any space is there.
 */
export const seedDemonstration = async (platform: Platform, geography: Geography): Promise<void> => {
  const { database, newId, root, write } = platform;
  const spaces = await database.sql.select({ id: tenant.id }).from(tenant).limit(1);
  if (spaces.length > 0) return;
  const seed = directory.parse(readJson(join(root, "samples/organisations.json")));
  await seedIdentity(platform, seed);
  for (const { space, ...input } of seed.perimeters)
    held(
      input.slug,
      await write({ tenant: space, actor: null, operation: "perimeter.create" }, (hand) =>
        createPerimeter({ geography, newId }, hand, input),
      ),
    );
  const indicators = z.array(indicatorSeed).parse(readJson(join(root, "samples/tracking.json")));
  const folder = join(root, "samples/pacts");
  for (const file of readdirSync(folder).sort()) {
    const { slug, space, organisation, ...content } = sample.parse(readJson(join(folder, file)));
    const publisher = seed.organisations.find(({ id }) => id === organisation);
    if (!publisher) throw new Error(`${file}: the organisation "${organisation}" is not in organisations.json`);
    const id = newId();
    const acting = { id: seedId("organisation", publisher.id), name: publisher.name };
    const published = await write({ tenant: space, actor: null, operation: "pact.publish", thread: id }, async (hand) => {
      const made = await publishPact(hand, { id, newId, content, organisation: acting, visibility: nothingPersonal, slug });
      return made.ok ? ok(made.value) : made;
    });
    held(file, published);
    await write({ tenant: space, actor: null, operation: "indicator.start", thread: id }, async (hand) => {
      const head = await findPact(hand.sql, hand.tenant, id);
      if (!head) throw new Error(`${file}: the pact is not there`);
      for (const one of indicators.filter(({ pact }) => pact === slug)) await seedIndicator(hand, head, one, newId);
      return ok(null);
    });
  }
};

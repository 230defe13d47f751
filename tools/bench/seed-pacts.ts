import { randomUUID } from "node:crypto";
import { seededRandom } from "@levier/kernel";
import { eq } from "drizzle-orm";
import { organisation } from "../../app/src/modules/identity/identity.tables.ts";
import { liveAll } from "../../app/src/modules/pacts/boards/lived-pact.testing.ts";
import { largePact } from "../../app/src/modules/pacts/pacts.testing.ts";
import { publishPact } from "../../app/src/modules/pacts/publish-pact.ts";
import { nothingPersonal } from "../../app/src/modules/pacts/visibility.ts";
import { openEmbedded } from "../../app/src/platform/database/embedded.ts";
import { createEvents } from "../../app/src/platform/events.ts";
import { createWriter } from "../../app/src/platform/write.ts";
import { root } from "../files.ts";

type Owner = { readonly id: string | null; readonly name: string };
const nobody: Owner = { id: null, name: "Organisation d’essai" };

const openWriter = async (folder: string) => {
  const database = await openEmbedded(folder, root);
  const write = createWriter({ database, clock: () => new Date(), events: createEvents(), drop: () => undefined });
  return { database, write };
};

const publishOne = async (
  write: Awaited<ReturnType<typeof openWriter>>["write"],
  count: number,
  seed: number,
  slug: string,
  owner: Owner,
) => {
  const id = randomUUID();
  const published = await write({ tenant: "grand-est", actor: null, operation: "pact.publish", thread: id }, (hand) =>
    publishPact(hand, { id, newId: randomUUID, content: largePact(count, seed), organisation: owner, visibility: nothingPersonal, slug }),
  );
  if (!published.ok) throw new Error(`the generated pact of ${count} actions was refused: ${JSON.stringify(published.error)}`);
  return published.value;
};

/** Publishes one generated pact for each number of actions, in a data folder that no process holds; returns their addresses. */
export const publishLargePacts = async (folder: string, counts: readonly number[]): Promise<string[]> => {
  const { database, write } = await openWriter(folder);
  const slugs: string[] = [];
  for (const count of counts) slugs.push((await publishOne(write, count, 1, `pacte-d-essai-de-${count}-actions`, nobody)).slug);
  await database.close();
  return slugs;
};

/** Publishes one pact for each number of actions, every action with its sheet filled, in the hands of an organisation of the space. */
export const publishLivedPacts = async (folder: string, counts: readonly number[], name: string): Promise<string[]> => {
  const { database, write } = await openWriter(folder);
  const random = seededRandom(4);
  const [found] = await database.sql.select({ id: organisation.id }).from(organisation).where(eq(organisation.name, name));
  const owner = { id: found?.id ?? null, name };
  const slugs: string[] = [];
  for (const [at, count] of counts.entries()) {
    const { id, slug } = await publishOne(write, count, at + 1, `pacte-suivi-${at + 1}`, owner);
    slugs.push(slug);
    await write({ tenant: "grand-est", actor: null, operation: "sheet.write", thread: id }, async (hand) => {
      await liveAll(hand, { pactId: id, random, newId: randomUUID });
      return { ok: true, value: null };
    });
  }
  await database.close();
  return slugs;
};

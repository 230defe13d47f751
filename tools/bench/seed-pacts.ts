import { randomUUID } from "node:crypto";
import { largePact } from "../../app/src/modules/pacts/pacts.testing.ts";
import { publishPact } from "../../app/src/modules/pacts/publish-pact.ts";
import { nothingPersonal } from "../../app/src/modules/pacts/visibility.ts";
import { openEmbedded } from "../../app/src/platform/database/embedded.ts";
import { createEvents } from "../../app/src/platform/events.ts";
import { createWriter } from "../../app/src/platform/write.ts";
import { root } from "../files.ts";

/** Publishes one generated pact for each number of actions, in a data folder that no process holds; returns their addresses. */
export const publishLargePacts = async (folder: string, counts: readonly number[]): Promise<string[]> => {
  const database = await openEmbedded(folder, root);
  const write = createWriter({ database, clock: () => new Date(), events: createEvents(), drop: () => undefined });
  const slugs: string[] = [];
  for (const count of counts) {
    const id = randomUUID();
    const published = await write({ tenant: "grand-est", actor: null, operation: "pact.publish", thread: id }, (hand) =>
      publishPact(hand, {
        id,
        newId: randomUUID,
        content: largePact(count),
        organisation: { id: null, name: "Organisation d’essai" },
        visibility: nothingPersonal,
        slug: `pacte-d-essai-de-${count}-actions`,
      }),
    );
    if (!published.ok) throw new Error(`the generated pact of ${count} actions was refused: ${JSON.stringify(published.error)}`);
    slugs.push(published.value.slug);
  }
  await database.close();
  return slugs;
};

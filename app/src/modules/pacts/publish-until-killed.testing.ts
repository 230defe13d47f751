import { randomUUID } from "node:crypto";
import { openEmbedded } from "../../platform/database/embedded.ts";
import { migrate } from "../../platform/database/migrate.ts";
import { openServer } from "../../platform/database/server.ts";
import { root } from "../../platform/database/testing.ts";
import { createEvents } from "../../platform/events.ts";
import { createWriter } from "../../platform/write.ts";
import { largePact } from "./pacts.testing.ts";
import { publishPact } from "./publish-pact.ts";
import { nothingPersonal } from "./visibility.ts";

/** A process of its own that publishes pacts one after the other, and says each one it was told is published, until it is killed. */
const [, , place = ""] = process.argv;
const database = place.startsWith("postgres") ? await openServer(place) : await openEmbedded(place, root);
await migrate(database, root);
const write = createWriter({ database, clock: () => new Date(), events: createEvents(), drop: () => undefined });
for (let n = 1; ; n++) {
  const id = randomUUID();
  const done = await write({ tenant: "grand-est", actor: null, operation: "pact.publish", thread: id }, (hand) =>
    publishPact(hand, {
      id,
      newId: randomUUID,
      content: largePact(30, n),
      organisation: { id: null, name: "Région imaginaire" },
      visibility: nothingPersonal,
    }),
  );
  if (done.ok) process.stdout.write(`${done.value.slug}\n`);
}

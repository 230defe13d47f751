import { randomUUID } from "node:crypto";
import type { Result } from "@levier/kernel";
import { seededRandom } from "@levier/kernel";
import { eq } from "drizzle-orm";
import { organisation } from "../../app/src/modules/identity/identity.tables.ts";
import { correctPact } from "../../app/src/modules/pacts/correct-pact.ts";
import { membersOf } from "../../app/src/modules/pacts/life/life.repository.ts";
import { followPact, livePact } from "../../app/src/modules/pacts/life/live-pact.ts";
import type { LifeEvent } from "../../app/src/modules/pacts/life/pact-life.ts";
import type { PactContent } from "../../app/src/modules/pacts/pact.schema.ts";
import { largePact } from "../../app/src/modules/pacts/pacts.testing.ts";
import { publishPact } from "../../app/src/modules/pacts/publish-pact.ts";
import { nothingPersonal } from "../../app/src/modules/pacts/visibility.ts";
import type { Database } from "../../app/src/platform/database/database.ts";
import { openEmbedded } from "../../app/src/platform/database/embedded.ts";
import { createEvents } from "../../app/src/platform/events.ts";
import { createWriter, type Write, type Writer } from "../../app/src/platform/write.ts";
import { root } from "../files.ts";
import { fillSheets, liveYear, YEARS } from "./lived-sheets.ts";

/** The embedded database of a data folder that no process holds, for the time of some work. */
export const onFolder = async <T>(folder: string, work: (database: Database) => Promise<T>): Promise<T> => {
  const database = await openEmbedded(folder, root);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
};

type Owner = { readonly id: string | null; readonly name: string };

const TENANT = "grand-est";
const PARTIES = ["Région imaginaire", "Communauté de communes du Val", "Chambre des métiers"] as const;

/** Writes as if it were each time the day it is told. */
const writerAt = (database: Database): ((day: string) => Writer) => {
  let now = new Date();
  const write = createWriter({ database, clock: () => now, events: createEvents(), drop: () => undefined });
  return (day) => {
    now = new Date(`${day}T09:00:00Z`);
    return write;
  };
};

const held = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`a generated pact was refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const publishOne = async (write: Writer, content: PactContent, slug: string, owner: Owner) => {
  const id = randomUUID();
  const published = await write({ tenant: TENANT, actor: null, operation: "pact.publish", thread: id }, (hand) =>
    publishPact(hand, { id, newId: randomUUID, content, organisation: owner, visibility: nothingPersonal, slug }),
  );
  return held(published);
};

/** Publishes one generated pact for each number of actions; returns their addresses. */
export const publishLargePacts = async (database: Database, counts: readonly number[]): Promise<string[]> => {
  const write = writerAt(database)("2026-01-05");
  const owner = { id: null, name: "Organisation d’essai" };
  const slugs: string[] = [];
  for (const count of counts) slugs.push((await publishOne(write, largePact(count), `pacte-d-essai-de-${count}-actions`, owner)).slug);
  return slugs;
};

const amend = (parties: readonly string[], year: number): LifeEvent[] => [
  { kind: "open-amendment", on: `${year}-03-01` },
  ...parties.map((party): LifeEvent => {
    const deliberation = { body: "Assemblée", number: `${year}-12`, approves: true };
    return { kind: "deliberate", on: `${year}-04-01`, party, deliberation };
  }),
  ...parties.map((party): LifeEvent => ({ kind: "sign", on: `${year}-05-02`, party, signature: { place: "Orval", signer: null } })),
];

const amended = (content: PactContent, year: number): PactContent => ({
  ...content,
  actions: content.actions
    .slice(0, -1)
    .map((action, at) => (at === 0 && action.target ? { ...action, target: { ...action.target, deadline: String(year + 5) } } : action)),
});

/**
 * Publishes one pact for each number of actions, in the hands of the organisation of that name, and lives five years of it: three
 * parties, every sheet filled, half of them changed each year, an amendment voted and signed every other year.
 */
export const publishLivedPacts = async (database: Database, counts: readonly number[], name: string): Promise<string[]> => {
  const random = seededRandom(4);
  const on = writerAt(database);
  const [found] = await database.sql.select({ id: organisation.id }).from(organisation).where(eq(organisation.name, name));
  const owner = { id: found?.id ?? null, name };
  const slugs: string[] = [];
  for (const [at, count] of counts.entries()) {
    let content = largePact(count, at + 1);
    const { id: pactId, slug } = await publishOne(on("2021-12-10"), content, `pacte-suivi-${at + 1}`, owner);
    slugs.push(slug);
    const about = { pactId, random, newId: randomUUID };
    const step = async (day: string, operation: string, work: (write: Write) => Promise<unknown>): Promise<void> => {
      await on(day)({ tenant: TENANT, actor: null, operation, thread: pactId }, async (write) => ({ ok: true, value: await work(write) }));
    };
    const parties = PARTIES.map((party) => ({ name: party, deliberates: true, organisationId: null }));
    await step("2022-01-03", "pact.live", async (write) =>
      held(await followPact(write, { ...about, state: "running", on: "2022-01-03", parties })),
    );
    await step("2022-01-10", "sheet.write", (write) => fillSheets(write, about));
    const members = (await membersOf(database.sql, TENANT, pactId)).map(({ id }) => id);
    for (const year of YEARS) {
      if (year % 2 === 1) {
        for (const event of amend(members, year))
          await step(event.on, "pact.live", async (write) => held(await livePact(write, { ...about, event })));
        // The amended text drops the last action left, and retargets the first: what does not change keeps its identity.
        content = amended(content, year);
        const text = { ...about, id: pactId, content, organisation: owner, visibility: nothingPersonal, reason: `Avenant de ${year}` };
        await step(`${year}-05-03`, "pact.correct", async (write) => held(await correctPact(write, text)));
      }
      await step(`${year}-06-15`, "sheet.write", (write) => liveYear(write, about, year));
    }
  }
  return slugs;
};

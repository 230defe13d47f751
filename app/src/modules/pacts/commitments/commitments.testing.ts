import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { followPact } from "../life/live-pact.ts";
import type { openTestPacts } from "../pacts-app.testing.ts";
import { pilot } from "../pacts-app.testing.ts";

type Pacts = Awaited<ReturnType<typeof openTestPacts>>;
type Fields = Readonly<Record<string, string>>;

/** A page as its words are compared: the spaces that hold words together are spaces. */
const plain = async (answer: Response): Promise<string> => (await answer.text()).replace(/[\u00a0\u202f]/g, " ");

/** The pages of pacts as people send and read them. */
export const visitorOf = (pacts: () => Pacts) => ({
  send: async (address: string, fields: Fields, viewer: Viewer | null = pilot) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await pacts().as(viewer).request(address, { method: "POST", body });
    return { status: answer.status, text: await plain(answer), location: answer.headers.get("location") };
  },
  read: async (address: string, viewer: Viewer | null = pilot) => {
    const answer = await pacts().as(viewer).request(address);
    return { status: answer.status, text: await plain(answer) };
  },
});

/** A published pact in force between the region of the pilot, a town and the State. */
export const followedPact = async (pacts: Pacts, content: unknown) => {
  const { id, slug } = await pacts.publish(content);
  const parties = [
    { name: pilot.organisation.name, organisationId: pilot.organisation.id, deliberates: true },
    { name: "Communauté de communes du Val", organisationId: null, deliberates: true },
    { name: "État", organisationId: null, deliberates: false },
  ];
  const done = await pacts.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "pact.follow", thread: id }, (write) =>
    followPact(write, { pactId: id, newId: randomUUID, state: "running", on: "2026-01-05", parties }),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const [region = "", town = "", nation = ""] = done.value.parties.map((party) => party.id);
  return { id, slug, region, town, nation };
};

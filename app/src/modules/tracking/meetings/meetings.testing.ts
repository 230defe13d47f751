import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { afterAll, beforeAll } from "vitest";
import type { Config } from "../../../platform/config.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { committeesOf, pledgeOrigin } from "../../pacts/index.ts";
import { followPact } from "../../pacts/life/live-pact.ts";
import { openTestPacts, pilot } from "../../pacts/pacts-app.testing.ts";
import { writeCommittee } from "../../pacts/parties/write-parties.ts";
import { trackedItems } from "../reminders/items.ts";
import { followSeats } from "./follow-seats.ts";
import { meetingsRoutes } from "./meetings.routes.tsx";
import { tellOrigin } from "./pledge-origin.tsx";

export { pilot } from "../../pacts/pacts-app.testing.ts";

type Fields = Readonly<Record<string, string>>;
type TestPacts = Awaited<ReturnType<typeof openTestPacts>>;

/** A page as its words are compared: the spaces that hold words together are spaces. */
const plain = async (answer: Response): Promise<string> => (await answer.text()).replace(/[\u00a0\u202f]/g, " ");

const accepted = <T>(done: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T => {
  if (done.ok) return done.value;
  throw new Error(JSON.stringify(done.error));
};

/** Meetings over the modules below, at a clock set by hand: 1 February 2026. */
export const testMeetings = (settings: () => Promise<Partial<Config>> = async () => ({})) => {
  let opened: TestPacts | null = null;
  const pacts = (): TestPacts => {
    if (!opened) throw new Error("the meetings are open only while tests run");
    return opened;
  };
  beforeAll(async () => {
    opened = await openTestPacts(await settings());
    followSeats(opened.needs);
    opened.platform.slots.fill(pledgeOrigin, tellOrigin(opened.platform.database.sql));
  });
  afterAll(() => opened?.platform.database.close());

  const as = (viewer: Viewer | null): Hono<Env> => {
    const { needs } = pacts();
    const isPilot = (one: Viewer) => one.role === "pilot" && one.organisation.id === pilot.organisation.id;
    return new Hono<Env>()
      .use(async (c, next) => {
        c.set("viewer", viewer);
        c.set("visit", viewer && "visit");
        await next();
      })
      .route("/", meetingsRoutes({ ...needs, members: async () => [], mayAnswer: async () => true, mayTrack: isPilot }, trackedItems))
      .route("/", pacts().as(viewer));
  };

  return {
    pacts,
    as,
    send: async (address: string, fields: Fields, viewer: Viewer | null = pilot) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      const answer = await as(viewer).request(address, { method: "POST", body });
      return { status: answer.status, text: await plain(answer), location: answer.headers.get("location") ?? "" };
    },
    read: async (address: string, viewer: Viewer | null = pilot) => {
      const answer = await as(viewer).request(address);
      return { status: answer.status, text: await plain(answer) };
    },
    /** A published pact in force between three parties, with a committee. */
    followed: async (content: unknown) => {
      const { platform, publish } = pacts();
      const { id, slug } = await publish(content);
      const writing = { tenant: pilot.tenant, actor: pilot.account, operation: "pact.follow", thread: id };
      const parties = [
        { name: pilot.organisation.name, organisationId: pilot.organisation.id, deliberates: true },
        { name: "Communauté de communes du Val", organisationId: null, deliberates: true },
        { name: "État", organisationId: null, deliberates: false },
      ];
      const follow = { pactId: id, newId: randomUUID, state: "running" as const, on: "2026-01-05", parties };
      const life = accepted(await platform.write(writing, (write) => followPact(write, follow)));
      const [region = "", town = "", nation = ""] = life.parties.map((party) => party.id);
      const fields = {
        toldId: null,
        kind: "steering" as const,
        name: "Comité de pilotage",
        chair: null,
        rhythm: null,
        quorum: 2,
        metOn: [],
      };
      const body = { pactId: id, was: "", id: null, fields, newId: randomUUID };
      accepted(await platform.write(writing, (write) => writeCommittee(write, body)));
      const committees = () => committeesOf(platform.database.sql, pilot.tenant, id);
      const [{ id: committee } = { id: "" }] = await committees();
      return { id, slug, region, town, nation, committee, committees, address: `/pacts/${slug}/meetings` };
    },
  };
};

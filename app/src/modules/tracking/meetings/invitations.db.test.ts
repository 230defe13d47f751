import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { afterAll, describe, expect, it, vi } from "vitest";
import { mail } from "../../../platform/mail.tables.ts";
import { openMailServer } from "../../../platform/mail-server.testing.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { accountErased } from "../../identity/index.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { committeeFields } from "../../pacts/parties/committee.ts";
import { stampOf } from "../../pacts/parties/stamp-of.ts";
import { committeeSeat } from "./meetings.tables.ts";
import { pilot, testMeetings } from "./meetings.testing.ts";

let server: Awaited<ReturnType<typeof openMailServer>> | null = null;
afterAll(() => server?.close());
const { pacts, send, read, as, followed } = testMeetings(async () => {
  server = await openMailServer();
  return { smtpUrl: `smtp://127.0.0.1:${server.port}` };
});

/** The calendar of a letter as its reader's program gets it, in the part that announces its method. */
const invitationIn = (letter: string) => {
  const [, boundary = ""] = /multipart\/alternative;\s+boundary="([^"]+)"/.exec(letter) ?? [];
  const part = letter.split(`--${boundary}`).find((one) => one.includes("Content-Type: text/calendar")) ?? "";
  const [head = "", ...body] = part.split("\r\n\r\n");
  const text = body.join("\r\n\r\n");
  const bytes = /base64/i.test(head)
    ? Buffer.from(text, "base64")
    : Buffer.from(
        text.replaceAll("=\r\n", "").replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
        "latin1",
      );
  const calendar = new ICAL.Component(ICAL.parse(bytes.toString("utf8").replace(/\r\n$/, "")));
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? new ICAL.Component("vevent"));
  const [attendee] = event.attendees;
  return {
    announced: /method=(\w+)/.exec(head)?.[1],
    method: calendar.getFirstPropertyValue("method"),
    event,
    to: attendee?.getFirstValue(),
  };
};

const opened = async () => {
  const pact = await followed(smallPact());
  const id = randomUUID();
  const plan = { form: "meeting", act: "plan", id, committeeId: pact.committee, day: "2026-03-14", startsAt: "09:30", endsAt: "11:00" };
  await send(`${pact.address}/new`, { ...plan, place: "Hôtel de Région" });
  const people = `${pact.address}/people`;
  const key = randomUUID().slice(0, 8);
  const seat = (name: string, changes: Readonly<Record<string, string>> = {}) =>
    send(people, {
      ...{ form: `seat-${pact.committee}`, act: "add", committeeId: pact.committee },
      ...{ person: name, party: pact.region, email: `${name.toLowerCase()}.${key}@val.example`, ...changes },
    });
  /** Letters that reached this pact's people, once there are so many. */
  const letters = async (count: number) => {
    const own = () => (server?.letters ?? []).filter(({ to }) => to.some((address) => address.includes(key)));
    await vi.waitFor(() => expect(own()).toHaveLength(count), { timeout: 10_000, interval: 50 });
    return own();
  };
  const invite = (revision: number) => send(`${pact.address}/${id}`, { form: "invite", act: "invite", revision: String(revision) });
  return { ...pact, id, plan, page: `${pact.address}/${id}`, people, seat, letters, invite, key };
};

describe("invitations", () => {
  it("reach each person of the body once, follow what changes under one name, and are withdrawn", async () => {
    const { seat, letters, invite, page, plan, id } = await opened();
    await seat("Alba");
    await seat("Basile");
    expect((await read(page)).text).toContain("Envoyer 2 invitations");
    expect((await invite(1)).status).toBe(303);
    expect((await invite(1)).status).toBe(303);
    const first = await letters(2);
    const told = invitationIn(first[0]?.text ?? "");
    expect([told.announced, told.method, told.event.uid, told.event.sequence]).toEqual(["REQUEST", "REQUEST", `${id}@levier`, 0]);
    expect(`mailto:${first[0]?.to[0]}`).toBe(told.to);
    await vi.waitFor(async () => expect((await read(page)).text.match(/envoyée/g)).toHaveLength(2));
    expect((await read(page)).text).not.toContain("Envoyer");

    const change = { ...plan, act: "change", revision: "1", place: "Hôtel de Région" };
    expect((await send(`${page}/edit`, { ...change, day: "2026-04-21" })).status).toBe(303);
    const moved = invitationIn((await letters(4))[2]?.text ?? "");
    expect([moved.method, moved.event.uid, moved.event.sequence, moved.event.startDate.toString()]).toEqual([
      ...["REQUEST", `${id}@levier`, 1],
      "2026-04-21T09:30:00",
    ]);
    // What a calendar does not show is told to nobody.
    expect((await send(`${page}/edit`, { ...change, day: "2026-04-21", revision: "2" })).status).toBe(303);
    await seat("Chloé");
    expect((await read(page)).text).toContain("Envoyer une invitation");
    expect((await send(page, { form: "cancel", act: "cancel", revision: "3", because: "Salle prise" })).status).toBe(303);
    const last = (await letters(6)).slice(4).map(({ text }) => invitationIn(text));
    expect(last.map(({ announced, method, event }) => [announced, method, event.sequence])).toEqual([
      ["CANCEL", "CANCEL", 2],
      ["CANCEL", "CANCEL", 2],
    ]);
    const { sql } = pacts().platform.database;
    expect(
      (await sql.select({ calendar: mail.calendar, state: mail.state }).from(mail)).every(
        ({ calendar, state }) => state !== "sent" || calendar === null,
      ),
    ).toBe(true);
  });

  it("wait while the pact is of others, and are refused once the meeting was changed or the body would be", async () => {
    const { seat, invite, page, plan, slug, letters } = await opened();
    await seat("Alba");
    expect((await send(page, { form: "invite", act: "invite", revision: "1" }, { ...pilot, role: "reader" as const })).status).toBe(403);
    expect((await invite(0)).status).toBe(422);
    await invite(1);
    await letters(1);
    const other = {
      form: "committee",
      act: "committee",
      id: "",
      was: "",
      toldId: "",
      kind: "technical",
      name: "Comité technique",
      metOn: "",
    };
    expect((await send(`/pacts/${slug}/parties`, other)).status).toBe(303);
    const [, technical = ""] = /<option value="([0-9a-f-]{36})">Comité technique/.exec((await read(`${page}/edit`)).text) ?? [];
    const moved = await send(`${page}/edit`, { ...plan, act: "change", revision: "1", committeeId: technical });
    expect([moved.status, moved.text.includes("Les invitations sont parties")]).toEqual([422, true]);
  });

  it("are for people whom nobody else reads, proposed from the referents of the parties, and forgotten when they leave", async () => {
    const { seat, people, committee, key, slug, address, page } = await opened();
    expect((await seat("Alba")).status).toBe(303);
    const twice = await seat("Albane", { email: `ALBA.${key}@val.example` });
    expect([twice.status, twice.text.includes("est déjà dans l’instance")]).toEqual([422, true]);
    const odd = await seat("Odd", { email: "pas une adresse" });
    expect([odd.status, odd.text.includes(`href="#seat-${committee}-email"`), odd.text.includes("pas une adresse")]).toEqual([
      422,
      true,
      true,
    ]);
    const nowhere = await seat("Odd", { party: "" });
    expect([nowhere.status, nowhere.text.includes("nommez l’organisation")]).toEqual([422, true]);
    expect((await seat("Zoé", { committeeId: randomUUID() })).status).toBe(422);
    expect((await seat("Dina", { party: "", organisation: "CCI", email: "" })).status).toBe(303);
    for (const viewer of [null, { ...pilot, role: "reader" as const }]) {
      expect((await read(people, viewer)).text).not.toMatch(/Alba|Dina/);
      expect((await read(page, viewer)).text).not.toMatch(/Alba|val\.example/);
    }
    const own = (await read(people)).text;
    for (const words of ["Dina", "CCI", "sans adresse", `alba.${key}@val.example`]) expect(own).toContain(words);
    const history = (await read(`/pacts/${slug}/history`, null)).text;
    expect(history).not.toMatch(/Alba|val\.example/);
    const ids = [...own.matchAll(/name="act" value="remove"\/><input type="hidden" name="id" value="([^"]+)"/g)].map(([, id]) => id ?? "");
    expect(ids).toHaveLength(2);
    for (const id of ids) expect((await send(people, { form: "seats", act: "remove", id })).status).toBe(303);
    expect((await send(people, { form: "seats", act: "remove", id: ids[0] ?? "" })).status).toBe(422);
    const past = JSON.stringify(await pacts().platform.database.sql.select({ before: audit.before, after: audit.after }).from(audit));
    expect(past).not.toMatch(new RegExp(`Dina|alba.${key}`));
    expect(address).toContain(slug);
  });
});

describe("who leaves a body", () => {
  const seatsAt = async (email: string) => {
    const { sql } = pacts().platform.database;
    return (await sql.select().from(committeeSeat)).filter((seat) => seat.email === email);
  };
  const past = async () => {
    const { sql } = pacts().platform.database;
    return JSON.stringify([await sql.select({ before: audit.before, after: audit.after }).from(audit), await sql.select().from(mail)]);
  };

  it("has the meetings to come taken out of their calendar, once, and is then forgotten; the others are not written to", async () => {
    const { seat, letters, invite, people, id, key, page } = await opened();
    await seat("Alba");
    await seat("Basile");
    await invite(1);
    await letters(2);
    await vi.waitFor(async () => expect((await read(page)).text.match(/envoyée/g)).toHaveLength(2));
    await seat("Chloé");
    const ids = async () =>
      [...(await read(people)).text.matchAll(/name="act" value="remove"\/><input type="hidden" name="id" value="([^"]+)"/g)].map(
        ([, seatId]) => seatId ?? "",
      );
    const [alba = "", basile = "", chloe = ""] = await ids();
    // Chloé was never invited: nothing is in her calendar.
    await send(people, { form: "seats", act: "remove", id: chloe });
    expect((await send(people, { form: "seats", act: "remove", id: alba })).status).toBe(303);
    const last = (await letters(3))[2];
    const told = invitationIn(last?.text ?? "");
    expect(last?.to).toEqual([`alba.${key}@val.example`]);
    expect([told.announced, told.method, told.event.uid, told.event.sequence, told.to]).toEqual([
      ...["CANCEL", "CANCEL", `${id}@levier`, 0],
      `mailto:alba.${key}@val.example`,
    ]);
    expect(told.event.component.getFirstPropertyValue("status")).toBeNull();
    await vi.waitFor(async () => expect(await past()).not.toContain(`alba.${key}`));
    expect(await past()).toContain(`basile.${key}`);
    expect(await ids()).toEqual([basile]);
    expect((await read(page)).text).not.toContain("Alba");
  });

  it("leaves with the body that is followed no more", async () => {
    const { seat, letters, invite, slug, committee, key, committees, page } = await opened();
    await seat("Alba");
    await invite(1);
    await letters(1);
    await vi.waitFor(async () => expect((await read(page)).text).toContain("envoyée"));
    const [body] = await committees();
    const was = body ? stampOf(committeeFields(body)) : "";
    expect((await send(`/pacts/${slug}/parties`, { form: "committees", act: "remove", id: committee, was })).status).toBe(303);
    await pacts().mailer.deliver();
    expect(invitationIn((await letters(2))[1]?.text ?? "").method).toBe("CANCEL");
    expect(await seatsAt(`alba.${key}@val.example`)).toEqual([]);
    await vi.waitFor(async () => expect(await past()).not.toContain(`alba.${key}`));
  });

  it("leaves no seat, no name and no letter once their account is erased", async () => {
    const { seat, letters, invite, key } = await opened();
    await seat("Alba");
    await seat("Basile");
    await invite(1);
    await letters(2);
    const email = `alba.${key}@val.example`;
    await pacts().platform.write({ tenant: pilot.tenant, actor: null, operation: "account.erase" }, async (write) => {
      await write.emit(accountErased, { account: randomUUID(), email, organisations: [] });
      return { ok: true as const, value: null };
    });
    expect(await seatsAt(email)).toEqual([]);
    expect(await seatsAt(`basile.${key}@val.example`)).toHaveLength(1);
    expect(await past()).not.toContain(email);
  });
});

describe("calendars to take away", () => {
  const calendarAt = async (address: string, viewer: typeof pilot | null) => {
    const answer = await as(viewer).request(address);
    const text = await answer.text();
    return { answer, text, component: new ICAL.Component(ICAL.parse(text)) };
  };

  it("tell members the time and the place, anyone else the day, and what was cancelled", async () => {
    const { page, address, plan } = await opened();
    const own = await calendarAt(`${page}.ics`, pilot);
    expect(own.answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(own.answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[a-z0-9-]+-reunions-2026-03-14\.ics"$/);
    expect(own.text).toMatch(/DTSTART;TZID=Europe\/Paris:20260314T093000\r\n/);
    expect(own.text).toContain("LOCATION:Hôtel de Région");
    const open = await calendarAt(`${page}.ics`, null);
    expect(open.text).toContain("DTSTART;VALUE=DATE:20260314");
    expect(open.text).not.toMatch(/Hôtel|0930/);
    const second = { ...plan, id: randomUUID(), day: "2026-05-02" };
    await send(`${address}/new`, second);
    await send(`${address}/${second.id}`, { form: "cancel", act: "cancel", revision: "1", because: "Férié" });
    const all = await calendarAt(`${address}.ics`, null);
    expect(all.component.getAllSubcomponents("vevent").map((one) => one.getFirstPropertyValue("status"))).toEqual([
      "CONFIRMED",
      "CANCELLED",
    ]);
    expect(all.text).not.toContain("Férié");
    expect((await as(null).request(`${address}/${randomUUID()}.ics`)).status).toBe(404);
  });
});

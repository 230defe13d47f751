import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { pactsTables } from "../../pacts/index.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { agendaRowsOf, meetingAt } from "./meetings.repository.ts";
import { meetingsTables } from "./meetings.tables.ts";
import { pilot, testMeetings } from "./meetings.testing.ts";

const { pacts, send, read, followed } = testMeetings();

const cited = { citations: [{ source: "s1" }] };
const content = smallPact({
  axes: [{ label: "Mobilités", ...cited }],
  actions: [{ label: "Rouvrir la gare", axis: 0, ...cited }],
});

/** A pact with a late commitment and a meeting of its committee. */
const opened = async () => {
  const pact = await followed(content);
  const { platform } = pacts();
  const pledge = async (what: string, dueOn: string) =>
    send(`/pacts/${pact.slug}/commitments`, { form: "new", act: "add", [`member-${pact.region}`]: "yes", what, dueOn, status: "open" });
  await pledge("Recruter deux chargés de mission", "2025-12-01");
  const id = randomUUID();
  const planned = { form: "meeting", act: "plan", id, committeeId: pact.committee, day: "2026-03-14", startsAt: "09:30", endsAt: "11:00" };
  await send(`${pact.address}/new`, planned);
  const meeting = `${pact.address}/${id}`;
  const rows = async () => {
    const found = await meetingAt(platform.database.sql, pilot.tenant, pact.id, id);
    return found ? agendaRowsOf(platform.database.sql, pilot.tenant, found) : [];
  };
  /** The keys of the form, in their order. */
  const keys = async () => [...(await read(meeting)).text.matchAll(/name="place-([^"]+)"/g)].map(([, key]) => key ?? "");
  return { ...pact, meeting, pledge, rows, keys };
};

describe("the agenda of a meeting", () => {
  it("writes itself from what is late, and tells why", async () => {
    const { meeting, pledge } = await opened();
    const { text } = await read(meeting);
    expect(text).toContain("Un point se propose de lui-même, au 1er février 2026");
    expect(text).toContain("Recruter deux chargés de mission");
    expect(text).toContain("engagement, en retard de 62 jours");
    await pledge("Tenir le guichet", "2026-02-01");
    expect((await read(meeting)).text).not.toContain("Tenir le guichet");
    expect((await read(meeting, null)).text).not.toContain("Recruter deux");
  });

  it("is kept, dropped, ordered and completed in one form; what was dropped is not proposed again, and may come back", async () => {
    const { meeting, pledge, rows, keys } = await opened();
    await pledge("Ouvrir le guichet", "2026-01-10");
    const [late = "", later = ""] = await keys();
    const agenda = {
      ...{ form: "agenda", act: "agenda", revision: "1" },
      ...{ [`place-${late}`]: "2", [`place-${later}`]: "1", [`keep-${later}`]: "yes", [`minutes-${later}`]: "15" },
      ...{ "what-1": "Point d’étape du préfet", "askedBy-1": "la préfecture", "freeMinutes-1": "10" },
    };
    expect((await send(meeting, agenda)).status).toBe(303);
    expect(await rows()).toMatchObject([
      { what: "Ouvrir le guichet", isDropped: false, minutesPlanned: 15, why: expect.stringMatching(/22/) },
      { what: "Recruter deux chargés de mission", isDropped: true },
      { what: "Point d’étape du préfet", part: "free", askedBy: "la préfecture" },
    ]);
    const { text } = await read(meeting);
    expect(text).not.toContain("se propose");
    expect(text).toContain("demandé par la préfecture");
    const [first = "", free = "", dropped = ""] = await keys();
    const back = { ...agenda, revision: "2", "what-1": "", "askedBy-1": "", "freeMinutes-1": "" };
    const all = { [`place-${first}`]: "1", [`keep-${first}`]: "yes", [`place-${free}`]: "3", [`keep-${free}`]: "yes" };
    expect((await send(meeting, { ...back, ...all, [`place-${dropped}`]: "2", [`keep-${dropped}`]: "yes" })).status).toBe(303);
    expect((await rows()).map(({ what, isDropped }) => [what, isDropped])).toEqual([
      ["Ouvrir le guichet", false],
      ["Recruter deux chargés de mission", false],
      ["Point d’étape du préfet", false],
    ]);
    const { sql } = pacts().platform.database;
    expect(await verify(sql, [...pactsTables.audited, ...meetingsTables])).toMatchObject({ ok: true });
  });

  it("tells apart what came since and what was settled", async () => {
    const { meeting, pledge, keys, slug, region } = await opened();
    const [late = ""] = await keys();
    await send(meeting, { form: "agenda", act: "agenda", revision: "1", [`place-${late}`]: "1", [`keep-${late}`]: "yes" });
    await pledge("Ouvrir le guichet", "2026-01-10");
    expect((await read(meeting)).text).toContain("Un point se propose de lui-même");
    const page = (await read(`/pacts/${slug}/commitments`)).text;
    const id = /pledge-([0-9a-f-]{36})/.exec(page)?.[1] ?? "";
    const kept = { form: id, act: "change", id, revision: "1", [`member-${region}`]: "yes", what: "Recruter deux chargés de mission" };
    await send(`/pacts/${slug}/commitments`, { ...kept, dueOn: "2025-12-01", status: "kept" });
    const { text } = await read(meeting);
    expect(text).toContain("n’est plus en retard ni bloqué, à l’inscription : en retard de 62 jours");
  });

  it("says what is wrong beside its field, and keeps what was typed", async () => {
    const { meeting, keys, rows } = await opened();
    const [late = ""] = await keys();
    const agenda = { form: "agenda", act: "agenda", revision: "1", [`place-${late}`]: "un", "what-2": "Vœux" };
    const odd = await send(meeting, agenda);
    expect([odd.status, odd.text.includes("Le champ « Rang » dit « un »")]).toEqual([422, true]);
    expect(odd.text).toContain(`href="#agenda-place-${late}"`);
    expect(odd.text).toContain("Vœux");
    const nobody = await send(meeting, { ...agenda, [`place-${late}`]: "1", "what-2": "", "askedBy-2": "le maire" });
    expect([nobody.status, nobody.text.includes("Dites de quoi il s’agit")]).toEqual([422, true]);
    const overtaken = await send(meeting, { ...agenda, [`place-${late}`]: "1", revision: "0" });
    expect([overtaken.status, overtaken.text.includes("Quelqu’un a modifié la réunion")]).toEqual([422, true]);
    expect(overtaken.text).toContain("Vœux");
    expect(await rows()).toEqual([]);
  });
});

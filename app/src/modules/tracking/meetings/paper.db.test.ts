import { randomUUID } from "node:crypto";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { pilot, testMeetings } from "./meetings.testing.ts";

const { as, send, followed } = testMeetings();

describe("a meeting as a document", () => {
  it("is its agenda before it is held, then its minutes, for those who may read them", async () => {
    const { address, committee, region, slug } = await followed(smallPact());
    const late = {
      form: "new",
      act: "add",
      [`member-${region}`]: "yes",
      what: "Recruter deux chargés",
      dueOn: "2025-12-01",
      status: "open",
    };
    await send(`/pacts/${slug}/commitments`, late);
    const id = randomUUID();
    const plan = { form: "meeting", act: "plan", id, committeeId: committee, startsAt: "09:30", endsAt: "11:00", day: "2026-01-20" };
    await send(`${address}/new`, plan);
    const file = async (format: string, viewer: typeof pilot | null = pilot) => {
      const answer = await as(viewer).request(`${address}/${id}.${format}`);
      return { status: answer.status, name: answer.headers.get("content-disposition"), bytes: new Uint8Array(await answer.arrayBuffer()) };
    };
    const words = (bytes: Uint8Array): string =>
      new TextDecoder()
        .decode(unzipSync(bytes)["word/document.xml"])
        .replaceAll(/<[^>]+>/g, " ")
        .replaceAll(/[\s\u00a0\u202f]+/g, " ");
    const agenda = await file("docx");
    expect([agenda.status, agenda.name]).toEqual([200, `attachment; filename="${slug}-ordre-du-jour-2026-01-20.docx"`]);
    expect(words(agenda.bytes)).toMatch(/Recruter deux chargés.*en retard de 62 jours/);
    expect((await file("docx", null)).status).toBe(404);

    const minutes = {
      ...{ form: "minutes", act: "minutes", revision: "1", way: "consensus", minutes: "Le comité ouvre à 9 h." },
      ...{ "organisation-new-1": "CCI", "person-new-1": "Alba Songe", "state-new-1": "present" },
      ...{ decided: "Financer l’étude", isPublic: "yes", areMinutesPublic: "yes" },
    };
    expect((await send(`${address}/${id}/minutes`, minutes)).status).toBe(303);
    const own = words((await file("docx")).bytes);
    for (const told of ["Compte rendu", "Alba Songe", "Financer l’étude", "Le comité ouvre à 9 h.", "Recruter deux chargés"])
      expect(own).toContain(told);
    const open = await file("docx", null);
    expect(open.name).toContain("compte-rendu");
    expect(words(open.bytes)).toContain("Financer l’étude");
    expect(words(open.bytes)).not.toMatch(/Alba Songe|Recruter/);
    const pdf = await file("pdf", null);
    expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe("%PDF-");
    expect((await as(pilot).request(`${address}/${randomUUID()}.pdf`)).status).toBe(404);
  });
});

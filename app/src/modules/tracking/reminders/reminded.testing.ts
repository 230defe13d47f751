import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { writePledge } from "../../pacts/commitments/write-commitments.ts";
import { followPact } from "../../pacts/life/live-pact.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { noFields } from "../../pacts/sheets/action-sheet.ts";
import { sheetsOf } from "../../pacts/sheets/sheets.repository.ts";
import { writeSheet } from "../../pacts/sheets/write-sheet.ts";
import { type openTestTracking, pilot } from "../tracking-app.testing.ts";

type Tracking = Awaited<ReturnType<typeof openTestTracking>>;
type Fields = Readonly<Record<string, string>>;

export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const done = <Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/**
 * A pact in force, followed by the region of the pilot: a commitment due on 20 January 2026, an action to end on 30 June 2027
 * (`blocked`), and its milestone expected on 1 February 2026.
 */
export const remindedPact = async ({ platform, publish, sql }: Tracking) => {
  const { tenant, account: actor } = pilot;
  const { id: pactId, slug } = await publish(smallPact({ actions: [{ label: "Rouvrir la gare", citations: [{ source: "s1" }] }] }));
  const writing = { tenant, actor, operation: "test", thread: pactId };
  const newId = randomUUID;
  const parties = [
    { name: pilot.organisation.name, organisationId: pilot.organisation.id, deliberates: true },
    { name: "CC du Val", organisationId: null, deliberates: true },
  ];
  const life = done(
    await platform.write(writing, (write) => followPact(write, { pactId, newId, state: "running", on: "2026-01-05", parties })),
  );
  const region = life.parties[0]?.id ?? "";
  const addPledge = async (what: string, dueOn: string | null): Promise<void> => {
    const fields = {
      ...{ toldId: null, memberIds: [region], towardsMemberIds: [], towards: null, what, dueOn, status: "open" as const },
      ...{ statusReason: null, evidence: null, evidenceUrl: null, referent: null, charter: null, charterItem: null, years: [] },
    };
    const input = { pactId, speaksFor: new Set([region]), newId, id: null, revision: 0, fields };
    done(await platform.write(writing, (write) => writePledge(write, input)));
  };
  await addPledge("Recruter deux chargés de mission", "2026-01-20");
  const actionId = (await sheetsOf(sql, tenant, pactId))[0]?.action.id ?? "";
  const milestone = {
    id: newId(),
    label: "Étude remise",
    votedOn: "2026-02-01",
    expectedOn: "2026-02-01",
    doneOn: null,
    days: 30,
    after: [],
  };
  const change = { fields: { ...noFields, endsOn: "2027-06-30", blockedBecause: "Foncier" }, milestones: [milestone] };
  done(await platform.write(writing, (write) => writeSheet(write, { pactId, actionId, revision: 0, change, newId })));
  return { pactId, slug, region, actionId, milestoneId: milestone.id, addPledge, address: `/pacts/${slug}/reminders` };
};

/** The pages as people send and read them. */
export const visitorOf = ({ as }: Tracking) => ({
  read: async (address: string, viewer: Viewer | null = pilot) => {
    const answer = await as(viewer).request(address);
    return { status: answer.status, text: plain(await answer.text()), headers: answer.headers };
  },
  send: async (address: string, fields: Fields, viewer: Viewer | null = pilot) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await as(viewer).request(address, { method: "POST", body });
    return { status: answer.status, text: plain(await answer.text()), location: answer.headers.get("location") };
  },
});

/** The boxes of a page of items, each with who answers for it as it is shown. */
export const boxesIn = (text: string): [string, string][] =>
  [...text.matchAll(/<input[^>]*name="(item-[\w-]+)"[^>]*>/g)].map(([input, name = ""]) => [
    name,
    /value="([^"]*)"/.exec(input)?.[1] ?? "",
  ]);

/** The text of a letter as its reader sees it: soft line breaks and coded letters undone. */
export const decoded = (raw: string): string => {
  const text = raw.replaceAll("\r\n", "\n");
  const body = text.slice(text.indexOf("\n\n"));
  if (/^content-transfer-encoding: base64/im.test(text)) return plain(Buffer.from(body, "base64").toString("utf8"));
  const bytes = body.replaceAll("=\n", "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return plain(/^content-transfer-encoding: quoted-printable/im.test(text) ? Buffer.from(bytes, "latin1").toString("utf8") : body);
};

/** The address of the answers that a letter links to. */
export const linkIn = (text: string): string => /http:\/\/localhost(\/answers\?token=[\w.~-]+)/.exec(text)?.[1] ?? "none";

/** What stands in the fields of a page, as a browser would send them: the last box or choice that is ticked, texts as they are. */
export const fieldsIn = (html: string): Record<string, string> => {
  const text = html.slice(html.indexOf("<main"));
  const undo = (value: string): string =>
    value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const fields: Record<string, string> = {};
  for (const [input] of text.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name === undefined || (/type="(?:radio|checkbox)"/.test(input) && !/checked/.test(input))) continue;
    fields[name] = undo(/value="([^"]*)"/.exec(input)?.[1] ?? "");
  }
  for (const [, attributes = "", value = ""] of text.matchAll(/<textarea([^>]*)>([^<]*)</g))
    fields[/name="([^"]*)"/.exec(attributes)?.[1] ?? ""] = undo(value);
  return fields;
};

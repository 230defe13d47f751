import { eq } from "drizzle-orm";
import { vi } from "vitest";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { mail } from "../../../platform/mail.tables.ts";
import { openMailServer } from "../../../platform/mail-server.testing.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { openTestConsultation, pilot, town } from "../consultation-app.testing.ts";

export { pilot } from "../consultation-app.testing.ts";

/** A pilot of an organisation that may chair a group, a member who runs nothing, and someone of another space. */
export const chair: Viewer = { ...town, role: "pilot" };
export const reader: Viewer = { ...pilot, account: town.account, name: "Lou Exemple", role: "reader" };
export const stranger: Viewer = { ...pilot, account: town.account, name: "Alix Ailleurs", tenant: "amiens" };

/** Typography apart: what a person reads. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** The text of a letter as its reader sees it: soft line breaks and coded letters undone. */
const decoded = (raw: string): string => {
  const text = raw.replaceAll("\r\n", "\n");
  const body = text.slice(text.indexOf("\n\n"));
  if (/^content-transfer-encoding: base64/im.test(text)) return plain(Buffer.from(body, "base64").toString("utf8"));
  const bytes = body.replaceAll("=\n", "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return plain(/^content-transfer-encoding: quoted-printable/im.test(text) ? Buffer.from(bytes, "latin1").toString("utf8") : body);
};

/** The consultation with a real mail server, as people write and read it; close it at the end. */
export const openTestSubmissions = async () => {
  const server = await openMailServer();
  const app = await openTestConsultation({ smtpUrl: `smtp://127.0.0.1:${server.port}` });
  const { as, sql } = app;
  const get = async (address: string, viewer: Viewer | null = null) => {
    const answer = await as(viewer).request(address);
    return { status: answer.status, text: plain(await answer.text()) };
  };
  const post = async (address: string, fields: Readonly<Record<string, string>> = {}, viewer: Viewer | null = null) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await as(viewer).request(address, { method: "POST", body });
    return { status: answer.status, text: plain(await answer.text()), location: answer.headers.get("location") };
  };
  /** Until every letter has left: a request does not wait for the mail server. */
  const delivered = async (): Promise<void> => {
    const waiting = () => sql.select({ id: mail.id }).from(mail).where(eq(mail.state, "waiting"));
    await vi.waitUntil(async () => (await waiting()).length === 0, { timeout: 10_000, interval: 20 });
  };
  return {
    ...app,
    get,
    post,
    delivered,
    /** A fresh pact with an axis, at its address. */
    publishPact: () =>
      app.publish(
        smallPact({ axes: [{ label: "Former", citations: [{ source: "s1", quote: "former", start: 0, end: 6 }] }], actions: [] }),
      ),
    /** The letters that came, the last one last. */
    letters: async () => {
      await delivered();
      return server.letters.map(({ to, text }) => ({
        to: to.join(),
        head: text.slice(0, text.indexOf("\r\n\r\n")).replaceAll(/\r\n\s+/g, " "),
        text: decoded(text),
      }));
    },
    emptyMailbox: async () => {
      await delivered();
      server.letters.length = 0;
    },
    close: async () => {
      await app.platform.database.close();
      await server.close();
    },
  };
};

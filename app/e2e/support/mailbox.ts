import { vi } from "vitest";
import { openMailServer } from "../../src/platform/mail-server.testing.ts";

/** The text of a letter as its reader sees it: transfer encodings undone, one kind of space. */
const readable = (raw: string): string => {
  const letter = raw.replaceAll("\r\n", "\n");
  const body = letter.slice(letter.indexOf("\n\n") + 2);
  if (/^content-transfer-encoding: base64/im.test(letter)) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body.replaceAll("=\n", "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /^content-transfer-encoding: quoted-printable/im.test(letter) ? Buffer.from(bytes, "latin1").toString("utf8") : body;
};

/** A real mail server for the scenarios, and what people read in the letters it took. */
export const openMailbox = async () => {
  const server = await openMailServer();
  const lettersTo = (email: string): string[] =>
    server.letters.filter(({ to }) => to.includes(email)).map(({ text }) => readable(text).replace(/[\u00a0\u202f]/g, " "));
  return {
    /** For `startServer`. */
    environment: { SMTP_URL: `smtp://127.0.0.1:${server.port}` },
    lettersTo,
    /** The letter that comes to an address after those it had; rejects when none does. */
    next: async (email: string, had: number): Promise<string> => {
      await vi.waitUntil(() => lettersTo(email).length > had, { timeout: 30_000, interval: 100 });
      return lettersTo(email)[had] ?? "";
    },
    close: server.close,
  };
};

/** The first address of a letter that leads to a path, from the root of the server. */
export const pathIn = (letter: string, path: string): string => {
  const [found] = [...letter.matchAll(/https?:\/\/\S+/g)]
    .map(([address]) => new URL(address))
    .filter(({ pathname }) => pathname.startsWith(path));
  if (!found) throw new Error(`no address of ${path} in this letter:\n${letter}`);
  return found.pathname + found.search;
};

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { translator } from "../../src/messages/index.ts";
import type { RunningServer } from "./server.ts";

const t = translator("fr");

const letters = (server: RunningServer): string[] => {
  const folder = join(server.dataFolder, "mail");
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
    return files
      .map((name) => join(folder, name))
      .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
      .map((file) => readFileSync(file, "utf8"));
  } catch {
    return [];
  }
};

/** The text of a letter: without a mail server, Levier leaves each as a file in its data folder. */
const textOf = (letter: string): string => {
  const [head = "", ...parts] = letter.split("\n\n");
  const body = parts.join("\n\n");
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(body, "base64").toString("utf8");
  return /^content-transfer-encoding: quoted-printable/im.test(head)
    ? body.replace(/=\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : body;
};

/** The link of the last letter sent to an address after `seen` letters; rejects when none comes within ten seconds. */
const linkTo = async (server: RunningServer, email: string, seen: number, wanted = /https?:\/\/\S+/): Promise<string> => {
  for (let attempt = 0; attempt < 100; attempt++) {
    const [last] = letters(server)
      .slice(seen)
      .filter((letter) => letter.includes(`To: ${email}`))
      .map((letter) => wanted.exec(textOf(letter))?.[0])
      .reverse();
    if (last !== undefined) return last;
    await wait(100);
  }
  throw new Error(`no letter with a link came to ${email}`);
};

/** The link that a person was last sent, the first of its letter that looks like `wanted`. */
export const lastLink = (server: RunningServer, email: string, wanted?: RegExp): Promise<string> => linkTo(server, email, 0, wanted);

/** Signs a person in by the link that is sent to them, the same on every database; `next` is where they land. */
export const signInByLink = async (page: Page, server: RunningServer, email: string, next = "/account"): Promise<void> => {
  const seen = letters(server).length;
  await page.goto(`${server.address}/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel(t("identity.signIn.email.label")).fill(email);
  await page.getByRole("button", { name: t("identity.signIn.email.send") }).click();
  await page.goto(await linkTo(server, email, seen));
  await page.getByRole("button", { name: t("identity.signIn.link.confirm") }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
};

/** Addresses of people of the demonstration, as in `samples/organisations.json`. */
export const people = {
  reader: "lectrice.grand-est@example.org",
  contributor: "contributeur.grand-est@example.org",
  pilot: "pilote.grand-est@example.org",
  administrator: "administratrice.grand-est@example.org",
} as const;

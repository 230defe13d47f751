import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import nodemailer from "nodemailer";
import type { Config } from "./config.ts";
import { methodOf } from "./ical.ts";
import { makeFolder } from "./make-folder.ts";

export type Letter = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where its reader stops such letters. */
  readonly unsubscribe: string | null;
  /** An iCalendar, for a part of its own that calendar programs act on. */
  readonly calendar: string | null;
};

/** Hands one message over; throws when it could not. */
export type Transport = (letter: Letter) => Promise<void>;

/** What a letter says of itself: one sender, an identifier by which a message sent twice is known as one. */
const envelope = (letter: Letter, origin: string) => {
  const { hostname } = new URL(origin);
  return {
    from: { name: "Levier", address: `levier@${hostname}` },
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    messageId: `<${letter.id}@${hostname}>`,
    ...(letter.calendar === null
      ? {}
      : { icalEvent: { method: methodOf(letter.calendar) ?? "PUBLISH", filename: "reunion.ics", content: letter.calendar } }),
    headers: {
      "Auto-Submitted": "auto-generated",
      // RFC 8058: the mail program stops the letters itself, by one request without cookie or page.
      ...(letter.unsubscribe === null
        ? {}
        : { "List-Unsubscribe": `<${letter.unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
    },
  };
};

const plain = (text: string): string[] => ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", text, ""];

/** The text, then what a calendar program acts on. */
const both = (text: string, calendar: string, id: string): string[] => [
  `Content-Type: multipart/alternative; boundary="${id}"`,
  "",
  `--${id}`,
  ...plain(text),
  `--${id}`,
  `Content-Type: text/calendar; charset=utf-8; method=${methodOf(calendar) ?? "PUBLISH"}`,
  "Content-Transfer-Encoding: 8bit",
  "",
  calendar.replaceAll("\r\n", "\n"),
  `--${id}--`,
  "",
];

/** A message whose text stands as it is, so that the link in it can be copied: no encoding breaks or quotes it. */
const readable = (letter: Letter, origin: string): string => {
  const { from, to, subject, text, messageId, headers } = envelope(letter, origin);
  return [
    `From: ${from.name} <${from.address}>`,
    `To: ${to}`,
    `Subject: ${subject.replaceAll(/\s+/g, " ")}`,
    `Message-ID: ${messageId}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "MIME-Version: 1.0",
    ...(letter.calendar === null ? plain(text) : both(text, letter.calendar, letter.id)),
  ].join("\n");
};

const TIMEOUT_MS = 20_000;

/** By the server that SMTP_URL names; without one, as files that a person can open, under `mail` in the data folder. */
export const createTransport = (config: Pick<Config, "smtpUrl" | "origin" | "dataFolder">): Transport => {
  if (config.smtpUrl !== null) {
    const carrier = nodemailer.createTransport({ url: config.smtpUrl, connectionTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS });
    return async (letter) => {
      await carrier.sendMail(envelope(letter, config.origin));
    };
  }
  const folder = join(config.dataFolder, "mail");
  return async (letter) => {
    makeFolder(folder, 0o700);
    const name = `${letter.id}.eml`;
    // Written beside, then moved: who opens the folder never meets half a letter.
    await writeFile(join(config.dataFolder, name), readable(letter, config.origin), { mode: 0o600 });
    await rename(join(config.dataFolder, name), join(folder, name));
  };
};

/** Whether the server refused for good (an address that does not exist), so that trying again is of no use. */
export const isFinal = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "responseCode" in error &&
  typeof error.responseCode === "number" &&
  error.responseCode >= 550;

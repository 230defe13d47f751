import { readPartialDate } from "@levier/kernel";

const MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

const instant = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" });

/**
 * A partial date in words: `2018-08-28` → « 28 août 2018 », `2018-08` → « août 2018 », `--08-28` → « 28 août ». No line
 * break inside. A text that is no date is given back as it stands.
 */
export const formatDate = (value: string): string => {
  const parts = readPartialDate(value);
  if (!parts) return value;
  const { year, month, day } = parts;
  const said = [day === 1 ? "1er" : day, month === null ? null : MONTHS[month - 1], year];
  return said.filter((part) => part !== null).join("\u00a0");
};

/** An hour of the day in words: `09:30` → « 9 h 30 ». */
export const formatTime = (time: string): string => time.replace(/^0?(\d+):(\d+)$/, "$1\u00a0h\u00a0$2");

/** A moment in words, at Paris time: « 28 août 2018 à 14 h 05 ». */
export const formatInstant = (at: Date): string => instant.format(at).replace(/\d{2}:\d{2}$/, formatTime);

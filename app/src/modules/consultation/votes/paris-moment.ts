import { endOfDay } from "../../pacts/index.ts";

const clock = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "Europe/Paris" });

/** « 18:00 », « 9h30 », « 18 h » → `18:00`; null for any other text. */
export const readTime = (text: string): string | null => {
  const [, hours = "", minutes = "00"] = /^(\d{1,2})\s*(?:[:hH]\s*(\d{2})?)$/.exec(text.replace(/[\u00a0\u202f]/g, " ").trim()) ?? [];
  return hours === "" || Number(hours) > 23 || Number(minutes) > 59 ? null : `${hours.padStart(2, "0")}:${minutes}`;
};

/** A day and an hour at Paris time; the end of the day when no hour is told. In the hour that comes twice, the first. */
export const parisMoment = (day: string, time: string | null): Date => {
  if (time === null) return endOfDay(day);
  const inSummer = new Date(`${day}T${time}:00+02:00`);
  return clock.format(inSummer) === time ? inSummer : new Date(`${day}T${time}:00+01:00`);
};

/** The hour of a moment at Paris, `18:00`. */
export const parisTime = (at: Date): string => clock.format(at);

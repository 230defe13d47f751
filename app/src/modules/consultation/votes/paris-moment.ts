import { endOfDay } from "../../pacts/index.ts";

const clock = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "Europe/Paris" });

/** A day and an hour at Paris time; the end of the day when no hour is told. In the hour that comes twice, the first. */
export const parisMoment = (day: string, time: string | null): Date => {
  if (time === null) return endOfDay(day);
  const inSummer = new Date(`${day}T${time}:00+02:00`);
  return clock.format(inSummer) === time ? inSummer : new Date(`${day}T${time}:00+01:00`);
};

/** The hour of a moment at Paris, `18:00`. */
export const parisTime = (at: Date): string => clock.format(at);

import { dayInParis } from "@levier/kernel";
import { z } from "zod";

/** The last moment of a day, as `2026-03-14`, at Paris time. */
export const endOfDay = (day: string): Date => {
  const inWinter = new Date(`${day}T23:59:59.999+01:00`);
  return dayInParis(inWinter) === day ? inWinter : new Date(`${day}T23:59:59.999+02:00`);
};

/** A version as people name it, and when it was published. */
export type Version = { readonly version: number; readonly at: Date; readonly reason: string | null };

/** The last moment of a version: just before the next one, or now. */
export const endOfVersion = (versions: readonly Version[], version: number, now: Date): Date | null => {
  const at = versions.findIndex((one) => one.version === version);
  if (at < 0) return null;
  const next = versions[at + 1];
  return next ? new Date(next.at.getTime() - 1) : now;
};

/** A moment that an address asks for: a version, or a day. Null when it is neither. */
export const momentAsked = (asked: string, versions: readonly Version[], now: Date): Date | null => {
  if (/^\d{1,6}$/.test(asked)) return endOfVersion(versions, Number(asked), now);
  if (!z.iso.date().safeParse(asked).success) return null;
  const end = endOfDay(asked);
  return end > now ? now : end;
};

/** The version that stood at a moment; null before the first. */
export const versionAt = (versions: readonly Version[], at: Date): number | null =>
  versions.findLast((one) => one.at.getTime() <= at.getTime())?.version ?? null;

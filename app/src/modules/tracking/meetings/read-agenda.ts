import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { count, type MeetingFault, type Typed, upTo } from "./read-meeting.ts";

/** One line of the agenda's form: whether it stays, and where. */
type LineTyped = { readonly key: string; readonly keep: boolean; readonly place: number; readonly minutes: number | null };
type FreeTyped = { readonly what: string; readonly askedBy: string | null; readonly minutes: number | null };
export type AgendaTyped = { readonly lines: readonly LineTyped[]; readonly free: readonly FreeTyped[] };

/** Blank lines that the form offers for points of one's own. */
export const FREE_LINES = ["1", "2", "3"] as const;
const MOST_PLACES = 999;

const readLine = (typed: Typed, key: string): Result<LineTyped, MeetingFault> => {
  const [told, minutesTold] = [typed[`place-${key}`] ?? "", typed[`minutes-${key}`] ?? ""];
  const place = told.trim() === "" ? MOST_PLACES : Number(told);
  if (!Number.isInteger(place) || place < 0 || place > MOST_PLACES) return refuse({ field: `place-${key}`, value: told });
  const minutes = count.safeParse(minutesTold);
  if (!minutes.success) return refuse({ field: `minutes-${key}`, value: minutesTold });
  return ok({ key, keep: typed[`keep-${key}`] === "yes", place, minutes: minutes.data });
};

const freeForm = z.object({ what: upTo(500), askedBy: upTo(200), minutes: count });
const FREE_FIELDS = { what: "what", askedBy: "askedBy", minutes: "freeMinutes" } as const;

/** Null for a line left blank. */
const readFree = (typed: Typed, at: string): Result<FreeTyped | null, MeetingFault> => {
  const read = freeForm.safeParse({ what: typed[`what-${at}`], askedBy: typed[`askedBy-${at}`], minutes: typed[`freeMinutes-${at}`] });
  if (!read.success) {
    const name = read.error.issues[0]?.path[0];
    const field = `${name === "minutes" || name === "askedBy" ? FREE_FIELDS[name] : "what"}-${at}`;
    return refuse({ field, value: typed[field] ?? "" });
  }
  const { what, askedBy, minutes } = read.data;
  if (what !== null) return ok({ what, askedBy, minutes });
  return askedBy === null && minutes === null ? ok(null) : refuse({ field: `what-${at}`, value: "" });
};

/** The agenda as its form says it: `place-KEY`, `keep-KEY` and `minutes-KEY` for each line, then the points added. */
export const readAgenda = (typed: Typed): Result<AgendaTyped, MeetingFault> => {
  const lines: LineTyped[] = [];
  for (const name of Object.keys(typed).filter((one) => one.startsWith("place-"))) {
    const line = readLine(typed, name.slice("place-".length));
    if (!line.ok) return line;
    lines.push(line.value);
  }
  const free: FreeTyped[] = [];
  for (const at of FREE_LINES) {
    const told = readFree(typed, at);
    if (!told.ok) return told;
    if (told.value) free.push(told.value);
  }
  return ok({ lines, free });
};

import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { aidForms, financerTypes, MOST_EUROS } from "../financing/financing-plan.ts";
import { isoDayOf, sensibleDay } from "../sensible-day.ts";
import { type KeptLine, type KeptMilestone, noFields, type SheetFields } from "./action-sheet.ts";
import { priorities } from "./priorities.ts";

/** The field of a form that says nothing usable, and what was typed there. */
export type SheetFault = { readonly field: string; readonly value: string };
export type Typed = Readonly<Record<string, string>>;

/** Years that one line tells at most. */
const MOST_YEARS = 60;

const bare = (text: string): string => text.replace(/[\s\u00a0\u202f]|€/g, "").replace(",", ".");

/** `1 200 000,50` or `1200000.5` → a number; any other writing is none. Spaces of every kind part thousands. */
export const readFrenchNumber = (text: string): number | null => (/^\d+(?:\.\d+)?$/.test(bare(text)) ? Number(bare(text)) : null);

const SCALES: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, Md: 1e9 };

/**
 * Euros and cents, or « 6,8 M€ » as texts and pages write them. More figures after the comma of a plain sum are none:
 * « 120.000 » may mean a hundred and twenty thousand.
 */
export const readEuros = (text: string): number | null => {
  const [, digits = "", scale] = /^(.*?)(k|Md?)?$/.exec(bare(text)) ?? [];
  const value = scale === undefined && /\.\d{3}/.test(digits) ? null : readFrenchNumber(digits);
  // 4.35 × 1,000,000 is not 4,350,000 in binary: the cents a person means are kept.
  return value === null || scale === undefined ? value : Math.round(value * (SCALES[scale] ?? 1) * 100) / 100;
};

export const blank = z
  .string()
  .default("")
  .transform((text) => text.trim());
export const words = blank.transform((text) => (text === "" ? null : text)).pipe(z.string().max(2000).nullable());
export const day = blank.transform((text) => (text === "" ? null : isoDayOf(text))).pipe(sensibleDay.nullable());
const numberIn = (read: (text: string) => number | null) =>
  blank.transform((text, context) => {
    const value = text === "" ? null : read(text);
    if (text === "" || (value !== null && value <= MOST_EUROS)) return value;
    context.addIssue({ code: "custom", message: "not a number" });
    return z.NEVER;
  });
/** 33.3 / 100 is not 0.333 in binary: the digits a person typed are kept. */
const readPercent = (text: string): number | null => {
  const value = readFrenchNumber(text.replace(/%$/, ""));
  return value === null ? null : Number((value / 100).toPrecision(15));
};
const euros = numberIn(readEuros);
const percent = numberIn(readPercent).pipe(z.number().positive().max(1).nullable());

const sheetForm = z.object({
  owner: words,
  lead: words,
  description: words,
  priority: blank.transform((text) => (text === "" ? null : text)).pipe(z.enum(priorities).nullable()),
  startsOn: day,
  endsOn: day,
  votedStartsOn: day,
  votedEndsOn: day,
  blockedBecause: words,
  unblockedWhen: words,
  totalCost: euros,
  eligibleBase: euros,
  publicCeiling: percent,
});

export const faultOf = (error: z.ZodError, typed: Typed): SheetFault => {
  const field = String(error.issues[0]?.path[0] ?? "");
  return { field, value: typed[field] ?? "" };
};

/** The sheet's own fields; what a form does not hold stays as `before`. */
export const readFields = (typed: Typed, before: SheetFields): Result<SheetFields, SheetFault> => {
  const read = sheetForm.safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  return ok({ ...noFields, ...before, ...Object.fromEntries(Object.entries(read.data).filter(([name]) => name in typed)) });
};

type Year = KeptLine["years"][number];

/** `2026 ; 100 000 ; 50 000 ; 0`: year, planned, committed, paid; what is not written is 0. */
const readYear = (text: string): Year | null => {
  const [year, planned = 0, committed = 0, paid = 0, ...more] = text
    .split(/[;\t]/)
    .map((part) => (part.trim() === "" ? 0 : readEuros(part)));
  if (more.some((part) => part !== 0)) return null;
  if (year === null || year === undefined || planned === null || committed === null || paid === null) return null;
  const isKept = Number.isInteger(year) && year >= 1980 && year <= 2100 && Math.max(planned, committed, paid) <= MOST_EUROS;
  return isKept ? { year, planned, committed, paid } : null;
};

const readYears = (text: string): Result<readonly Year[], SheetFault> => {
  const told = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const years: Year[] = [];
  for (const line of told) {
    const year = readYear(line);
    if (!year || years.length === MOST_YEARS || years.some((one) => one.year === year.year)) return refuse({ field: "years", value: line });
    years.push(year);
  }
  return ok(years.sort((a, b) => a.year - b.year));
};

const lineForm = z.object({
  financer: blank.pipe(z.string().min(1).max(300)),
  type: z.enum(financerTypes),
  form: z.enum(aidForms),
  maximumRate: percent,
  ceiling: euros,
  countedIn: words,
  scheme: words.pipe(z.string().max(300).nullable()),
  saidIn: words.pipe(z.string().max(500).nullable()),
  saidOn: day,
  toldShare: percent,
});

export const readLine = (typed: Typed, id: string): Result<KeptLine, SheetFault> => {
  const read = lineForm.safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  const years = readYears(typed["years"] ?? "");
  return years.ok ? ok({ ...read.data, id, memberId: null, years: [...years.value] }) : years;
};

const milestoneForm = z.object({
  label: blank.pipe(z.string().min(1).max(300)),
  votedOn: day,
  expectedOn: day,
  doneOn: day,
  days: blank.transform((text) => (text === "" ? 0 : Number(text))).pipe(z.number().int().min(0).max(10_000)),
});

/** `after`: the milestones whose box is ticked, `after-ID`. */
export const readMilestone = (typed: Typed, id: string): Result<KeptMilestone, SheetFault> => {
  const read = milestoneForm.safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  const after = Object.keys(typed).flatMap((name) => (name.startsWith("after-") && typed[name] === "yes" ? [name.slice(6)] : []));
  return ok({ ...read.data, id, after });
};

/** With one thing put in its place, added last, or taken out. */
export const withOne = <Thing extends { readonly id: string }>(things: readonly Thing[], one: Thing): Thing[] =>
  things.some(({ id }) => id === one.id) ? things.map((thing) => (thing.id === one.id ? one : thing)) : [...things, one];

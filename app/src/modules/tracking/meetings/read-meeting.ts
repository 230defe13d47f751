import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { faultOf, readDay, readTime } from "../../pacts/index.ts";
import type { MeetingFields } from "./meeting.ts";

/** The field of a form that says nothing usable, and what was typed there. */
export type MeetingFault = { readonly field: string; readonly value: string };
export type Typed = Readonly<Record<string, string>>;

export const blank = z
  .string()
  .default("")
  .transform((text) => (text.trim() === "" ? null : text.trim()));
export const upTo = (most: number) => blank.pipe(z.string().max(most).nullable());

/** A count of a few figures; null when nothing is typed. */
export const count = blank.transform((text, context) => {
  if (text === null) return null;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  context.addIssue({ code: "custom", message: "not a count" });
  return z.NEVER;
});

const from = <T>(read: (text: string) => T | null) =>
  z
    .string()
    .default("")
    .transform((text, context) => {
      const value = read(text);
      if (value !== null) return value;
      context.addIssue({ code: "custom", message: "not usable" });
      return z.NEVER;
    });

const meetingForm = z
  .object({
    committeeId: z.uuid(),
    day: from(readDay),
    startsAt: from(readTime),
    endsAt: from(readTime),
    place: upTo(300),
    visioUrl: blank.pipe(
      z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .nullable(),
    ),
  })
  .superRefine(({ startsAt, endsAt }, context) => {
    if (endsAt <= startsAt) context.addIssue({ code: "custom", path: ["endsAt"], message: "ends before it begins" });
  });

export const readMeeting = (typed: Typed): Result<MeetingFields, MeetingFault> => {
  const read = meetingForm.safeParse(typed);
  return read.success ? ok(read.data) : refuse(faultOf(read.error, typed));
};

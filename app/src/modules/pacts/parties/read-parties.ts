import { ok, type Result, readSiren, refuse } from "@levier/kernel";
import { z } from "zod";
import { readDay } from "../sensible-day.ts";
import { blank, day, faultOf, type SheetFault, type Typed } from "../sheets/read-sheet.ts";
import { type CommitteeFields, committeeKinds } from "./committee.ts";
import type { PactFrame } from "./pact-frame.ts";
import { type ProfileFields, partyKinds, partyRoles } from "./party-profile.ts";

const optional = blank.transform((text) => (text === "" ? null : text));
const upTo = (most: number) => optional.pipe(z.string().max(most).nullable());
const short = upTo(300);
const siren = blank.transform((text, context) => {
  if (text === "") return null;
  const read = readSiren(text);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "not a SIREN" });
  return z.NEVER;
});

const profileForm = z
  .object({
    kind: optional.pipe(z.enum(partyKinds).nullable()),
    siren,
    politicalName: short,
    politicalFunction: short,
    politicalContact: short,
    technicalName: short,
    technicalFunction: short,
    technicalContact: short,
    sinceOn: day,
    untilOn: day,
  })
  .superRefine(({ sinceOn, untilOn }, context) => {
    if (sinceOn !== null && untilOn !== null && untilOn < sinceOn)
      context.addIssue({ code: "custom", path: ["untilOn"], message: "ends before it begins" });
  });

/** A party as its form says it; its roles are the boxes ticked, `role-CODE`. */
export const readProfile = (typed: Typed): Result<ProfileFields, SheetFault> => {
  const read = profileForm.safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  return ok({ ...read.data, roles: partyRoles.filter((role) => typed[`role-${role}`] === "yes") });
};

const MOST_MEETINGS = 200;

const committeeForm = z.object({
  toldId: optional.pipe(z.uuid().nullable()),
  kind: z.enum(committeeKinds),
  name: z.string().trim().min(1).max(300),
  chair: short,
  rhythm: short,
  quorum: optional.transform((text, context) => {
    if (text === null) return null;
    if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
    context.addIssue({ code: "custom", message: "not a count of parties" });
    return z.NEVER;
  }),
});

/** A body as its form says it, one meeting per line. */
export const readCommittee = (typed: Typed): Result<CommitteeFields, SheetFault> => {
  const read = committeeForm.safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  const lines = (typed["metOn"] ?? "").split("\n").flatMap((line) => (line.trim() === "" ? [] : line.trim()));
  const bad = lines.find((line) => readDay(line) === null);
  if (bad !== undefined) return refuse({ field: "metOn", value: bad });
  if (lines.length > MOST_MEETINGS) return refuse({ field: "metOn", value: String(lines.length) });
  return ok({ ...read.data, metOn: [...new Set(lines.flatMap((line) => readDay(line) ?? []))].sort() });
};

const frameForm = z
  .object({
    edition: short,
    ambition: upTo(600),
    protocolTitle: short,
    protocolOn: day,
    protocolUrl: optional.pipe(
      z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .nullable(),
    ),
  })
  .superRefine(({ protocolTitle, protocolOn, protocolUrl }, context) => {
    if (protocolOn === null && (protocolTitle !== null || protocolUrl !== null))
      context.addIssue({ code: "custom", path: ["protocolOn"], message: "a document has its day" });
  });

export const readFrame = (typed: Typed): Result<PactFrame, SheetFault> => {
  const read = frameForm.safeParse(typed);
  return read.success ? ok(read.data) : refuse(faultOf(read.error, typed));
};

import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { blank, day, faultOf, readTime, type SheetFault, type Typed } from "../../pacts/index.ts";
import { compare, keptFraction, ONE, readFraction } from "./fraction.ts";
import { parisMoment } from "./paris-moment.ts";
import type { Vote } from "./vote.ts";
import { bases, emptyWeights, majorities, weighings } from "./vote-rules.ts";

/** What is written of a vote before it is set. */
export type VoteFields = Pick<
  Vote,
  | "question"
  | "details"
  | "weighing"
  | "emptyWeight"
  | "majority"
  | "basis"
  | "quorum"
  | "quorumOf"
  | "isQuorumStrict"
  | "isSecret"
  | "mayChange"
  | "hasCastingVote"
  | "opensAt"
  | "closesAt"
>;

const optional = blank.transform((text) => (text === "" ? null : text));
const ticked = z
  .string()
  .default("")
  .transform((text) => text === "yes");
const time = blank.transform((text, context) => {
  const read = text === "" ? null : readTime(text);
  if (text === "" || read !== null) return read;
  context.addIssue({ code: "custom", message: "not an hour" });
  return z.NEVER;
});
/** A share of one, « 50 % » or « 1/2 »; « 50 » alone is taken for a percentage. */
const share = blank.transform((text, context) => {
  if (text === "") return null;
  const read = readFraction(/^[\d\s.,]+$/.test(text) ? `${text}%` : text);
  if (read !== null && read.n > 0n && compare(read, ONE) <= 0) return keptFraction(read);
  context.addIssue({ code: "custom", message: "not a share" });
  return z.NEVER;
});
const someDay = day.refine((value) => value !== null);

const voteForm = z
  .object({
    question: blank.pipe(z.string().min(1).max(600)),
    details: optional.pipe(z.string().max(5000).nullable()),
    weighing: z.enum(weighings),
    emptyWeight: z.enum(emptyWeights),
    majority: z.enum(majorities),
    basis: z.enum(bases),
    quorum: share,
    quorumOf: z.enum(["electors", "weight"]),
    isQuorumStrict: ticked,
    isSecret: ticked,
    mayChange: ticked,
    hasCastingVote: ticked,
    opensOn: someDay,
    opensTime: time,
    closesOn: someDay,
    closesTime: time,
  })
  .superRefine(({ isSecret, mayChange, hasCastingVote, majority }, context) => {
    if (hasCastingVote && (isSecret || (majority !== "simple" && majority !== "absolute")))
      context.addIssue({ code: "custom", path: ["hasCastingVote"], message: "a casting vote is known and decides of an even split" });
    if (isSecret && mayChange) context.addIssue({ code: "custom", path: ["mayChange"], message: "a secret ballot is not found again" });
  });

/** A vote as its form says it. */
export const readVote = (typed: Typed): Result<VoteFields, SheetFault> => {
  const read = voteForm.safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  const { opensOn, opensTime, closesOn, closesTime, ...fields } = read.data;
  const opensAt = parisMoment(opensOn ?? "", opensTime ?? "00:00");
  const closesAt = parisMoment(closesOn ?? "", closesTime);
  return closesAt > opensAt ? ok({ ...fields, opensAt, closesAt }) : refuse({ field: "closesOn", value: typed["closesOn"] ?? "" });
};

export type CollegeFields = { readonly name: string; readonly weight: string };

const collegeForm = z.object({
  name: blank.pipe(z.string().min(1).max(300)),
  weight: blank.transform((text, context) => {
    const read = readFraction(text === "" ? "1" : text.replace(/\s*%$/, ""));
    if (read !== null && read.n > 0n) return keptFraction(read);
    context.addIssue({ code: "custom", message: "not a weight" });
    return z.NEVER;
  }),
});

export const readCollege = (typed: Typed): Result<CollegeFields, SheetFault> => {
  const read = collegeForm.safeParse(typed);
  return read.success ? ok(read.data) : refuse(faultOf(read.error, typed));
};

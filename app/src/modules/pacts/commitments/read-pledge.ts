import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { sensibleDay } from "../sensible-day.ts";
import { readEuros, type SheetFault, type Typed } from "../sheets/read-sheet.ts";
import { type Contribution, contributionNatures, type Pledge, pledgeStatuses } from "./pledge.ts";

const words = (most: number) => z.string().trim().min(1).max(most);
const blank = z
  .string()
  .default("")
  .transform((text) => (text.trim() === "" ? null : text.trim()));
const optional = blank.pipe(z.string().max(2000).nullable());
const day = blank.pipe(sensibleDay.nullable());

export const faultIn = (error: z.ZodError, typed: Typed): SheetFault => {
  const field = String(error.issues[0]?.path[0] ?? "");
  return { field, value: typed[field] ?? "" };
};

const short = blank.pipe(z.string().max(300).nullable());
/** « 2026, 2027 ». */
const years = blank.transform((text, context) => {
  const said = (text ?? "").split(/[\s,;]+/).filter((year) => year !== "");
  if (said.length <= 30 && said.every((year) => /^(?:19|20)\d{2}$/.test(year))) return [...new Set(said.map(Number))].sort();
  context.addIssue({ code: "custom", message: "not years" });
  return z.NEVER;
});

const pledgeForm = z
  .object({
    toldId: blank.pipe(z.uuid().nullable()),
    towards: optional,
    what: words(2000),
    dueOn: day,
    referent: short,
    charter: short,
    charterItem: short,
    years,
    status: z.enum(pledgeStatuses),
    statusReason: optional,
    evidence: optional,
    evidenceUrl: blank.pipe(
      z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .nullable(),
    ),
  })
  .superRefine(({ status, statusReason, charter, charterItem, years: chosen }, context) => {
    if (charter === null && (charterItem !== null || chosen.length > 0))
      context.addIssue({ code: "custom", path: ["charter"], message: "what is chosen is chosen in a charter" });
    if (status === "given-up" && statusReason === null)
      context.addIssue({ code: "custom", path: ["statusReason"], message: "what is given up says why" });
  });

export type PledgeFields = Omit<Pledge, "id" | "revision">;

const ticked = (typed: Typed, prefix: string): string[] =>
  Object.keys(typed).flatMap((name) => (name.startsWith(prefix) && typed[name] === "yes" ? [name.slice(prefix.length)] : []));

/** A commitment as its form says it; the parties bound are the boxes ticked, `member-ID`, and those it is towards, `towards-ID`. */
export const readPledge = (typed: Typed): Result<PledgeFields, SheetFault> => {
  const read = pledgeForm.safeParse(typed);
  if (!read.success) return refuse(faultIn(read.error, typed));
  const memberIds = ticked(typed, "member-");
  const towardsMemberIds = ticked(typed, "towards-");
  return memberIds.length === 0 ? refuse({ field: "members", value: "" }) : ok({ ...read.data, memberIds, towardsMemberIds });
};

const contributionForm = z.object({
  memberId: z.uuid(),
  nature: z.enum(contributionNatures),
  what: words(500),
  valueEur: z
    .string()
    .default("")
    .transform((text, context) => {
      if (text.trim() === "") return null;
      const value = readEuros(text);
      if (value !== null && value <= 1e11) return value;
      context.addIssue({ code: "custom", message: "not a number" });
      return z.NEVER;
    }),
});

export const readContribution = (typed: Typed): Result<Omit<Contribution, "id">, SheetFault> => {
  const read = contributionForm.safeParse(typed);
  if (!read.success) return refuse(faultIn(read.error, typed));
  // Money brought in cash is told by its sum.
  if (read.data.nature === "cash" && read.data.valueEur === null) return refuse({ field: "valueEur", value: "" });
  return ok(read.data);
};

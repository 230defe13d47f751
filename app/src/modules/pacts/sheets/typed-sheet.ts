import { formatNumber } from "../../../ui/index.ts";
import type { KeptLine, KeptMilestone, SheetFields } from "./action-sheet.ts";
import type { Typed } from "./read-sheet.ts";

/** A share of one as a person types it, « 33,3 % », with the decimals it has. */
const percent = (share: number): string => `${String(Math.round(share * 1e8) / 1e6).replace(".", ",")}\u00a0%`;

const words = (text: string | null): string => text ?? "";
const euros = (value: number | null): string => (value === null ? "" : formatNumber(value));
const rate = (value: number | null): string => (value === null ? "" : percent(value));

/** Who follows the action, as its form shows it. `readFields` reads these three back to the same. */
export const typedFollowing = (fields: SheetFields): Typed => ({
  owner: words(fields.owner),
  lead: words(fields.lead),
  priority: words(fields.priority),
  description: words(fields.description),
  blockedBecause: words(fields.blockedBecause),
  unblockedWhen: words(fields.unblockedWhen),
});

export const typedCalendar = (fields: SheetFields): Typed => ({
  startsOn: words(fields.startsOn),
  endsOn: words(fields.endsOn),
  votedStartsOn: words(fields.votedStartsOn),
  votedEndsOn: words(fields.votedEndsOn),
});

export const typedCosts = (fields: SheetFields): Typed => ({
  totalCost: euros(fields.totalCost),
  eligibleBase: euros(fields.eligibleBase),
  publicCeiling: rate(fields.publicCeiling),
});

/** What the form of the jobs shows: `readJobs` reads it back to the same. */
export const typedJobs = ({ grossJobs, jobsOn, jobsBy, jobsEvidence }: SheetFields): Typed => ({
  grossJobs: grossJobs === null ? "" : formatNumber(grossJobs),
  jobsOn: words(jobsOn),
  jobsBy: words(jobsBy),
  jobsEvidence: words(jobsEvidence),
});

export const newLine: Typed = {
  financer: "",
  type: "",
  form: "grant",
  maximumRate: "",
  ceiling: "",
  countedIn: "",
  scheme: "",
  saidIn: "",
  saidOn: "",
  toldShare: "",
  years: "",
};

export const typedLine = (line: KeptLine): Typed => ({
  financer: line.financer,
  type: line.type,
  form: line.form,
  maximumRate: rate(line.maximumRate),
  ceiling: euros(line.ceiling),
  countedIn: words(line.countedIn),
  scheme: words(line.scheme),
  saidIn: words(line.saidIn),
  saidOn: words(line.saidOn),
  toldShare: rate(line.toldShare),
  years: line.years
    .map(({ year, planned, committed, paid }) => [year, ...[planned, committed, paid].map((sum) => formatNumber(sum))].join("\u00a0; "))
    .join("\n"),
});

export const newMilestone: Typed = { label: "", votedOn: "", expectedOn: "", doneOn: "", days: "", afterOther: "" };

export const typedMilestone = ({ label, votedOn, expectedOn, doneOn, days, after }: KeptMilestone): Typed => ({
  label,
  votedOn: words(votedOn),
  expectedOn: words(expectedOn),
  doneOn: words(doneOn),
  days: String(days),
  afterOther: "",
  ...Object.fromEntries(after.map((other) => [`after-${other}`, "yes"])),
});

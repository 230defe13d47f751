import type { ComparedField, Stated } from "./comparison.ts";
import { byLabel, byMeasure, byWhat, judgeAction, judgeCommitment, judgeIndicator } from "./counts.ts";
import type { Judge } from "./judgement.ts";
import type { KnownBy } from "./meetings.ts";
import { judgeDate, judgeLabel, judgeName, judgeOwn, judgePeriod, judgeTerritory, judgeTitled, judgeType, judgeVote } from "./names.ts";
import { judgeAttendee, judgeContact, judgePartner, judgeSignatory } from "./parties.ts";
import { judgeAmounts } from "./sums.ts";

/** For each field, what makes two values one thing, and when they are at odds. */
const judges: Readonly<Record<Exclude<ComparedField, "amounts">, Judge>> = {
  pactType: judgeType,
  pactName: judgeName,
  signedOn: judgeDate,
  votedOn: judgeVote,
  period: judgePeriod,
  place: judgeName,
  territories: judgeTerritory,
  signatories: judgeSignatory,
  attendees: judgeAttendee,
  partners: judgePartner,
  axes: judgeLabel("label"),
  actions: judgeAction,
  commitments: judgeCommitment,
  indicators: judgeIndicator,
  frameworks: judgeTitled("acronym"),
  linkedContracts: judgeTitled("type"),
  governance: judgeLabel("body"),
  contacts: judgeContact,
  title: judgeOwn,
  publishedOn: judgeOwn,
};

/** `values`: all those of both sides. */
export const judgeOf = (field: ComparedField, values: readonly Stated[]): Judge =>
  field === "amounts" ? judgeAmounts(values) : judges[field];

const known: Readonly<Partial<Record<ComparedField, KnownBy>>> = { actions: byLabel, commitments: byWhat, indicators: byMeasure };

/** The words without which two values of the field are not of one thing; null when something else may tell. */
export const knownBy = (field: ComparedField): KnownBy | null => known[field] ?? null;

/** The compared fields, in the order in which findings are told. */
export const comparedFields = [
  "pactType",
  "pactName",
  "signedOn",
  "votedOn",
  "period",
  "place",
  "territories",
  "signatories",
  "amounts",
  "axes",
  "actions",
  "commitments",
  "indicators",
  "partners",
  "attendees",
  "frameworks",
  "linkedContracts",
  "governance",
  "contacts",
  "title",
  "publishedOn",
] as const satisfies readonly ComparedField[];

/** What is a text's own, such as its date: another text's neither adds to it nor contradicts it. A pact without a title takes one. */
export const isOwn = (field: ComparedField, first: readonly Stated[], second: readonly Stated[]): boolean =>
  field === "publishedOn" || (field === "title" && first.length > 0 && second.length > 0);

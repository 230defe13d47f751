import type { MessageKey } from "../../../../messages/index.ts";

/** What a member can be refused when writing on an establishment; `value` is what was written. */
export type TeamRefusal = {
  readonly reason:
    | "bad-label"
    | "label-taken"
    | "no-such-label"
    | "bad-day"
    | "future-day"
    | "no-words"
    | "next-step-alone"
    | "next-day-alone"
    | "no-name"
    | "bad-email"
    | "bad-telephone"
    | "no-purpose"
    | "no-source"
    | "bad-end"
    | "end-too-far"
    | "too-long"
    | "not-yours"
    | "changed-since"
    | "gone";
  readonly value: string;
  /** The field to mend; `acts` when it is none of the form's. */
  readonly field: string;
};

type Wording = { readonly status: 403 | 404 | 409 | 422; readonly message: MessageKey };

/** One table from a refusal to its HTTP status and its sentence. */
export const teamRefusals: Readonly<Record<TeamRefusal["reason"], Wording>> = {
  "bad-label": { status: 422, message: "establishments.refusal.badLabel" },
  "label-taken": { status: 409, message: "establishments.refusal.labelTaken" },
  "no-such-label": { status: 404, message: "establishments.refusal.noSuchLabel" },
  "bad-day": { status: 422, message: "establishments.refusal.badDay" },
  "future-day": { status: 422, message: "establishments.refusal.futureDay" },
  "no-words": { status: 422, message: "establishments.refusal.noWords" },
  "next-step-alone": { status: 422, message: "establishments.refusal.nextStepAlone" },
  "next-day-alone": { status: 422, message: "establishments.refusal.nextDayAlone" },
  "no-name": { status: 422, message: "establishments.refusal.noName" },
  "bad-email": { status: 422, message: "establishments.refusal.badEmail" },
  "bad-telephone": { status: 422, message: "establishments.refusal.badTelephone" },
  "no-purpose": { status: 422, message: "establishments.refusal.noPurpose" },
  "no-source": { status: 422, message: "establishments.refusal.noSource" },
  "bad-end": { status: 422, message: "establishments.refusal.badEnd" },
  "end-too-far": { status: 422, message: "establishments.refusal.endTooFar" },
  "too-long": { status: 422, message: "establishments.refusal.tooLong" },
  "not-yours": { status: 403, message: "establishments.refusal.notYours" },
  "changed-since": { status: 409, message: "establishments.refusal.changedSince" },
  gone: { status: 404, message: "establishments.refusal.gone" },
};

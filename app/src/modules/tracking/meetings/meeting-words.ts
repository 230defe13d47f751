import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatDate, formatTime } from "../../../ui/index.ts";
import type { AgendaPart, AgendaReason } from "./agenda.ts";
import type { MeetingRefusal } from "./hold-meeting.ts";
import type { Meeting } from "./meeting.ts";
import type { MeetingFault } from "./read-meeting.ts";

export const whenWords = (t: Translate, { day, startsAt, endsAt }: Pick<Meeting, "day" | "startsAt" | "endsAt">): string =>
  t("meetings.when", { day: formatDate(day), from: formatTime(startsAt), to: formatTime(endsAt) });

/** Where it is, or that nobody said. */
export const placeWords = (t: Translate, { place, visioUrl }: Pick<Meeting, "place" | "visioUrl">): string =>
  [place, visioUrl].filter((part) => part !== null).join(", ") || t("meetings.where.none");

/** What it is now; one that is still planned the day after waits for its record. */
export const stateWords = (t: Translate, { state, day }: Pick<Meeting, "state" | "day">, today: string): string =>
  t(state === "planned" && day < today ? "meetings.state.behind" : `meetings.state.${state}`);

export const reasonWords = (t: Translate, reason: AgendaReason): string => {
  switch (reason.code) {
    case "decided":
      return t("meetings.reason.decided", { date: formatDate(reason.on) });
    case "late":
    case "unread":
      return t(`meetings.reason.${reason.code}`, { days: reason.days });
    case "blocked":
      return t("meetings.reason.blocked", { because: reason.because });
    case "reminded":
      return t("meetings.reason.reminded", { times: reason.times });
    case "behind":
    case "missed":
      return t(`meetings.reason.${reason.code}`);
  }
};

/** « en retard de 62 jours, relancé 4 fois ». */
export const reasonsWords = (t: Translate, reasons: readonly AgendaReason[]): string =>
  reasons.map((reason) => reasonWords(t, reason)).join(", ");

export const partWords = (t: Translate, part: AgendaPart, axis: string | null): string =>
  part === "axis" ? t("meetings.part.axis", { axis: axis ?? "" }) : t(`meetings.part.${part}`);

/** What a field of a form said and how to mend it, for that field. Fields of a line are known by what comes before its key. */
export const meetingFault = (t: Translate, { field, value }: MeetingFault): FormError => {
  const name = field.replace(/^([a-zA-Z]+-).*$/, "$1");
  const [named, mend] = [`meetings.field.${name}`, `meetings.fault.${name}`];
  const label = isMessageKey(named) ? t(named) : name;
  const message = t(value.trim() === "" ? "meetings.fault.empty" : "meetings.fault.unusable", { field: label, value });
  return { field, message: isMessageKey(mend) ? `${message} ${t(mend)}` : message };
};

const FIELDS: Readonly<Partial<Record<MeetingRefusal["code"], string>>> = {
  "committee-gone": "committeeId",
  invited: "committeeId",
  "not-yet": "hold",
};

export const meetingError = (t: Translate, refusal: MeetingRefusal): FormError => {
  const field = FIELDS[refusal.code] ?? "acts";
  if (refusal.code !== "changed-since") return { field, message: t(`meetings.refusal.${refusal.code}`) };
  const { now } = refusal;
  const told = { state: t(`meetings.state.${now.state}`), when: whenWords(t, now) };
  return { field, message: t("meetings.refusal.changed-since", told) };
};

export const meetingStates = ["planned", "held", "cancelled"] as const;
export type MeetingState = (typeof meetingStates)[number];

/** A meeting of a body that steers a pact. Its day as `2026-03-14`, its times as `14:30`, in Paris. */
export type Meeting = {
  readonly id: string;
  readonly pactId: string;
  readonly committeeId: string;
  /** The body as it was called then: it stays told when the body is no longer followed. */
  readonly committeeName: string;
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
  readonly visioUrl: string | null;
  readonly state: MeetingState;
  readonly cancelledBecause: string | null;
  readonly minutes: string | null;
  readonly areMinutesPublic: boolean;
  readonly minutesApprovedOn: string | null;
  /** Grows when what a calendar shows of it changes: day, times, place, state. */
  readonly sequence: number;
  /** Grows with each change. */
  readonly revision: number;
};

/** What the form of a meeting says. */
export type MeetingFields = Pick<Meeting, "committeeId" | "day" | "startsAt" | "endsAt" | "place" | "visioUrl">;

/** Whether a calendar that holds the meeting has to be told. */
export const changesCalendar = (before: MeetingFields, after: MeetingFields): boolean =>
  (["committeeId", "day", "startsAt", "endsAt", "place", "visioUrl"] as const).some((field) => before[field] !== after[field]);

/** Those to come, the nearest first; those behind or cancelled, the latest first. One that is still planned the day after is behind. */
export const sortMeetings = (meetings: readonly Meeting[], today: string): { readonly next: Meeting[]; readonly past: Meeting[] } => {
  const isNext = ({ day, state }: Meeting): boolean => state === "planned" && day >= today;
  const when = ({ day, startsAt, id }: Meeting): string => `${day} ${startsAt} ${id}`;
  const sorted = [...meetings].sort((a, b) => (when(a) < when(b) ? -1 : 1));
  return { next: sorted.filter(isNext), past: sorted.filter((one) => !isNext(one)).reverse() };
};

/** Whether it may be taken away as a document: by members unless it is cancelled, by anyone once its minutes are public. */
export const isPaperReadable = ({ state, areMinutesPublic }: Pick<Meeting, "state" | "areMinutesPublic">, isMember: boolean): boolean =>
  isMember ? state !== "cancelled" : state === "held" && areMinutesPublic;

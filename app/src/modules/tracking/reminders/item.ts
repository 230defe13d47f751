/** What one person is accountable for: an indicator to read, a commitment to keep, a milestone to reach, an action to move on. */
export const itemKinds = ["indicator", "pledge", "milestone", "action"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** A thing that is to be answered by a day, as reminders and agendas see it, wherever it is kept. @public */
export type Item = {
  readonly kind: ItemKind;
  readonly id: string;
  readonly pactId: string;
  /** What is asked, in the words of its own page. */
  readonly label: string;
  /** `2026-03-14`; null when nothing says by when. */
  readonly dueOn: string | null;
  /** Why it does not move, when someone said so. */
  readonly blockedBecause: string | null;
};

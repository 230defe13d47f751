import type { Sql } from "../../../platform/database/database.ts";

/** What one person is accountable for: an indicator to read, a commitment to keep, a milestone to reach, an action to move on. */
export const itemKinds = ["indicator", "pledge", "milestone", "action"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** A thing that is to be answered by a day, as reminders and agendas see it, wherever it is kept. */
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

/** Where items come from: those of a space that are open, of some pacts or of all of its published ones. */
export type ItemSource = (
  sql: Sql,
  tenant: string,
  asked: { readonly pactIds?: readonly string[]; readonly now: Date },
) => Promise<readonly Item[]>;

/** An item among those of a space. */
export const itemKey = ({ kind, id }: Pick<Item, "kind" | "id">): string => `${kind}-${id}`;

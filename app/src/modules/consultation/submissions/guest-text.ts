import { and, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { Write } from "../../../platform/write.ts";
import type { PactRow } from "../../pacts/index.ts";
import { groupState } from "../groups/group-state.ts";
import type { WorkingGroup } from "../groups/groups.repository.ts";
import { groupGuest } from "../groups/groups.tables.ts";
import { groupsOfGuest } from "../groups/invite-guests.ts";
import { readLinkToken } from "../sealed-link.ts";
import { receiveSubmission } from "./confirm-text.ts";
import { submission, textAuthor } from "./submissions.tables.ts";
import type { SubmissionContent } from "./unconfirmed-content.ts";

/** Someone who came by the link of an invitation, which proves their mailbox. */
export type GuestGroups = {
  readonly token: string;
  readonly email: string;
  readonly name: string;
  readonly groups: readonly WorkingGroup[];
};

/** Who comes by a link, and the groups that take their texts today; null once the link was forged, revoked, or its groups are closed. */
export const invitedBy = async (sql: Sql, secret: string, head: PactRow, token: string, today: string): Promise<GuestGroups | null> => {
  const id = readLinkToken(secret, "guest", token);
  if (id === null) return null;
  const [guest] = await sql
    .select()
    .from(groupGuest)
    .where(and(eq(groupGuest.tenantId, head.tenantId), eq(groupGuest.pactId, head.id), eq(groupGuest.id, id)));
  if (!guest) return null;
  const groups = (await groupsOfGuest(sql, head.tenantId, id)).filter((group) => groupState(group, today) === "open");
  return groups.length === 0 ? null : { token, email: guest.email, name: guest.name, groups };
};

type Received = { readonly id: string; readonly pactId: string; readonly email: string; readonly wantsNews: boolean };

/** Puts what a guest writes to the moderators at once; sent twice, it is put once. */
export const receiveFromGuest = async (
  write: Write,
  { id, pactId, email, wantsNews }: Received,
  content: SubmissionContent,
): Promise<void> => {
  const known = await write.sql
    .select({ id: submission.id })
    .from(submission)
    .where(and(eq(submission.tenantId, write.tenant), eq(submission.id, id)));
  // One that was withdrawn stays so, and its author forgotten.
  if (known.length > 0) return;
  const made = await write.sql
    .insert(textAuthor)
    .values({ id, tenantId: write.tenant, pactId, email, wantsNews, createdAt: write.now })
    .onConflictDoNothing()
    .returning({ id: textAuthor.id });
  if (made.length > 0) await receiveSubmission(write, { id, pactId }, content);
};

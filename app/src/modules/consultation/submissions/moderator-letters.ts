import { and, eq, lt, lte, or } from "drizzle-orm";
import { type Translate, translator } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import type { Write } from "../../../platform/hand.ts";
import { findPact, type PactRow } from "../../pacts/index.ts";
import { groupsOf } from "../groups/groups.repository.ts";
import type { Consultation, ConsultationMember } from "../ports.ts";
import { countWaiting, pactsThatWait } from "./submissions.repository.ts";
import { moderatorNotice } from "./submissions.tables.ts";

const DAY_MS = 24 * 3_600_000;
const WEEK_MS = 7 * DAY_MS;
const ROUND_MS = 10 * 60_000;

type Needs = Pick<Consultation, "platform" | "letters" | "members" | "mayConsult">;
/** What waits on a pact for an organisation that decides of it. */
type Waiting = { readonly head: PactRow; readonly total: number; readonly last: Date };
type Moderator = {
  readonly tenant: string;
  readonly organisation: string;
  readonly member: ConsultationMember;
  readonly waiting: readonly Waiting[];
};

/** The organisations that decide of the texts of a pact: who leads it, of all; who chairs groups, of theirs. */
const decidersOf = async (sql: Sql, head: PactRow): Promise<ReadonlyMap<string, readonly string[] | null>> => {
  const deciders = new Map<string, readonly string[] | null>();
  for (const { id, chairOrganisationId: chair } of await groupsOf(sql, head))
    if (chair !== null) deciders.set(chair, [...(deciders.get(chair) ?? []), id]);
  if (head.organisationId !== null) deciders.set(head.organisationId, null);
  return deciders;
};

/** Everyone who has something to decide, with what waits for them on each pact. */
const moderatorsNow = async ({ platform, members, mayConsult }: Needs): Promise<readonly Moderator[]> => {
  const { sql } = platform.database;
  const byPerson = new Map<string, Moderator>();
  for (const { tenantId: tenant, pactId } of await pactsThatWait(sql)) {
    const head = await findPact(sql, tenant, pactId);
    if (!head || head.status === "withdrawn") continue;
    for (const [organisation, groups] of await decidersOf(sql, head)) {
      const { total, last } = await countWaiting(sql, head, groups);
      if (last === null) continue;
      for (const member of await members(tenant, organisation)) {
        const { account, name, role } = member;
        const viewer = { account, name, role, tenant, space: "", organisation: { id: organisation, name: "" } };
        if (!mayConsult(viewer, "run-consultation", organisation)) continue;
        const known = byPerson.get(`${tenant} ${account}`) ?? { tenant, organisation, member, waiting: [] };
        byPerson.set(`${tenant} ${account}`, { ...known, waiting: [...known.waiting, { head, total, last }] });
      }
    }
  }
  return [...byPerson.values()];
};

/**
 * Takes the right to write to a person: none had a letter for a day, and something came since, or waits for a week. Another node
 * that asks meanwhile waits for this one, then is refused.
 */
const claim = async (sql: Sql, { tenant, member, waiting }: Moderator, now: Date): Promise<boolean> => {
  const last = new Date(Math.max(...waiting.map((one) => one.last.getTime())));
  const isDue = and(
    lte(moderatorNotice.toldAt, new Date(now.getTime() - DAY_MS)),
    or(lt(moderatorNotice.toldAt, last), lte(moderatorNotice.toldAt, new Date(now.getTime() - WEEK_MS))),
  );
  const taken = await sql
    .insert(moderatorNotice)
    .values({ tenantId: tenant, accountId: member.account, toldAt: now })
    .onConflictDoUpdate({
      target: [moderatorNotice.tenantId, moderatorNotice.accountId],
      set: { toldAt: now },
      ...(isDue ? { setWhere: isDue } : {}),
    })
    .returning({ id: moderatorNotice.accountId });
  return taken.length > 0;
};

const writeTo = async ({ platform, letters }: Needs, sql: Sql, t: Translate, moderator: Moderator): Promise<boolean> => {
  const { config, clock } = platform;
  if (!(await claim(sql, moderator, clock()))) return false;
  const { tenant, organisation, member, waiting } = moderator;
  const lines = waiting.map(({ head, total }) =>
    t("consultation.mail.waiting.line", {
      pact: head.title,
      count: total,
      page: `${config.origin}/pacts/${head.slug}/consultation/moderation`,
    }),
  );
  await letters.mailer.post(sql, {
    to: member.email,
    subject: t("consultation.mail.waiting.subject", { count: waiting.reduce((sum, { total }) => sum + total, 0) }),
    text: t("consultation.mail.waiting.text", { lines: lines.join("\n\n") }),
    shownTo: { tenant, organisation },
  });
  return true;
};

/** Tells those who decide of texts that some wait: one letter a day at most, whatever came. How many letters. */
export const tellModerators = async (needs: Needs): Promise<number> => {
  const t = translator("fr");
  let sent = 0;
  for (const moderator of await moderatorsNow(needs))
    if (await needs.platform.database.transaction((sql) => writeTo(needs, sql, t, moderator))) sent++;
  if (sent > 0) needs.letters.mailer.deliverSoon();
  return sent;
};

/** Forgets when a person who is erased was written to. */
export const forgetNotices = async ({ sql, tenant }: Write, { account }: { readonly account: string }): Promise<void> => {
  await sql.delete(moderatorNotice).where(and(eq(moderatorNotice.tenantId, tenant), eq(moderatorNotice.accountId, account)));
};

/** Tells them now and at regular intervals, until the returned function is called. */
export const startModeratorLetters = (needs: Needs): (() => void) => {
  const send = (): void => {
    tellModerators(needs).catch((error: unknown) => needs.platform.log.error("moderator-letters.round-failed", error));
  };
  const round = setInterval(send, ROUND_MS);
  round.unref();
  send();
  return () => clearInterval(round);
};

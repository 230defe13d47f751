import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { translator } from "../../messages/index.ts";
import type { Mailer } from "../../platform/mail.ts";
import type { Platform } from "../../platform/platform.ts";
import { readEmail } from "./email.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { account, signInLink } from "./identity.tables.ts";
import { findAccountByEmail, membershipsOf } from "./memberships.ts";
import { mayAskLetter } from "./rate-limit.ts";
import { hashOf, newSecret } from "./secret.ts";

const LASTS_MS = 30 * 60_000;

type Needs = { readonly platform: Pick<Platform, "database" | "clock" | "newId" | "secret" | "config">; readonly mailer: Mailer };
type Asked = { readonly email: string; readonly network: string; readonly next: string | null };

/**
 * Sends a link to sign in. What is answered, and nearly all that is done, is the same whether the address is known or not:
 * nobody learns here who has an account.
 */
export const askSignInLink = async ({ platform, mailer }: Needs, asked: Asked): Promise<Result<null, IdentityRefusal>> => {
  const { database, clock, newId, config } = platform;
  const t = translator("fr");
  const email = readEmail(asked.email);
  if (email === null) return refuse({ reason: "email-invalid", value: asked.email });
  if (!(await mayAskLetter(platform, "signIn", { email, network: asked.network }))) return refuse({ reason: "too-many", value: "" });
  const found = await findAccountByEmail(database.sql, email);
  const secret = newSecret();
  await database.transaction(async (sql) => {
    await sql.delete(signInLink).where(lt(signInLink.expiresAt, clock()));
    await sql.insert(signInLink).values({
      id: newId(),
      tokenHash: hashOf(secret),
      accountId: found?.id ?? null,
      next: asked.next,
      expiresAt: new Date(clock().getTime() + LASTS_MS),
    });
    if (!found) return;
    const [member] = await membershipsOf(sql, found.id);
    await mailer.post(sql, {
      to: email,
      subject: t("identity.mail.signIn.subject"),
      text: t("identity.mail.signIn.text", { link: "{link}" }),
      link: `${config.origin}/sign-in/link?token=${secret}`,
      ...(member ? { shownTo: { tenant: member.tenant, organisation: member.organisation.id } } : {}),
    });
  });
  if (found) mailer.deliverSoon();
  return ok(null);
};

const usable = (secret: string, now: Date) =>
  and(eq(signInLink.tokenHash, hashOf(secret)), isNull(signInLink.usedAt), gt(signInLink.expiresAt, now));

/** Whether a link would still open a session; reading it uses nothing: mail scanners open every link. */
export const isLinkOpen = async ({ database, clock }: Pick<Platform, "database" | "clock">, secret: string): Promise<boolean> => {
  const [row] = await database.sql.select({ id: signInLink.id }).from(signInLink).where(usable(secret, clock()));
  return row !== undefined;
};

/** Uses a link up: of two who send it at once, one gets the account. */
export const spendSignInLink = async (
  { database, clock }: Pick<Platform, "database" | "clock">,
  secret: string,
): Promise<Result<{ readonly account: string; readonly next: string | null }, IdentityRefusal>> => {
  const now = clock();
  const [used] = await database.sql.update(signInLink).set({ usedAt: now }).where(usable(secret, now)).returning();
  if (!used?.accountId) return refuse({ reason: "link-over", value: "" });
  const [open] = await database.sql
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.id, used.accountId), isNull(account.closedAt)));
  return open ? ok({ account: open.id, next: used.next }) : refuse({ reason: "account-closed", value: "" });
};

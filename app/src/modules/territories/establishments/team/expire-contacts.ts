import { dayInParis } from "@levier/kernel";
import { lt } from "drizzle-orm";
import type { Platform } from "../../../../platform/platform.ts";
import { establishmentContact } from "../establishments.tables.ts";
import { eraseExpired } from "./write-contacts.ts";

/** Erases in every space the contacts whose last day is past; says how many. */
export const expireContacts = async ({ database, write, clock }: Pick<Platform, "database" | "write" | "clock">): Promise<number> => {
  const today = dayInParis(clock());
  const spaces = await database.sql
    .selectDistinct({ tenant: establishmentContact.tenantId })
    .from(establishmentContact)
    .where(lt(establishmentContact.keptUntil, today));
  let erased = 0;
  for (const { tenant } of spaces) {
    const done = await write({ tenant, actor: null, operation: "establishment.contact.expire" }, (hand) => eraseExpired(hand, today));
    if (done.ok) erased += done.value;
  }
  return erased;
};

const EVERY = 3_600_000;

/** Looks every hour, and at the start; returns what stops it. */
export const startExpiring = (platform: Platform): (() => void) => {
  const turn = (): void => {
    expireContacts(platform).then(
      (erased) => erased > 0 && platform.log.info("establishments.contacts-expired", { erased }),
      (error: unknown) => platform.log.error("establishments.expiry-failed", error),
    );
  };
  turn();
  const timer = setInterval(turn, EVERY);
  timer.unref();
  return () => clearInterval(timer);
};

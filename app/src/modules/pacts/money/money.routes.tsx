import { dayInParis } from "@levier/kernel";
import type { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { FormError } from "../../../ui/index.ts";
import { type Asked, type Desk, deskRoutes } from "../commitments/desk.tsx";
import type { Pacts } from "../ports.ts";
import { moneyView } from "./money-view.ts";
import { clauseError, clauseFaultWords } from "./money-words.ts";
import { MoneyPage } from "./pages/money-page.tsx";
import { readClause } from "./read-clause.ts";
import { removeClause, writeClause } from "./write-clause.ts";

/** The money of a pact as a whole, read by everyone; its parity clauses are entered by who follows the pact. */
export const moneyRoutes = (needs: Pacts): Hono<Env> => {
  const { platform, netJobs } = needs;
  const t = translator("fr");

  const keep = async ({ head }: Desk, { typed, writing }: Asked, id: string | null): Promise<FormError | null> => {
    const read = readClause(typed);
    if (!read.ok) return clauseFaultWords(t, read.error);
    const revision = Number(typed["revision"] ?? 0);
    const done = await platform.write(writing("pact.parity"), (write) =>
      writeClause(write, { pactId: head.id, newId: platform.newId, id, revision, fields: read.value }),
    );
    return done.ok ? null : clauseError(t, done.error, typed);
  };

  return deskRoutes(needs, "/money", {
    forbidden: t("money.refusal.forbidden"),
    may: ({ leads }) => leads,
    show: async ({ head, leads }, said) => {
      const net = (await netJobs?.(head.tenantId, head.id)) ?? null;
      const view = await moneyView(platform.database.sql, head, dayInParis(platform.clock()), net);
      return <MoneyPage view={view} mayWrite={leads} said={said} />;
    },
    acts: {
      add: (desk, asked) => keep(desk, asked, null),
      change: (desk, asked) => keep(desk, asked, asked.typed["id"] ?? ""),
      remove: async ({ head }, { typed, writing }) => {
        const { id = "", revision = "" } = typed;
        const done = await platform.write(writing("pact.parity.remove"), (write) =>
          removeClause(write, { pactId: head.id, id, revision: Number(revision) }),
        );
        return done.ok ? null : clauseError(t, done.error, typed);
      },
    },
  });
};

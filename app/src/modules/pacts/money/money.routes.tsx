import { dayInParis } from "@levier/kernel";
import { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { PublicView } from "../../../platform/http/pages.ts";
import type { FormError } from "../../../ui/index.ts";
import { type Asked, type Desk, deskRoutes, SILENT } from "../desk.tsx";
import { pactAt } from "../find-pact.ts";
import { goneOr } from "../pact-view.tsx";
import type { PactRow } from "../pacts.repository.ts";
import { MissingPage } from "../pages/missing-page.tsx";
import type { Pacts } from "../ports.ts";
import { moneyView } from "./money-view.ts";
import { clauseError, clauseFaultWords } from "./money-words.ts";
import { MoneyPage } from "./pages/money-page.tsx";
import { readClause } from "./read-clause.ts";
import { totalError, totalFaultWords } from "./total-words.ts";
import { removeClause, writeClause } from "./write-clause.ts";
import { readTotal, removeTotal, writeTotal } from "./write-total.ts";

/** The money of a pact as a whole, read by everyone; its parity clauses are entered by who follows the pact. */
export const moneyRoutes = (needs: Pacts): Hono<Env> => {
  const { platform, netJobs } = needs;
  const { sql } = platform.database;
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

  const keepTotal = async ({ head }: Desk, { typed, writing }: Asked, id: string | null): Promise<FormError | null> => {
    const read = readTotal(typed);
    if (!read.ok) return totalFaultWords(t, read.error);
    const revision = Number(typed["revision"] ?? 0);
    const done = await platform.write(writing("pact.total"), (write) =>
      writeTotal(write, { pactId: head.id, newId: platform.newId, id, revision, fields: read.value }),
    );
    return done.ok ? null : totalError(t, done.error);
  };

  const netOf = async ({ tenantId, id }: PactRow) => (await netJobs?.(tenantId, id)) ?? null;
  const viewOf = async (head: PactRow) => moneyView(sql, head, dayInParis(platform.clock()), await netOf(head));

  /** The page as anyone reads it: the same until something of the pact is written. */
  const publicView = async (slug: string): Promise<PublicView> => {
    const head = await pactAt(sql, slug);
    const gone = goneOr(slug, head);
    if (gone || !head) return gone ?? { view: <MissingPage />, tags: [], status: 404 };
    return { view: <MoneyPage view={await viewOf(head)} mayWrite={false} said={SILENT} />, tags: [`pact:${slug}`] };
  };

  const desk = deskRoutes(needs, "/money", {
    forbidden: t("money.refusal.forbidden"),
    may: ({ leads }) => leads,
    show: async ({ head, leads }, said) => <MoneyPage view={await viewOf(head)} mayWrite={leads} said={said} />,
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
      "add-total": (desk, asked) => keepTotal(desk, asked, null),
      "change-total": (desk, asked) => keepTotal(desk, asked, asked.typed["id"] ?? ""),
      "remove-total": async ({ head }, { typed, writing }) => {
        const { id = "", revision = "" } = typed;
        const done = await platform.write(writing("pact.total.remove"), (write) =>
          removeTotal(write, { pactId: head.id, id, revision: Number(revision) }),
        );
        return done.ok ? null : totalError(t, done.error);
      },
    },
  });
  return new Hono<Env>()
    .get("/pacts/:slug/money", (c, next) => (c.var.viewer ? next() : platform.pages.keep(c, () => publicView(c.req.param("slug")))))
    .route("/", desk);
};

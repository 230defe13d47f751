import { dayInParis } from "@levier/kernel";
import type { Hono } from "hono";
import type { ReactElement } from "react";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { FormError } from "../../../ui/index.ts";
import { type Asked, type Desk, deskRoutes } from "../desk.tsx";
import { lifeOf } from "../life/life.repository.ts";
import { notesOf } from "../notes.ts";
import { loadPact } from "../pacts.repository.ts";
import { pledgeOrigin } from "../pacts.slots.ts";
import type { Pacts } from "../ports.ts";
import { publicContent } from "../public-content.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { goneParties } from "../succession/estate.ts";
import { territoryFates } from "../succession/fate.ts";
import { commitmentError, faultError } from "./bonds-words.ts";
import { contributionsOf, pledgesOf } from "./commitments.repository.ts";
import { CommitmentsPage } from "./commitments-page.tsx";
import { readContribution, readPledge } from "./read-pledge.ts";
import { territoriesOf } from "./shares.repository.ts";
import { addContribution, removeContribution, writePledge } from "./write-commitments.ts";

/** What each party owes, who is late, and what it brings. */
export const commitmentsRoutes = (needs: Pacts): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const about = ({ head, speaksFor }: Desk) => ({ pactId: head.id, speaksFor, newId: platform.newId });

  const keepPledge = async (desk: Desk, { typed, writing }: Asked, id: string | null): Promise<FormError | null> => {
    const read = readPledge(typed);
    if (!read.ok) return faultError(t, read.error);
    const revision = Number(typed["revision"] ?? 0);
    const done = await platform.write(writing("pact.commitment"), (write) =>
      writePledge(write, { ...about(desk), id, revision, fields: read.value }),
    );
    return done.ok ? null : commitmentError(t, done.error, "members", desk.members);
  };

  return deskRoutes(needs, "/commitments", {
    forbidden: t("bonds.forbidden"),
    may: ({ speaksFor }) => speaksFor.size > 0,
    show: async ({ head, speaksFor, leads, viewer }, said) => {
      const life = await lifeOf(sql, head.tenantId, head.id);
      const stored = await loadPact(sql, head);
      const content = publicContent(stored);
      const ids = stored.rows.commitments.map((row) => String(row["id"]));
      const hasLeft = life.parties.some(({ leftOn }) => leftOn !== null);
      const sheets = hasLeft ? await sheetsOf(sql, head.tenantId, head.id) : [];
      const isMember = viewer !== null && viewer.tenant === head.tenantId;
      const kept = await pledgesOf(sql, head.tenantId, head.id);
      const pledges = isMember ? kept : kept.map((pledge) => ({ ...pledge, referent: null }));
      const origins = new Map<string, readonly ReactElement[]>();
      for (const { id } of kept) origins.set(id, (await platform.slots.render(pledgeOrigin, { pact: head, pledgeId: id })).views);
      const contributions = await contributionsOf(sql, head.tenantId, head.id);
      return (
        <CommitmentsPage
          slug={head.slug}
          title={head.title}
          parties={life.parties}
          pledges={pledges}
          origins={origins}
          contributions={contributions}
          told={content.commitments.map((commitment, position) => ({ id: ids[position] ?? String(position), commitment }))}
          gone={goneParties(life, { pledges, contributions, sheets })}
          notes={notesOf(
            content.sources,
            content.commitments.map(({ citations }) => citations),
          )}
          fates={territoryFates(needs.territories, await territoriesOf(sql, head.tenantId, head.id))}
          leads={leads}
          today={dayInParis(platform.clock())}
          speaksFor={speaksFor}
          said={said}
        />
      );
    },
    acts: {
      add: (desk, asked) => keepPledge(desk, asked, null),
      change: (desk, asked) => keepPledge(desk, asked, asked.typed["id"] ?? ""),
      contribute: async (desk, { typed, writing }) => {
        const read = readContribution(typed);
        if (!read.ok) return faultError(t, read.error);
        const done = await platform.write(writing("pact.contribution"), (write) =>
          addContribution(write, { ...about(desk), fields: read.value }),
        );
        return done.ok ? null : commitmentError(t, done.error, "memberId", desk.members);
      },
      remove: async (desk, { typed, writing }) => {
        const done = await platform.write(writing("pact.contribution.remove"), (write) =>
          removeContribution(write, { ...about(desk), id: typed["id"] ?? "" }),
        );
        return done.ok ? null : commitmentError(t, done.error, "acts", desk.members);
      },
    },
  });
};

import type { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { type FormError, formatNumber } from "../../../ui/index.ts";
import { deskRoutes } from "../desk.tsx";
import type { Pacts } from "../ports.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { territoryFates } from "../succession/fate.ts";
import { readSplit } from "./read-shares.ts";
import { splitsOf, territoriesOf } from "./shares.repository.ts";
import { SharesPage } from "./shares-page.tsx";
import { stampSeen } from "./split-stamps.ts";
import { shareOut, splitsInForce } from "./territory-shares.ts";
import { type ShareRefusal, writeSplit } from "./write-shares.ts";

/** What falls to each territory of a pact, and what territories became. */
export const sharesRoutes = (needs: Pacts): Hono<Env> => {
  const { platform, territories } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  const percent = (share: number): string => formatNumber(Math.round(share * 10_000) / 100, "%");
  const errorOf = (refusal: ShareRefusal, field: string): FormError => {
    if (refusal.code === "shares-odd") return { field, message: t("bonds.refusal.shares-odd", { total: percent(refusal.total) }) };
    if (refusal.code !== "shares-changed") return { field: "acts", message: t(`bonds.refusal.${refusal.code}`) };
    const now = [...refusal.now].map(([name, share]) => `${name} ${percent(share)}`).join(", ");
    return { field, message: t("bonds.refusal.shares-changed", { now: now === "" ? t("bonds.shares.nothing") : now }) };
  };

  return deskRoutes(needs, "/shares", {
    forbidden: t("bonds.forbiddenPact"),
    may: ({ leads }) => leads,
    show: async ({ head, leads }, said) => {
      const [own, splits] = [await territoriesOf(sql, head.tenantId, head.id), await splitsOf(sql, head.tenantId, head.id)];
      const sheets = await sheetsOf(sql, head.tenantId, head.id);
      const ids = own.map(({ id }) => id);
      return (
        <SharesPage
          slug={head.slug}
          title={head.title}
          territories={own}
          actions={sheets.map(({ action: { id, label } }) => ({ id, label }))}
          splits={splits}
          shared={shareOut(sheets, ids, splitsInForce(own, splits))}
          fates={territoryFates(territories, own)}
          mayWrite={leads}
          said={said}
        />
      );
    },
    acts: {
      split: async ({ head }, { typed, writing }) => {
        const read = readSplit(typed);
        if (!read.ok) return { field: read.error.field, message: t("bonds.fault.percent", { value: read.error.value }) };
        const actionId = typed["actionId"] || null;
        const done = await platform.write(writing("pact.shares"), (write) =>
          writeSplit(write, {
            ...{ pactId: head.id, newId: platform.newId, actionId, split: read.value },
            was: stampSeen(typed["was"] ?? "", actionId),
          }),
        );
        const first = Object.keys(typed).find((name) => name.startsWith("share-")) ?? "actionId";
        return done.ok ? null : errorOf(done.error, first);
      },
    },
  });
};

import type { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { deskRoutes } from "../desk.tsx";
import { lastEventOf, lifeOf } from "../life/life.repository.ts";
import type { Pacts } from "../ports.ts";
import { handedWith } from "./hand-back.ts";
import { takeBack } from "./take-back.ts";
import { LONGEST_REASON, TakeBackPage } from "./take-back-page.tsx";

/** Where who leads a pact takes back the last event of its life, then the one before. */
export const takeBackRoutes = (needs: Pacts): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  return deskRoutes(needs, "/life/take-back", {
    forbidden: t("bonds.forbiddenPact"),
    may: ({ leads }) => leads,
    show: async ({ head: { tenantId, id, slug, title }, leads }, said) => {
      const eventId = await lastEventOf(sql, tenantId, id);
      return (
        <TakeBackPage
          slug={slug}
          title={title}
          life={await lifeOf(sql, tenantId, id)}
          eventId={eventId}
          handed={leads && eventId !== null ? await handedWith(sql, tenantId, id, eventId) : []}
          mayWrite={leads}
          said={said}
        />
      );
    },
    acts: {
      back: async ({ head }, { typed, writing }) => {
        const reason = (typed["reason"] ?? "").trim();
        if (reason.length > LONGEST_REASON)
          return { field: "reason", message: t("life.refusal.longReason", { length: reason.length, most: LONGEST_REASON }) };
        const done = await platform.write({ ...writing("pact.take-back"), why: reason }, (write) =>
          takeBack(write, { pactId: head.id, eventId: typed["event"] ?? "", reason }),
        );
        if (done.ok) return null;
        const { error } = done;
        const message =
          error.code === "party-engaged" ? t("life.refusal.party-engaged", { party: error.party }) : t(`life.refusal.${error.code}`);
        return { field: error.code === "reason-required" ? "reason" : "acts", message };
      },
    },
  });
};

import { dayInParis } from "@levier/kernel";
import type { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { deskRoutes } from "../desk.tsx";
import { lifeOf } from "../life/life.repository.ts";
import type { PactRow } from "../pacts.repository.ts";
import type { Pacts } from "../ports.ts";
import { type ChangeReason, reasonsOf, versionsOf } from "./amendments.repository.ts";
import { amendmentsIn } from "./amendments-in.ts";
import { AmendmentsPage } from "./amendments-page.tsx";
import type { Compared } from "./compared.ts";
import { momentAsked, type Version, versionAt } from "./moments.ts";
import { differenceOf } from "./pact-difference.ts";
import { statesAt } from "./state-at.ts";
import { writeReason } from "./write-reason.ts";

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

type Asked = { readonly from: string; readonly to: string };

/** The last two versions, unless the address asks for others. */
const askedIn = (query: Readonly<Record<string, string>>, versions: readonly Version[]): Asked | null => {
  const last = versions.at(-1)?.version ?? 1;
  const { from = last > 1 ? String(last - 1) : "" } = query;
  const { to = last > 1 || from !== "" ? String(last) : "" } = query;
  return from === "" || to === "" ? null : { from, to };
};

/** Amendments and versions of a pact, and what two of its states differ in. */
export const amendmentsRoutes = (needs: Pacts): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  const compare = async (
    head: PactRow,
    { from, to }: Asked,
    versions: readonly Version[],
    reasons: readonly ChangeReason[],
  ): Promise<Compared | string> => {
    const now = platform.clock();
    const [start, end] = [momentAsked(from, versions, now), momentAsked(to, versions, now)];
    if (!start) return from;
    if (!end || end < start) return to;
    const [before, after] = await statesAt(sql, head, [start, end]);
    if (!before || !after) return from;
    const version = versionAt(versions, end) ?? 1;
    const first = versionAt(versions, start) ?? 1;
    return {
      from,
      to,
      version,
      difference: differenceOf(before, after),
      axisNames: new Map([...before.axes, ...after.axes].map(({ id, label }) => [id, label])),
      // Within one version what changes is the money and the stages: its own reasons stand.
      reasons: reasons.filter((one) => one.version <= version && (one.version > first || first === version)),
    };
  };

  return deskRoutes(needs, "/amendments", {
    forbidden: t("bonds.forbiddenPact"),
    may: ({ leads }) => leads,
    show: async ({ c, head, leads }, said) => {
      const versions = await versionsOf(sql, head);
      const reasons = await reasonsOf(sql, head.tenantId, head.id);
      const asked = askedIn(c.req.query(), versions);
      const compared = asked && (await compare(head, asked, versions, reasons));
      const life = await lifeOf(sql, head.tenantId, head.id);
      return (
        <AmendmentsPage
          slug={head.slug}
          title={head.title}
          versions={versions}
          amendments={amendmentsIn(life.events)}
          reasons={reasons}
          compared={typeof compared === "string" ? null : compared}
          odd={typeof compared === "string" ? compared : null}
          today={dayInParis(platform.clock())}
          mayWrite={leads}
          said={said}
        />
      );
    },
    acts: {
      reason: async ({ head }, { typed, writing }) => {
        const { actionId = "", version = "", reason = "" } = typed;
        const done = await platform.write(writing("pact.reason"), (write) =>
          writeReason(write, {
            pactId: head.id,
            version: Number(version),
            actionId: isUuid(actionId) ? actionId : null,
            reason,
            newId: platform.newId,
          }),
        );
        if (done.ok) return null;
        const { error } = done;
        if (error.code === "reason-too-long") return { field: "reason", message: t(`bonds.refusal.${error.code}`, error) };
        return { field: error.code === "reason-required" ? "reason" : "acts", message: t(`bonds.refusal.${error.code}`) };
      },
    },
  });
};

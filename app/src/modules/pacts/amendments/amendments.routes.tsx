import { dayInParis } from "@levier/kernel";
import type { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { deskRoutes } from "../desk.tsx";
import { amendmentsIn } from "../life/amendments-in.ts";
import { lifeOf } from "../life/life.repository.ts";
import type { PactRow } from "../pacts.repository.ts";
import type { Pacts } from "../ports.ts";
import { type ChangeReason, reasonsOf, textOfIn, versionsOf, wholeReason } from "./amendments.repository.ts";
import { AmendmentsPage } from "./amendments-page.tsx";
import type { Compared } from "./compared.ts";
import { momentAsked, type Version, versionAt } from "./moments.ts";
import { differenceOf } from "./pact-difference.ts";
import { statesAt } from "./state-at.ts";
import { writeReason } from "./write-reason.ts";

/** The field beside which each refusal of a reason stands. */
const FIELDS: Readonly<Record<string, string>> = { "reason-required": "reason", "unknown-amendment": "amendment" };

type Asked = { readonly from: string; readonly to: string };

/** The last two versions, unless the address asks for others. */
const askedIn = (query: Readonly<Record<string, string>>, versions: readonly Version[]): Asked | null => {
  const last = versions.at(-1)?.version ?? 1;
  const { from = last > 1 ? String(last - 1) : "" } = query;
  const { to = last > 1 || from !== "" ? String(last) : "" } = query;
  return from === "" || to === "" ? null : { from, to };
};

/** Why the versions after one and up to another were published, in a sentence each; null when nobody said. */
const reasonBetween = (versions: readonly Version[], reasons: readonly ChangeReason[], first: number, last: number): string | null => {
  const told = versions.filter(({ version }) => version > first && version <= last).flatMap((one) => wholeReason(reasons, one) ?? []);
  return told.length === 0 ? null : [...new Set(told)].join("\u202f; ");
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
      reason: reasonBetween(versions, reasons, first, version),
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
          textOf={textOfIn(reasons)}
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
        const { actionId = "", version = "", reason = "", amendment = "" } = typed;
        const done = await platform.write(writing("pact.reason"), (write) =>
          writeReason(write, {
            pactId: head.id,
            version: Number(version),
            actionId: isUuid(actionId) ? actionId : null,
            reason,
            amendment: /^\d{1,4}$/.test(amendment) ? Number(amendment) : null,
            newId: platform.newId,
          }),
        );
        if (done.ok) return null;
        const { error } = done;
        if (error.code === "reason-too-long") return { field: "reason", message: t(`bonds.refusal.${error.code}`, error) };
        return { field: FIELDS[error.code] ?? "acts", message: t(`bonds.refusal.${error.code}`) };
      },
    },
  });
};

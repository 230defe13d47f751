import { dayInParis, ok, type Result, refuse } from "@levier/kernel";
import type { Hono } from "hono";
import { z } from "zod";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { formatDate } from "../../../ui/index.ts";
import { contributionsOf, pledgesOf } from "../commitments/commitments.repository.ts";
import { faultIn } from "../commitments/read-pledge.ts";
import { type Desk, deskRoutes } from "../desk.tsx";
import { lifeOf } from "../life/life.repository.ts";
import { type LifeParty, type PactLife, present } from "../life/pact-life.ts";
import { loadPact } from "../pacts.repository.ts";
import type { Pacts } from "../ports.ts";
import { publicContent } from "../public-content.ts";
import { sensibleDay } from "../sensible-day.ts";
import type { SheetFault, Typed } from "../sheets/read-sheet.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { readBequests } from "./bequests.ts";
import { DeparturePage, type Standing } from "./departure-page.tsx";
import { estateOf } from "./estate.ts";
import { departureError, successionFault } from "./succession-words.ts";
import { type DepartureInput, writeDeparture } from "./write-departure.ts";

const form = z.object({
  party: z.uuid(),
  on: sensibleDay.nullable().default(null),
  reason: z.string().trim().min(1).max(500),
  heir: z
    .string()
    .default("")
    .transform((text) => (text === "" ? null : text))
    .pipe(z.uuid().nullable()),
});

const readDeparture = (typed: Typed): Result<Omit<DepartureInput, "pactId" | "newId">, SheetFault> => {
  const read = form.safeParse(typed);
  if (!read.success) return refuse(faultIn(read.error, typed));
  const bequests = readBequests(typed);
  return bequests.ok ? ok({ ...read.data, bequests: bequests.value }) : bequests;
};

/** A party that leaves a pact: what it leaves behind, and who takes it over. */
export const departureRoutes = (needs: Pacts): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const today = () => dayInParis(platform.clock());

  const standingOf = async ({ head, members }: Desk, life: PactLife, { id, name }: LifeParty): Promise<Standing> => {
    const { governance } = publicContent(await loadPact(sql, head));
    const member = members.find((one) => one.id === id);
    return {
      isNeeded: life.state !== "preparation" && present(life).length <= 2,
      leadsHere: member?.organisationId !== undefined && member.organisationId !== null && member.organisationId === head.organisationId,
      bodies: governance.map(({ body }) => body).filter((body) => body.toLowerCase().includes(name.toLowerCase())),
    };
  };

  return deskRoutes(needs, "/life/departure", {
    forbidden: t("bonds.forbiddenPact"),
    may: ({ leads }) => leads,
    show: async (desk, said) => {
      const { c, head, leads } = desk;
      const { tenantId, id } = head;
      const life = await lifeOf(sql, tenantId, id);
      const party = life.parties.find((one) => one.id === (said.typed["party"] ?? c.req.query("party"))) ?? null;
      const held = party && {
        pledges: await pledgesOf(sql, tenantId, id),
        contributions: await contributionsOf(sql, tenantId, id),
        sheets: await sheetsOf(sql, tenantId, id),
      };
      return (
        <DeparturePage
          slug={head.slug}
          title={head.title}
          parties={life.parties}
          party={party}
          estate={party && held && estateOf(party, held)}
          standing={party && (await standingOf(desk, life, party))}
          mayWrite={leads}
          today={today()}
          said={said}
        />
      );
    },
    acts: {
      leave: async ({ head }, { typed, writing }) => {
        const read = readDeparture(typed);
        if (!read.ok) return successionFault(t, read.error);
        const { on } = read.value;
        // Days of a life never go back: one told ahead would let nothing follow it.
        if (on !== null && on > today()) return { field: "on", message: t("life.refusal.ahead", { on: formatDate(on) }) };
        const done = await platform.write({ ...writing("pact.departure"), why: read.value.reason }, (write) =>
          writeDeparture(write, { ...read.value, pactId: head.id, newId: platform.newId }),
        );
        return done.ok ? null : departureError(t, done.error);
      },
    },
  });
};

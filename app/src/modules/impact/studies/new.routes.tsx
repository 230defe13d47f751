import { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { type FormError, formatDate } from "../../../ui/index.ts";
import { signatureDayOf } from "../../pacts/index.ts";
import type { Impact } from "../ports.ts";
import { firstFullYear } from "./first-full-period.ts";
import { listedPacts, otherField } from "./other-pacts.ts";
import { PlanPage } from "./pages/plan-page.tsx";
import { readPlan } from "./plan-form.ts";
import { proposedUnits } from "./proposed-units.ts";
import { codesUnder, otherPacts } from "./read-other-pacts.ts";
import { type Asked, deskPage, openStudies, openStudy, type StudiesDesk } from "./studies-desk.tsx";
import { planFault, studyError } from "./study-words.ts";
import { writeStudy } from "./write-study.ts";

/** What a plan begins with, but for what the pact says. */
const USUAL = {
  ...{ method: "sdid", inference: "placebo", replications: "200", seed: "1", level: "95", leastTimesAfter: "2" },
  ...{ columnUnit: "code", columnTime: "annee", columnOutcome: "valeur" },
  ...{ control: "never", estimator: "dr", base: "varying", bands: "simultaneous", anticipation: "0" },
  ...{ match: "none", matchCount: "1" },
} as const;

/** The plan of a study, begun and changed as long as it is not registered. */
export const newRoutes = (needs: Impact): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const places = { sql, territories: needs.territories };

  const start = async ({ desk: { head } }: StudiesDesk) => {
    const signedOn = await signatureDayOf(sql, head);
    const from = firstFullYear(signedOn);
    const treated = proposedUnits(await codesUnder(places, head)).join("\n");
    const others = Object.fromEntries((await otherPacts(places, t, head)).map(({ slug, lines }) => [otherField(slug), lines]));
    return { ...USUAL, ...others, treated, signedOn: signedOn ?? "", ...(from === null ? {} : { from }) };
  };
  const fromHint = async ({ desk: { head } }: StudiesDesk): Promise<string | undefined> => {
    const signedOn = await signatureDayOf(sql, head);
    const from = firstFullYear(signedOn);
    if (from === null || signedOn === null) return undefined;
    const year = signedOn.slice(0, 4);
    const words = { signedOn: formatDate(signedOn), from, year };
    return t(from === year ? "studies.field.fromFirstDay" : "studies.field.fromProposed", words);
  };

  const keep = async ({ desk }: StudiesDesk, id: string, { typed, writing }: Asked): Promise<FormError | null> => {
    const read = readPlan(typed);
    if (!read.ok) return planFault(t, read.error);
    const input = { pactId: desk.head.id, id, plan: read.value, isPublic: typed["isPublic"] === "yes" };
    const done = await platform.write(writing("study.plan"), (write) =>
      writeStudy(write, { ...input, revision: Number(typed["revision"] ?? 0) }),
    );
    return done.ok ? null : studyError(t, done.error);
  };

  const fresh = deskPage(needs, {
    closed: true,
    open: (c) => openStudies(needs, c),
    show: async (room, said) => (
      <PlanPage
        slug={room.desk.head.slug}
        title={room.desk.head.title}
        study={null}
        once={said.typed["id"] ?? platform.newId()}
        start={room.leads ? await start(room) : {}}
        others={room.leads ? await otherPacts(places, t, room.desk.head) : []}
        fromHint={await fromHint(room)}
        leads={room.leads}
        said={said}
      />
    ),
    acts: {
      plan: async (room, asked) => {
        const sent = asked.typed["id"] ?? "";
        const id = isUuid(sent) ? sent : platform.newId();
        return (await keep(room, id, asked)) ?? { to: `/pacts/${room.desk.head.slug}/studies/${id}` };
      },
    },
  });

  const edit = deskPage(needs, {
    closed: true,
    open: (c) => openStudy(needs, c),
    show: async (room, said) => {
      const { slug, title } = room.desk.head;
      return (
        <PlanPage
          {...{ slug, title, study: room.study, once: room.study.id, start: {}, leads: room.leads, said }}
          fromHint={await fromHint(room)}
          others={listedPacts(await otherPacts(places, t, room.desk.head), room.study.plan.exclude)}
        />
      );
    },
    acts: {
      change: async (room, asked) =>
        (await keep(room, room.study.id, asked)) ?? { to: `/pacts/${room.desk.head.slug}/studies/${room.study.id}` },
    },
  });

  return new Hono<Env>()
    .get("/pacts/:slug/studies/new", fresh.get)
    .post("/pacts/:slug/studies/new", fresh.post)
    .get("/pacts/:slug/studies/:id/edit", edit.get)
    .post("/pacts/:slug/studies/:id/edit", edit.post);
};

import { dayInParis } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { formatDate, Notice } from "../../../ui/index.ts";
import { PactSubPage } from "../../pacts/index.ts";
import type { Impact } from "../ports.ts";
import { panelsOf, runsOf } from "../studies/studies.repository.ts";
import { openStudy } from "../studies/studies-desk.tsx";
import { studyPaper } from "./study-paper.ts";
import { StudyStory } from "./study-story.tsx";
import { tellStudy } from "./tell-study.ts";

const TYPES = { pdf: "application/pdf", docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" } as const;
const FORMATS = ["pdf", "docx"] as const;

/** A study read as a story, on its page and as a document to take away. */
export const storyRoutes = (needs: Impact): Hono<Env> => {
  const { platform } = needs;
  const t = translator("fr");

  const open = async (c: Context<Env>) => {
    const room = await openStudy(needs, c);
    if (room instanceof Response) return room;
    const { study } = room;
    const { head } = room.desk;
    const { sql } = platform.database;
    const [panels, runs] = [await panelsOf(sql, head.tenantId, study.id), await runsOf(sql, head.tenantId, study.id)];
    const { today } = room;
    const told = await tellStudy(sql, needs.territories, { t, today, pact: head, study, panels, runs });
    return { head, told, path: `/pacts/${head.slug}/studies/${study.id}`, isHidden: !study.isPublic || study.registeredAt === null };
  };
  type Opened = Exclude<Awaited<ReturnType<typeof open>>, Response>;

  const page = ({ head, told, path, isHidden }: Opened, refusal: string | null = null) => (
    <PactSubPage
      slug={head.slug}
      pact={head.title}
      above={[
        { href: `/pacts/${head.slug}/studies`, label: t("studies.title") },
        { href: path, label: told.plan.question },
      ]}
      title={`${told.plan.question} : ${t("impact-story.title")}`}
      styles={["charts", "study"]}
      hidden={isHidden}
    >
      {refusal !== null && <Notice kind="risk">{refusal}</Notice>}
      <StudyStory study={told} papers={{ pdf: `${path}/story.pdf`, docx: `${path}/story.docx` }} />
    </PactSubPage>
  );

  const paper = (format: (typeof FORMATS)[number]) => async (c: Context<Env>) => {
    const opened = await open(c);
    if (opened instanceof Response) return opened;
    const { head, told, path } = opened;
    const { origin } = platform.config;
    const today = formatDate(dayInParis(platform.clock()));
    const written = studyPaper(t, told, { origin, path: `${path}/story`, today });
    const about = { date: today, address: `${origin}${path}/story` };
    const made = await platform.printer.print(
      format === "pdf" ? { kind: format, paper: written } : { kind: format, paper: written, template: null, about },
    );
    if (!made.ok) {
      c.header("retry-after", "60");
      return platform.pages.show(c, page(opened, t("papers.refusal.workshop-too-many")), 503);
    }
    return c.body(new Uint8Array(made.value), 200, {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="${t("impact-story.paper.file", { slug: head.slug })}.${format}"`,
      "cache-control": "private, no-store",
    });
  };

  const routes = new Hono<Env>().get("/pacts/:slug/studies/:id/story", async (c) => {
    const opened = await open(c);
    return opened instanceof Response ? opened : platform.pages.show(c, page(opened));
  });
  for (const format of FORMATS) routes.get(`/pacts/:slug/studies/:id/story.${format}`, paper(format));
  return routes;
};

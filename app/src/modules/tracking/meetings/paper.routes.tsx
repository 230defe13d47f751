import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { formatDate, Lead } from "../../../ui/index.ts";
import { MissingPage, type PactRow, PactSubPage } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import type { ItemSource } from "../reminders/item.ts";
import { isPaperReadable } from "./meeting.ts";
import { meetingAddress, meetingDesks } from "./meeting-desk.tsx";
import { meetingPaper } from "./meeting-paper.ts";
import { recordOf } from "./meeting-record.ts";

const TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
const RETRY_SECONDS = "60";

/** Agendas and minutes as documents; anyone may take the minutes that anyone may read. */
export const paperRoutes = (needs: Tracking, items: ItemSource): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const desks = meetingDesks(needs, items);

  const busy = (c: Context<Env>, { slug, title }: PactRow): Response => {
    c.header("retry-after", RETRY_SECONDS);
    const words = t("meetings.paper.busy");
    const view = (
      <PactSubPage slug={slug} pact={title} title={words} hidden>
        <Lead title={words}>{t("meetings.paper.busyText")}</Lead>
      </PactSubPage>
    );
    return platform.pages.show(c, view, 503);
  };

  const serve = async (c: Context<Env>): Promise<Response> => {
    const [, id = "", format = ""] = /^(.*)\.(pdf|docx)$/.exec(c.req.param("file") ?? "") ?? [];
    const desk = await desks.open(c, id);
    if (desk instanceof Response) return desk;
    const { meeting, isMember, today } = desk;
    const { head } = desk.desk;
    if (!isPaperReadable(meeting, isMember)) return platform.pages.show(c, <MissingPage />, 404);
    const paper = meetingPaper(t, {
      ...{ pact: head.title, address: `${platform.config.origin}${meetingAddress(desk, meeting.id)}`, today, meeting },
      record: await recordOf(sql, head.tenantId, meeting, isMember),
      lines: isMember ? (await desks.agenda(desk)).lines : null,
    });
    const about = { date: formatDate(today), address: `${platform.config.origin}${meetingAddress(desk, meeting.id)}` };
    const made = await platform.printer.print(format === "pdf" ? { kind: "pdf", paper } : { kind: "docx", paper, template: null, about });
    if (!made.ok) return busy(c, head);
    const name = t(meeting.state === "held" ? "meetings.file.minutes" : "meetings.file.agenda");
    return c.body(new Uint8Array(made.value), 200, {
      "content-type": format === "pdf" ? TYPES.pdf : TYPES.docx,
      "content-disposition": `attachment; filename="${head.slug}-${name}-${meeting.day}.${format}"`,
      "cache-control": "private, no-store",
    });
  };

  return new Hono<Env>().get("/pacts/:slug/meetings/:file{[0-9a-f-]{36}\\.(?:pdf|docx)}", serve);
};

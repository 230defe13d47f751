import { dayInParis } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import { translator } from "../../../messages/index.ts";
import type { Write } from "../../../platform/write.ts";
import type { FormError } from "../../../ui/index.ts";
import { type Asked, type Desk, diagnosisOfCode, pactGround } from "../../pacts/index.ts";
import { recount } from "../achievements/recount.ts";
import type { Tracking } from "../ports.ts";
import { indicatorsOf } from "./indicators.repository.ts";
import { indicatorReading, indicatorTotal } from "./indicators.tables.ts";
import { readIndicator } from "./read-indicator.ts";
import { readReading } from "./read-reading.ts";
import { readTarget, someDay } from "./read-target.ts";
import { faultError, refusalError } from "./tracked-words.ts";
import { closeIndicator, writeIndicator } from "./write-indicator.ts";
import { giveReading, setReadingAside } from "./write-reading.ts";
import { setTarget } from "./write-target.ts";

/** Whether something was read of an indicator, or counted in it. */
const hasReadings = async ({ sql, tenant }: Write, id: string): Promise<boolean> => {
  for (const table of [indicatorReading, indicatorTotal]) {
    const rows = await sql
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.tenantId, tenant), eq(table.indicatorId, id)))
      .limit(1);
    if (rows.length > 0) return true;
  }
  return false;
};

type Done = Promise<FormError | null>;

/** What the forms of indicators do, for who may: null once done, else what stands in the way, beside its field. */
export const indicatorActs = ({ platform, territories }: Tracking) => {
  const t = translator("fr");
  const { newId, clock } = platform;
  const today = (): string => dayInParis(clock());
  const idIn = ({ c }: Desk): string => c.req.param("id") ?? "";
  const forbidden: FormError = { field: "acts", message: t("tracked.forbidden") };
  /** What concerns the indicator as a whole is for who follows the pact. */
  const led =
    (act: (desk: Desk, asked: Asked) => Done) =>
    async (desk: Desk, asked: Asked): Done =>
      desk.leads ? act(desk, asked) : forbidden;

  const keep = async ({ head }: Desk, { typed, writing }: Asked, id: string | null): Done => {
    const read = readIndicator(typed);
    if (!read.ok) return faultError(t, read.error);
    const { territory, figure } = read.value;
    const diagnosis = territory === null || figure === null ? null : await diagnosisOfCode(territories, territory);
    if (diagnosis !== null && !diagnosis.figures.some((one) => one.id === figure))
      return refusalError(t, { code: "figure-unknown", value: figure ?? "" });
    const { axes, actions } = await pactGround(platform.database.sql, head);
    const [axisIds, actionIds] = [new Set(axes.map((one) => one.id)), new Set(actions.map((one) => one.id))];
    const input = { pactId: head.id, id, fields: read.value, axes: axisIds, actions: actionIds, newId, hasReadings, recount };
    const done = await platform.write(writing(id === null ? "indicator.start" : "indicator.change"), (write) =>
      writeIndicator(write, { ...input, revision: Number(typed["revision"] ?? 0) }),
    );
    return done.ok ? null : refusalError(t, done.error);
  };

  const close = async (desk: Desk, { typed, writing }: Asked, on: string | null): Done => {
    const input = { pactId: desk.head.id, id: idIn(desk), revision: Number(typed["revision"] ?? 0), on };
    const done = await platform.write(writing("indicator.close"), (write) => closeIndicator(write, input));
    return done.ok ? null : refusalError(t, done.error);
  };

  return {
    start: led((desk, asked) => keep(desk, asked, null)),
    change: led((desk, asked) => keep(desk, asked, idIn(desk))),
    close: led(async (desk, asked) => {
      const on = someDay.safeParse(asked.typed["on"]);
      return on.success ? close(desk, asked, on.data) : faultError(t, { field: "on", value: asked.typed["on"] ?? "" });
    }),
    reopen: led((desk, asked) => close(desk, asked, null)),
    setTarget: led(async (desk, { typed, writing }) => {
      const read = readTarget(typed);
      if (!read.ok) return faultError(t, read.error);
      const about = { pactId: desk.head.id, indicatorId: idIn(desk), replaces: typed["replaces"] || null, newId };
      const done = await platform.write(writing("indicator.target"), (write) => setTarget(write, { ...about, ...read.value }));
      if (done.ok) return null;
      const error = refusalError(t, done.error);
      return error.field === "label" ? { ...error, field: "value" } : error;
    }),
    read: async (desk: Desk, { typed, writing }: Asked): Done => {
      const { head, viewer } = desk;
      const all = await indicatorsOf(platform.database.sql, head.tenantId, head.id);
      const indicator = all.find(({ id }) => id === idIn(desk));
      if (!indicator || !viewer) return refusalError(t, { code: "gone" });
      const read = readReading(typed, { measure: indicator.measure, today: today(), givenBy: viewer.organisation.name });
      if (!read.ok) return faultError(t, read.error);
      const input = { pactId: head.id, indicatorId: indicator.id, fields: read.value, newId };
      const done = await platform.write(writing("indicator.reading"), (write) => giveReading(write, input));
      return done.ok ? null : refusalError(t, done.error);
    },
    setAside: led(async (desk, { typed, writing }) => {
      const because = (typed["because"] ?? "").trim();
      if (because === "" || because.length > 1000) return faultError(t, { field: "because", value: because });
      const input = { pactId: desk.head.id, id: typed["id"] ?? "", because };
      const done = await platform.write(writing("indicator.reading.set-aside"), (write) => setReadingAside(write, input));
      return done.ok ? null : refusalError(t, done.error);
    }),
  };
};

import { and, eq, isNotNull } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { Filling } from "../../../platform/slots.ts";
import { formatDate, useT } from "../../../ui/index.ts";
import type { pledgeOrigin } from "../../pacts/index.ts";
import { meeting, meetingDecision } from "./meetings.tables.ts";

type Origin = { readonly meetingId: string; readonly committee: string; readonly day: string };
type Asked = NonNullable<(typeof pledgeOrigin)["props"]>;

const originsOf = async (sql: Sql, { id, tenantId }: Asked["pact"]): Promise<ReadonlyMap<string, Origin>> => {
  const rows = await sql
    .select({ pledgeId: meetingDecision.pledgeId, meetingId: meeting.id, committee: meeting.committeeName, day: meeting.day })
    .from(meetingDecision)
    .innerJoin(meeting, and(eq(meeting.tenantId, meetingDecision.tenantId), eq(meeting.id, meetingDecision.meetingId)))
    .where(and(eq(meetingDecision.tenantId, tenantId), eq(meetingDecision.pactId, id), isNotNull(meetingDecision.pledgeId)));
  return new Map(rows.map(({ pledgeId, ...origin }) => [pledgeId ?? "", origin]));
};

const OriginWords = ({ slug, origin: { meetingId, committee, day } }: { slug: string; origin: Origin }) => {
  const t = useT();
  return (
    <>
      <br />
      <small>
        <a href={`/pacts/${slug}/meetings/${meetingId}#decisions`}>{t("meetings.decision.origin", { committee, date: formatDate(day) })}</a>
      </small>
    </>
  );
};

/** Tells beside a commitment which meeting decided it; read once for all those of a page. */
export const tellOrigin = (sql: Sql): ((asked: Asked) => Promise<Filling>) => {
  const read = new WeakMap<Asked["pact"], Promise<ReadonlyMap<string, Origin>>>();
  return async ({ pact, pledgeId }) => {
    const origins = read.get(pact) ?? originsOf(sql, pact);
    read.set(pact, origins);
    const origin = (await origins).get(pledgeId);
    return origin ? { view: <OriginWords slug={pact.slug} origin={origin} />, tags: [] } : null;
  };
};

import { dayInParis } from "@levier/kernel";
import { translator } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { formatDate, Lead, Page } from "../../../ui/index.ts";
import { contentAt } from "../content-at.ts";
import { type FollowUp, followUpOf } from "../follow-up/follow-up.ts";
import { replay } from "../life/advance.ts";
import { lifeOf } from "../life/life.repository.ts";
import { type LifeState, unborn } from "../life/pact-life.ts";
import type { PactContent } from "../pact.schema.ts";
import type { PactRow } from "../pacts.repository.ts";
import { addedIn } from "../sheets/added-actions.ts";
import { versionsOf } from "./amendments.repository.ts";
import { leftActions } from "./left-actions.ts";
import { momentAsked } from "./moments.ts";
import { sheetsAt } from "./sheets-at.ts";

const t = translator("fr");

/** A pact as it was published at the end of a day, and what was known then of what becomes of it. */
export type Past = {
  readonly on: string;
  readonly version: number;
  readonly life: LifeState | null;
  readonly content: PactContent;
  readonly followUp: FollowUp;
};

const lifeOn = async (sql: Sql, { tenantId, id }: PactRow, on: string): Promise<LifeState | null> => {
  const { events } = await lifeOf(sql, tenantId, id);
  const then = events.filter((event) => event.on <= on);
  const life = replay(unborn, then);
  return then.length > 0 && life.ok ? life.value.state : null;
};

/** The pact on a day; null when the day is none, or when the pact was not published yet. */
export const pastOf = async (sql: Sql, head: PactRow, on: string, now: Date): Promise<Past | null> => {
  const versions = await versionsOf(sql, head);
  const at = on.includes("-") ? momentAsked(on, versions, now) : null;
  const then = at && (await contentAt(sql, head, at));
  if (!at || !then) return null;
  const sheets = await sheetsAt(sql, head, at);
  const added = addedIn(then.content, (place) => sheets[place]?.action.id);
  const left = (await leftActions(sql, head, sheets)).filter((one) => one.at <= at);
  const followUp = followUpOf([...sheets, ...left.map(({ sheet }) => sheet)], on, added);
  return { on, version: then.version, life: await lifeOn(sql, head, on), content: then.content, followUp };
};

/** No state of the pact stands at this day: says since when there is one. */
export const noPastView = async (sql: Sql, head: PactRow, on: string) => {
  const [first] = await versionsOf(sql, head);
  const since = first ? dayInParis(first.at) : "";
  return (
    <Page title={head.title} hidden breadcrumb={[{ href: "/pacts", label: t("pacts.list.title") }]}>
      <Lead title={head.title}>{t("bonds.on.none", { on: formatDate(on), since: formatDate(since) })}</Lead>
      <p>
        <a href={`/pacts/${head.slug}`}>{t("bonds.on.now")}</a>
      </p>
    </Page>
  );
};

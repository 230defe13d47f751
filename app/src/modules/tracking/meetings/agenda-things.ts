import type { Sql } from "../../../platform/database/database.ts";
import { pledgesOf, sheetsOf } from "../../pacts/index.ts";
import { type AgendaEntry, type AgendaProposal, proposeAgenda } from "./agenda.ts";
import type { Meeting } from "./meeting.ts";
import { lastDecided } from "./meetings.repository.ts";

const thing = (
  own: Pick<AgendaEntry, "kind" | "id" | "label" | "dueOn" | "axis">,
  told: Partial<Pick<AgendaEntry, "blockedBecause" | "decidedOn">> = {},
): AgendaEntry => ({ blockedBecause: null, decidedOn: null, reminded: 0, unreadDays: null, isBehind: false, ...own, ...told });

/** What a meeting should speak of, as the pact stands today. */
export const proposalsFor = async (sql: Sql, tenant: string, meeting: Meeting, today: string): Promise<AgendaProposal[]> => {
  const pledges = await pledgesOf(sql, tenant, meeting.pactId);
  const sheets = await sheetsOf(sql, tenant, meeting.pactId);
  const decided = await lastDecided(sql, tenant, meeting);
  const things = [
    ...pledges
      .filter(({ status }) => status !== "kept" && status !== "given-up")
      .map(({ id, what, dueOn }) =>
        thing(
          { kind: "pledge", id, label: what, dueOn, axis: null },
          { decidedOn: decided?.pledgeIds.includes(id) === true ? decided.on : null },
        ),
      ),
    ...sheets
      .filter(({ stage }) => stage !== "done" && stage !== "abandoned")
      .flatMap(({ action: { id, label, axis }, fields, milestones }) => [
        thing({ kind: "action", id, label, axis, dueOn: fields.endsOn }, { blockedBecause: fields.blockedBecause }),
        ...milestones
          .filter(({ doneOn }) => doneOn === null)
          .map((one) =>
            thing({ kind: "milestone", id: one.id, label: `${label} : ${one.label}`, axis, dueOn: one.expectedOn ?? one.votedOn }),
          ),
      ]),
  ];
  return proposeAgenda(things, { today, axes: [...new Set(sheets.flatMap(({ action }) => action.axis ?? []))] });
};

import { randomUUID } from "node:crypto";
import type { Config } from "../../../platform/config.ts";
import { financingLine } from "../financing/financing-plan.ts";
import { followPact } from "../life/live-pact.ts";
import { smallPact } from "../pacts.testing.ts";
import { openTestPacts, pilot } from "../pacts-app.testing.ts";
import { noFields, type SheetFields } from "../sheets/action-sheet.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { type SheetChange, writeSheet } from "../sheets/write-sheet.ts";

const cited = (quote: string) => ({ citations: [{ source: "s1", quote, start: 0, end: quote.length }] });

/** Typography apart: what a person reads. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

export const region = (planned: number, committed = 0, paid = 0) => ({
  id: randomUUID(),
  memberId: null,
  ...financingLine.parse({ financer: "Région", type: "region", years: [{ year: 2026, planned, committed, paid }] }),
});

/** An installation with what a test does to a pact of three actions: a school under « Former », a station and a market under none. */
export const openFollowed = async (settings: Partial<Config> = {}) => {
  const pacts = await openTestPacts(settings);
  const { sql } = pacts.platform.database;
  const publish = async () => {
    const { id, slug } = await pacts.publish(
      smallPact({
        axes: [{ label: "Former", ...cited("former") }],
        actions: [
          { label: "Ouvrir une école", axis: 0, ...cited("une école sera ouverte") },
          { label: "Rouvrir la gare", ...cited("la gare rouvrira") },
          { label: "Couvrir le marché", ...cited("le marché sera couvert") },
        ],
        amounts: [{ valueEur: 2_000_000, kind: "planned", label: "Enveloppe", ...cited("deux millions d’euros") }],
      }),
    );
    const writing = { tenant: pilot.tenant, actor: pilot.account, operation: "sheet.write", thread: id };
    const write = async (label: string, change: Omit<SheetChange, "fields"> & { readonly fields?: Partial<SheetFields> }) => {
      const sheet = (await sheetsOf(sql, pilot.tenant, id)).find(({ action }) => action.label === label);
      if (!sheet) throw new Error(`no action « ${label} »`);
      const { fields, ...rest } = change;
      const whole = { ...rest, ...(fields ? { fields: { ...noFields, ...sheet.fields, ...fields } } : {}) };
      const done = await pacts.platform.write(writing, (hand) =>
        writeSheet(hand, { pactId: id, actionId: sheet.action.id, revision: sheet.revision, change: whole, newId: randomUUID }),
      );
      if (!done.ok) throw new Error(JSON.stringify(done.error));
    };
    const follow = async (on: string) => {
      const parties = ["Région imaginaire", "Ville"].map((name) => ({ name, organisationId: null, deliberates: true }));
      const done = await pacts.platform.write({ ...writing, operation: "pact.follow" }, (hand) =>
        followPact(hand, { pactId: id, newId: randomUUID, state: "running", on, parties }),
      );
      if (!done.ok) throw new Error(JSON.stringify(done.error));
    };
    /** The market, planned, paid in part and under way. */
    const build = () =>
      write("Couvrir le marché", {
        fields: {
          owner: "Ville",
          startsOn: "2026-01-05",
          endsOn: "2026-06-30",
          votedStartsOn: "2026-01-05",
          votedEndsOn: "2026-04-30",
          totalCost: 300_000,
        },
        lines: [region(300_000, 200_000, 50_000)],
        stage: { to: "engaged", reason: "" },
      });
    return { id, slug, write, follow, build };
  };
  return { ...pacts, sql, publish, publishContent: pacts.publish };
};

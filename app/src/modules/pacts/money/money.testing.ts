import { randomUUID } from "node:crypto";
import { followedPact, visitorOf } from "../commitments/commitments.testing.ts";
import { type FinancingLine, financingLine } from "../financing/financing-plan.ts";
import { smallPact } from "../pacts.testing.ts";
import { type openTestPacts, pilot } from "../pacts-app.testing.ts";
import { noFields, type SheetFields } from "../sheets/action-sheet.ts";
import { axesOf } from "../sheets/add-action.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { writeSheet } from "../sheets/write-sheet.ts";

type Pacts = Awaited<ReturnType<typeof openTestPacts>>;

const quoted = (quote: string) => ({ citations: [{ source: "s1", quote }] });

/** A followed pact with two axes, an action under each and one under none, and the ways to its money. */
export const pactWithMoney = async (pacts: () => Pacts) => {
  const content = smallPact({
    axes: [
      { label: "Former", ...quoted("former") },
      { label: "Relier", ...quoted("relier") },
    ],
    actions: [
      { label: "Ouvrir une école", axis: 0, ...quoted("une école de production sera ouverte") },
      { label: "Rouvrir la gare", axis: 1, ...quoted("la gare rouvrira") },
      { label: "Rénover la halle", ...quoted("la halle sera rénovée") },
    ],
  });
  const followed = await followedPact(pacts(), content);
  const { sql } = pacts().platform.database;
  const { id, slug } = followed;
  const sheets = () => sheetsOf(sql, pilot.tenant, id);
  const [training, linking] = await axesOf(sql, pilot.tenant, id);

  /** Writes the lines and the fields of the action of this place, as its pilot would. */
  const keep = async (
    place: number,
    lines: readonly (Partial<FinancingLine> & Pick<FinancingLine, "financer" | "type" | "years">)[],
    fields: Partial<SheetFields> = {},
  ): Promise<string> => {
    const sheet = (await sheets())[place];
    if (!sheet) throw new Error("the pact has three actions");
    const actionId = sheet.action.id;
    const change = {
      lines: lines.map((line) => ({ ...financingLine.parse(line), id: randomUUID(), memberId: null })),
      fields: { ...noFields, ...sheet.fields, ...fields },
    };
    const writing = { tenant: pilot.tenant, actor: pilot.account, operation: "test", thread: id };
    const done = await pacts().platform.write(writing, (write) =>
      writeSheet(write, { pactId: id, actionId, revision: sheet.revision, change, newId: randomUUID }),
    );
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    return actionId;
  };
  const visitor = visitorOf(pacts);
  const address = `/pacts/${slug}/money`;
  const clause = {
    form: "clause",
    act: "add",
    "party-1": followed.region,
    "party-2": followed.nation,
    axis: "",
    says: "À parité, euro pour euro",
  };
  return { ...followed, ...visitor, address, sheets, keep, clause, training: training?.id ?? "", linking: linking?.id ?? "" };
};

export const in2026 = (planned: number, committed = 0, paid = 0) => [{ year: 2026, planned, committed, paid }];

/** What a person reads: no tag, no matter which spaces. */
export const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, " ");

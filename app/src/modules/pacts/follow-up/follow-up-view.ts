import type { ReactElement } from "react";
import type { Sql } from "../../../platform/database/database.ts";
import { leftSheets } from "../amendments/left-actions.ts";
import { type AmountTotal, amountTotals } from "../amount-totals.ts";
import { type LatePledges, latePledges } from "../commitments/late-pledges.ts";
import { lifeOf } from "../life/life.repository.ts";
import type { PactLife } from "../life/pact-life.ts";
import { loadPact, type PactRow } from "../pacts.repository.ts";
import { bondsOf } from "../parties/pact-bonds.ts";
import { publicContent } from "../public-content.ts";
import { addedIn } from "../sheets/added-actions.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { type FollowUp, followUpOf } from "./follow-up.ts";

/** A pact as its follow-up shows it: what was announced, what becomes of it, where it stands. */
export type FollowUpView = {
  readonly slug: string;
  readonly title: string;
  readonly followUp: FollowUp;
  /** What the texts announce, kind by kind. */
  readonly announced: readonly AmountTotal[];
  /** What the sources of the texts are called, by their keys. */
  readonly sources: ReadonlyMap<string, string>;
  readonly life: PactLife;
  readonly pledges: LatePledges;
  /** What higher modules tell of it: what was measured, what was achieved. */
  readonly measured: readonly ReactElement[];
};

/** `today` as `2026-03-14`. */
export const followUpView = async (sql: Sql, head: PactRow, today: string): Promise<Omit<FollowUpView, "measured">> => {
  const { tenantId, id, slug, title } = head;
  const stored = await loadPact(sql, head);
  const content = publicContent(stored);
  const sources = new Map(content.sources.map((source) => [source.id, source.title]));
  const added = addedIn(content, (place) => stored.rows.actions[place]?.["id"]);
  const sheets = await sheetsOf(sql, tenantId, id);
  const followUp = followUpOf([...sheets, ...(await leftSheets(sql, head, sheets))], today, added);
  const pledges = latePledges(await bondsOf(sql, head), today);
  return { slug, title, followUp, announced: amountTotals(content.amounts), sources, life: await lifeOf(sql, tenantId, id), pledges };
};

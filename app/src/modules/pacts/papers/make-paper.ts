import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import type { Paper } from "../../../platform/papers/paper.ts";
import { type Before, committeeFile } from "./contents/committee-file.ts";
import { pactPaper } from "./contents/pact-paper.ts";
import { sheetPaper } from "./contents/sheet-paper.ts";
import { yearlyReport } from "./contents/yearly-report.ts";
import type { PactFile } from "./pact-file.ts";

export const paperNames = ["pact", "sheet", "yearly", "committee"] as const;
export type PaperName = (typeof paperNames)[number];

/** What a document is about besides its pact: which action, which year, what there was at the last meeting. */
export type PaperAsked = { readonly action: string | null; readonly year: number | null; readonly before: Before | null };

export type PaperRefusal = { readonly code: "action-unknown"; readonly value: string };

export const makePaper = (t: Translate, name: PaperName, file: PactFile, asked: PaperAsked): Result<Paper, PaperRefusal> => {
  if (name === "pact") return ok(pactPaper(t, file));
  if (name === "committee") return ok(committeeFile(t, file, asked.before));
  if (name === "yearly") return ok(yearlyReport(t, file, asked.year ?? Number(file.today.slice(0, 4))));
  const sheet = file.sheets.find(({ action }) => action.id === asked.action);
  return sheet ? ok(sheetPaper(t, file, sheet)) : refuse({ code: "action-unknown", value: asked.action ?? "" });
};

import { dayInParis, ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import type { Write } from "../../../platform/write.ts";
import { formatDate } from "../../../ui/index.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import type { PactRow } from "../pacts.repository.ts";
import { pact, pactAction, pactAxis, pactSource } from "../pacts.tables.ts";
import type { ActingOrganisation } from "../publish-pact.ts";
import { addedKey, bareLabel } from "./added-actions.ts";
import { copiedSheet } from "./copied-sheet.ts";
import { sheetsOf } from "./sheets.repository.ts";
import { writeSheet } from "./write-sheet.ts";

/** Actions that one pact holds at most, and characters of a label. */
const MOST = 1000;
const LONGEST = 2000;

export type AddRefusal =
  | HeldRefusal
  | { readonly code: "action-not-found" | "label-missing" | "axis-not-found" }
  | { readonly code: "label-too-long"; readonly length: number; readonly most: number }
  | { readonly code: "label-taken"; readonly label: string }
  | { readonly code: "too-many-actions"; readonly most: number };

export type AddInput = {
  readonly pactId: string;
  readonly label: string;
  /** The axis it comes under, by its identifier; empty for none. */
  readonly axis: string;
  /** The action whose plan and milestones it begins with. */
  readonly copyOf?: string;
  readonly organisation: ActingOrganisation;
  readonly newId: () => string;
  /** The note that says who added it is told in words. */
  readonly t: Translate;
};

export const axesOf = (sql: Write["sql"], tenant: string, pactId: string): Promise<{ id: string; label: string }[]> =>
  sql
    .select({ id: pactAxis.id, label: pactAxis.label })
    .from(pactAxis)
    .where(and(eq(pactAxis.tenantId, tenant), eq(pactAxis.pactId, pactId)))
    .orderBy(pactAxis.position);

const labelFault = (label: string, taken: readonly string[]): AddRefusal | null => {
  if (label === "") return { code: "label-missing" };
  if (label.length > LONGEST) return { code: "label-too-long", length: label.length, most: LONGEST };
  if (taken.some((one) => bareLabel(one) === bareLabel(label))) return { code: "label-taken", label };
  return taken.length >= MOST ? { code: "too-many-actions", most: MOST } : null;
};

/** The source that says that an organisation added actions: one for each organisation. */
const saySource = async (write: Write, { pactId, organisation, newId, t }: AddInput): Promise<string> => {
  const key = addedKey(organisation.id);
  const sources = await write.sql
    .select({ key: pactSource.key })
    .from(pactSource)
    .where(and(eq(pactSource.tenantId, write.tenant), eq(pactSource.pactId, pactId)));
  const title = t("sheets.added.source", { organisation: organisation.name });
  if (sources.every((source) => source.key !== key))
    await write.insert(pactSource, [{ id: newId(), pactId, position: sources.length, key, kind: "person", title }]);
  return key;
};

const insertAction = async (write: Write, head: PactRow, input: AddInput, position: number): Promise<string> => {
  const { pactId, organisation, newId, t } = input;
  const source = await saySource(write, input);
  const note = t("sheets.added.note", { organisation: organisation.name, date: formatDate(dayInParis(write.now)) });
  const citations = [{ source, quote: null, start: null, end: null, note }];
  const id = newId();
  const axisId = input.axis === "" ? null : input.axis;
  await write.insert(pactAction, [{ id, pactId, position, label: input.label.trim(), axisId, stage: "idea", citations }]);
  await write.update(pact, pactId, { updatedAt: write.now });
  write.touch("pacts", `pact:${head.slug}`);
  return id;
};

/** A new action of a pact, said by those who follow it and by no text; a copy of another one, or from nothing. */
export const addAction = async (write: Write, input: AddInput): Promise<Result<{ readonly id: string }, AddRefusal>> => {
  const { pactId, newId, copyOf } = input;
  const held = await holdPact(write, pactId);
  if (!held.ok) return held;
  const sheets = await sheetsOf(write.sql, write.tenant, pactId);
  const copied = sheets.find(({ action }) => action.id === copyOf);
  if (copyOf !== undefined && !copied) return refuse({ code: "action-not-found" });
  const fault = labelFault(
    input.label.trim(),
    sheets.map(({ action }) => action.label),
  );
  if (fault) return refuse(fault);
  const axes = input.axis === "" ? [] : await axesOf(write.sql, write.tenant, pactId);
  if (input.axis !== "" && axes.every(({ id }) => id !== input.axis)) return refuse({ code: "axis-not-found" });
  const position = 1 + Math.max(-1, ...sheets.map(({ action }) => action.position));
  const id = await insertAction(write, held.value, input, position);
  if (!copied) return ok({ id });
  const done = await writeSheet(write, { pactId, actionId: id, revision: 0, change: copiedSheet(copied, newId), newId });
  if (!done.ok) throw new Error(`the copy of a sheet was refused: ${JSON.stringify(done.error)}`);
  return ok({ id });
};

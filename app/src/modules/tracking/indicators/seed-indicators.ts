import { z } from "zod";
import type { Write } from "../../../platform/write.ts";
import { type PactRow, pactGround, targetShapes } from "../../pacts/index.ts";
import { evidenceKinds } from "../evidence.ts";
import { feeds, levels, measures, rhythms } from "./indicator.ts";
import { writeIndicator } from "./write-indicator.ts";
import { giveReading } from "./write-reading.ts";
import { setTarget } from "./write-target.ts";

const text = z.string().min(1);
const none = text.nullable().default(null);
const day = z.iso.date();

const target = z.strictObject({
  shape: z.enum(targetShapes),
  value: z.number(),
  baseline: z.number().nullable().default(null),
  baselineOn: day.nullable().default(null),
  baselineSource: none,
  startsOn: day.nullable().default(null),
  deadline: day.nullable().default(null),
  frequency: z.enum(rhythms).nullable().default(null),
  trajectory: z.array(z.strictObject({ day, value: z.number() })).default([]),
  source: text,
  settledOn: day,
});

const reading = z.strictObject({
  of: z.enum(["indicator", "benchmark"]),
  value: z.number(),
  day,
  from: day.nullable().default(null),
  evidence: z.enum(evidenceKinds),
  source: text,
  sourceUrl: z.url().nullable().default(null),
  note: none,
});

/** Indicators of the demonstration's pacts, each of an action's target or an indicator that the pact tells, by its label. */
export const indicatorSeed = z.strictObject({
  pact: text,
  told: z.union([z.strictObject({ action: text }), z.strictObject({ indicator: text, kind: text })]),
  label: text,
  unit: text,
  level: z.enum(levels),
  measure: z.enum(measures),
  direction: z.enum(["up", "down"]),
  feed: z.enum(feeds),
  territory: none,
  figure: none,
  benchmark: none,
  rhythm: z.enum(rhythms).nullable().default(null),
  producer: none,
  method: none,
  target,
  readings: z.array(reading).default([]),
});
type IndicatorSeed = z.infer<typeof indicatorSeed>;

/** A refusal of what the program itself brings is a bug. */
const held = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T => {
  if (result.ok) return result.value;
  throw new Error(`an indicator of the demonstration was refused: ${JSON.stringify(result.error)}`);
};

/** Starts an indicator of the demonstration with its target and the readings that a source gives. */
export const seedIndicator = async (write: Write, head: PactRow, seed: IndicatorSeed, newId: () => string): Promise<void> => {
  const { pact: _, told, target: aimed, readings, ...fields } = seed;
  const { actions, indicators } = await pactGround(write.sql, head);
  const action = "action" in told ? actions.find(({ label }) => label === told.action) : null;
  const indicator = "action" in told ? null : indicators.find(({ label, kind }) => label === told.indicator && kind === told.kind);
  const toldId = (action ?? indicator)?.id;
  if (toldId === undefined) throw new Error(`no pact tells of ${JSON.stringify(told)}`);
  const of = { axisId: null, actionId: action?.id ?? null, parentId: null, toldId, isPublic: true };
  const sets = { axes: new Set<string>(), actions: new Set(actions.map(({ id }) => id)) };
  const pactId = head.id;
  const start = { pactId, id: null, revision: 0, fields: { ...fields, ...of }, newId, hasReadings: async () => false, ...sets };
  const { id } = held(await writeIndicator(write, start));
  held(await setTarget(write, { pactId, indicatorId: id, replaces: null, because: null, fields: aimed, newId }));
  for (const one of readings) {
    const given = { ...one, feed: "person", vintage: null, sha256: null, givenBy: null } as const;
    held(await giveReading(write, { pactId, indicatorId: id, fields: given, newId }));
  }
};

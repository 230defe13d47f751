import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { blank, faultOf, type SheetFault, type Typed } from "../../pacts/index.ts";
import { isTerritoryCode } from "../../territories/index.ts";
import { feeds, levels, measures, rhythms } from "./indicator.ts";
import type { IndicatorFields } from "./tracked.ts";

export const textOf = (most: number) => blank.pipe(z.string().min(1).max(most));
export const optionalText = (most: number) => blank.transform((text) => (text === "" ? null : text)).pipe(z.string().max(most).nullable());
export const chosenId = blank.transform((text) => (text === "" ? null : text)).pipe(z.uuid().nullable());
export const rhythmOrNone = blank.transform((text) => (text === "" ? null : text)).pipe(z.enum(rhythms).nullable());

/** Whose same figure a gap is measured to, besides a territory of its own code. */
export const benchmarks = ["nation", "region"] as const;
const isBenchmark = (text: string): boolean => benchmarks.some((one) => one === text) || isTerritoryCode(text);

const form = z
  .object({
    label: textOf(300),
    unit: textOf(60),
    level: z.enum(levels),
    measure: z.enum(measures),
    direction: z.enum(["up", "down"]),
    under: blank.pipe(z.string().regex(/^$|^(?:axis|action):[0-9a-f-]{36}$/)),
    parentId: chosenId,
    feed: z.enum(feeds),
    territory: optionalText(60).refine((text) => text === null || isTerritoryCode(text)),
    figure: optionalText(120),
    benchmark: optionalText(60).refine((text) => text === null || isBenchmark(text)),
    rhythm: rhythmOrNone,
    producer: optionalText(300),
    method: optionalText(2000),
    toldId: chosenId,
    isPublic: blank.transform((text) => text === "yes"),
  })
  .superRefine(({ feed, territory, figure }, context) => {
    if ((territory === null) !== (figure === null))
      context.addIssue({ code: "custom", path: [territory === null ? "territory" : "figure"], message: "a figure is of a territory" });
    else if (feed === "official" && figure === null) context.addIssue({ code: "custom", path: ["figure"], message: "no figure is bound" });
  });

/** An indicator as its form tells it; `under`: `axis:ID`, `action:ID`, or nothing for the whole pact. */
export const readIndicator = (typed: Typed): Result<IndicatorFields, SheetFault> => {
  const read = form.safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  const { under, ...fields } = read.data;
  const [kind, id = null] = under.split(":");
  return ok({ ...fields, axisId: kind === "axis" ? id : null, actionId: kind === "action" ? id : null });
};

import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { blank, day, faultOf, type SheetFault, type Typed } from "../../pacts/index.ts";
import { evidenceKinds } from "../evidence.ts";
import type { Measure } from "./indicator.ts";
import { optionalText, textOf } from "./read-indicator.ts";
import { number, someDay } from "./read-target.ts";
import type { ReadingFields } from "./write-reading.ts";

type About = { readonly measure: Measure; readonly today: string; readonly givenBy: string };

const form = ({ measure, today }: About) =>
  z
    .object({
      of: z.enum(["indicator", "benchmark"]).default("indicator"),
      value: number,
      day: someDay.refine((on) => on <= today),
      from: day,
      evidence: z.enum(evidenceKinds),
      source: textOf(500),
      sourceUrl: blank
        .transform((text) => (text === "" ? null : text))
        .pipe(
          z
            .url({ protocol: /^https?$/ })
            .max(2000)
            .nullable(),
        ),
      note: optionalText(1000),
    })
    .superRefine(({ day: to, from }, context) => {
      if (measure === "flow" && (from === null || from > to)) context.addIssue({ code: "custom", path: ["from"], message: "no period" });
    });

/** A reading as a person gives it: of a day gone, of a flow with the first day of its period. */
export const readReading = (typed: Typed, about: About): Result<ReadingFields, SheetFault> => {
  const read = form(about).safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  const from = about.measure === "flow" ? read.data.from : null;
  return ok({ ...read.data, from, feed: "person", vintage: null, sha256: null, givenBy: about.givenBy });
};

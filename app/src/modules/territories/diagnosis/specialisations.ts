import { locationQuotientOfShares } from "@levier/diagnostic";
import { isMissing } from "@levier/kernel";
import type { ComputedFigure } from "./compute-figures.ts";
import type { FigureSource, Specialisation } from "./diagnosis.ts";

/** Activities by how much more present they are than in the nation; of shares alone, so without interval. */
export const specialisationsOf = (
  figures: readonly ComputedFigure[],
  code: string,
  sourceOf: (id: string) => FigureSource,
): readonly Specialisation[] =>
  figures
    .flatMap(({ id, source, computed }): Specialisation[] => {
      const [, activity] = /^employment-share-(.+)$/.exec(id) ?? [];
      if (activity === undefined || isMissing(computed) || computed.against?.nation === undefined) return [];
      const quotient = locationQuotientOfShares(computed.value, computed.against.nation.value);
      if (!quotient.ok || isMissing(quotient.value)) return [];
      const { value, interval } = quotient.value;
      const of = computed.of?.[0] ?? code;
      return [
        { activity, level: "a5", of, locationQuotient: value, low: interval, high: interval, jobs: interval, source: sourceOf(source) },
      ];
    })
    .sort((a, b) => b.locationQuotient - a.locationQuotient);

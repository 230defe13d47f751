import type { FigureGroup } from "./figure.ts";
import { employmentStructureFigures } from "./figures/employment-structure-figures.ts";
import { employmentZonesFigures } from "./figures/employment-zones-figures.ts";
import { jobSeekersFigures } from "./figures/job-seekers-figures.ts";
import { privateJobsFigures } from "./figures/private-jobs-figures.ts";
import { regionalProductFigures } from "./figures/regional-product-figures.ts";

/** Figures of pulled sources, in the order a portrait tells them. */
export const GROUPS: readonly FigureGroup[] = [
  employmentZonesFigures,
  privateJobsFigures,
  employmentStructureFigures,
  jobSeekersFigures,
  regionalProductFigures,
];

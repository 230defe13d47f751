import type { FigureGroup } from "./figure.ts";
import { censusActiveFigures, censusJobsFigures } from "./figures/census-figures.ts";
import { creationsFigures } from "./figures/creations-figures.ts";
import { employmentStructureFigures } from "./figures/employment-structure-figures.ts";
import { employmentZonesFigures } from "./figures/employment-zones-figures.ts";
import { eurostatPopulationFigures } from "./figures/eurostat-population-figures.ts";
import { eurostatProductFigures } from "./figures/eurostat-product-figures.ts";
import { floresFigures } from "./figures/flores-figures.ts";
import { jobSeekersFigures } from "./figures/job-seekers-figures.ts";
import { privateJobsFigures } from "./figures/private-jobs-figures.ts";
import { regionalProductFigures } from "./figures/regional-product-figures.ts";
import { sireneFigures } from "./figures/sirene-figures.ts";
import { stocksFigures } from "./figures/stocks-figures.ts";
import { unemploymentDepartmentsFigures } from "./figures/unemployment-departments-figures.ts";
import { unemploymentZonesFigures } from "./figures/unemployment-zones-figures.ts";
import { urssafCommunesFigures } from "./figures/urssaf-communes-figures.ts";
import { urssafZonesFigures } from "./figures/urssaf-zones-figures.ts";

/** Figures of pulled sources, in the order a portrait tells them. */
export const GROUPS: readonly FigureGroup[] = [
  employmentZonesFigures,
  privateJobsFigures,
  employmentStructureFigures,
  jobSeekersFigures,
  regionalProductFigures,
  unemploymentZonesFigures,
  unemploymentDepartmentsFigures,
  urssafZonesFigures,
  floresFigures,
  urssafCommunesFigures,
  creationsFigures,
  stocksFigures,
  sireneFigures,
  censusJobsFigures,
  censusActiveFigures,
  eurostatPopulationFigures,
  eurostatProductFigures,
];

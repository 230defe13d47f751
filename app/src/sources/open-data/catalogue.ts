import { censusActivePopulation } from "../census-active-population/source.ts";
import { censusJobs } from "../census-jobs/source.ts";
import { communeMergers } from "../commune-mergers/source.ts";
import { communeOutlines } from "../commune-outlines/source.ts";
import { employmentStructure } from "../employment-structure/source.ts";
import { employmentZones } from "../employment-zones/source.ts";
import { epciOutlines } from "../epci-outlines/source.ts";
import { establishmentCreations } from "../establishment-creations/source.ts";
import { establishmentStocks } from "../establishment-stocks/source.ts";
import { eurostatPopulation } from "../eurostat-population/source.ts";
import { eurostatProduct } from "../eurostat-product/source.ts";
import { floresA17 } from "../flores-a17/source.ts";
import { jobSeekers } from "../job-seekers/source.ts";
import { nutsRegions } from "../nuts-regions/source.ts";
import { regionalProduct } from "../regional-product/source.ts";
import { sireneEstablishments } from "../sirene-establishments/source.ts";
import { sireneLegalUnits } from "../sirene-legal-units/source.ts";
import { unemploymentDepartments } from "../unemployment-departments/source.ts";
import { unemploymentZones } from "../unemployment-zones/source.ts";
import { urssafCommunes } from "../urssaf-communes/source.ts";
import { urssafEpci } from "../urssaf-epci/source.ts";
import { urssafZones } from "../urssaf-zones/source.ts";
import type { Source } from "./source.ts";

/** Every public data set that the program knows how to load, in the order a list shows them. */
export const SOURCES: readonly Source[] = [
  epciOutlines,
  communeOutlines,
  employmentZones,
  employmentStructure,
  regionalProduct,
  jobSeekers,
  urssafEpci,
  communeMergers,
  floresA17,
  establishmentCreations,
  establishmentStocks,
  censusJobs,
  censusActivePopulation,
  unemploymentZones,
  unemploymentDepartments,
  urssafZones,
  urssafCommunes,
  nutsRegions,
  eurostatPopulation,
  eurostatProduct,
  sireneEstablishments,
  sireneLegalUnits,
];

/** What a person runs to load one. */
export const pullCommand = (id: string): string => `npx levier data pull ${id}`;

import { employmentStructure } from "../employment-structure/source.ts";
import { employmentZones } from "../employment-zones/source.ts";
import { jobSeekers } from "../job-seekers/source.ts";
import { regionalProduct } from "../regional-product/source.ts";
import { urssafEpci } from "../urssaf-epci/source.ts";
import type { Source } from "./source.ts";

/** Every public data set that the program knows how to load, in the order a list shows them. */
export const SOURCES: readonly Source[] = [employmentZones, employmentStructure, regionalProduct, jobSeekers, urssafEpci];

/** What a person runs to load one. */
export const pullCommand = (id: string): string => `npx levier data pull ${id}`;

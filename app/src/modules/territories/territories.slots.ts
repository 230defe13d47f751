import { defineSlot } from "../../platform/slots.ts";
import type { Territory } from "../../sources/official-geography/territory.ts";

/** A place on the page of a territory where higher modules show what they hold on it: its pacts, its figures. */
export const territoryPage = defineSlot<{ readonly territory: Territory }>("territory.page");

/** A place on the page of a territory's figures where higher modules say what may be done with one. */
export const territoryFigures = defineSlot<{ readonly territory: Territory }>("territory.figures");

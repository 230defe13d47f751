import { Hono } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { LocalCommand } from "../../platform/local-commands.ts";
import type { Module, Platform } from "../../platform/platform.ts";
import { comparisonRoutes } from "./compare/comparison.routes.tsx";
import { mapRoutes } from "./map/map.routes.tsx";
import { portraitRoutes } from "./papers/portrait.routes.tsx";
import { perimeterRoutes } from "./perimeter.routes.tsx";
import { perimeterCommand } from "./perimeter-command.ts";
import { perimetersInLine } from "./perimeters-in-line.tsx";
import type { PerimeterOperation } from "./ports.ts";
import { seriesRoutes } from "./series/series.routes.tsx";
import { territoriesRoutes } from "./territories.routes.tsx";
import { createTerritories, type Territories } from "./territories.ts";

export type { FormerTerritory } from "../../sources/official-geography/former.ts";
export type { Geography } from "../../sources/official-geography/geography.ts";
export { loadGeography } from "../../sources/official-geography/load-geography.ts";
export { placeReader } from "../../sources/official-geography/place-reader.ts";
export type { Territory } from "../../sources/official-geography/territory.ts";
export { isTerritoryCode, parseTerritoryCode } from "../../sources/official-geography/territory-code.ts";
export { createPerimeter } from "./create-perimeter.ts";
export { activityWords } from "./diagnosis/activity-words.ts";
export type { Comparison, Diagnosis, DiversificationPotential, Figure, FigureSource, Specialisation } from "./diagnosis/diagnosis.ts";
export { isUnit } from "./diagnosis/figure.ts";
export { figureIds } from "./diagnosis/figure-ids.ts";
export { labelKey } from "./diagnosis/figure-label.ts";
export { figureWords } from "./diagnosis/figure-words.ts";
export { readingOf } from "./diagnosis/reading.ts";
export { periodWords } from "./diagnosis/time-words.ts";
export { createEstablishments } from "./establishments/create-establishments.ts";
export { territoryAddress } from "./pages/address.ts";
export { TerritoryMap } from "./pages/territory-map.tsx";
export { territoryFigures, territoryPage } from "./territories.slots.ts";
export { territoriesTables } from "./territories.tables.ts";
export type { Territories } from "./territories.ts";

export const createTerritoriesModule = (
  platform: Platform,
  policy: PerimeterOperation,
): Module & { readonly territories: Territories; readonly perimeter: LocalCommand; readonly start: () => () => void } => {
  const territories = createTerritories(platform);
  // The form comes first: its address would else be read as a code.
  const routes = new Hono<Env>()
    .use("/territories/*", perimetersInLine(platform.pages))
    .route("/", perimeterRoutes(platform, territories, policy))
    .route("/", portraitRoutes(platform, territories))
    .route("/", mapRoutes(platform, territories))
    .route("/", comparisonRoutes(platform, territories))
    .route("/", seriesRoutes(platform, territories))
    .route("/", territoriesRoutes(platform, territories, policy));
  return { routes, territories, perimeter: perimeterCommand(territories.perimeters), start: () => territories.readAhead(platform.log) };
};

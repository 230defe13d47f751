import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { packGazetteer } from "@levier/extraction";
import { placesForExtraction } from "../../../sources/official-geography/extraction-places.ts";
import { loadGeography } from "../../../sources/official-geography/load-geography.ts";
import { packedPath } from "./official-gazetteer.ts";

/** Build step, after that of the geography: packs its names, so that no command has to make the gazetteer. */
const root = fileURLToPath(new URL("../../../../..", import.meta.url));
writeFileSync(packedPath(root), packGazetteer(placesForExtraction(loadGeography(root))));

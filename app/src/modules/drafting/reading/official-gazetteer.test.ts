import { openGazetteer, packGazetteer } from "@levier/extraction";
import { expect, it } from "vitest";
import { root } from "../../../platform/database/testing.ts";
import { placesForExtraction } from "../../../sources/official-geography/extraction-places.ts";
import { loadGeography } from "../../../sources/official-geography/load-geography.ts";
import { loadGazetteer } from "./official-gazetteer.ts";

it("finds in the packed geography what is found in the geography itself", async () => {
  const places = placesForExtraction(loadGeography(root));
  const built = await loadGazetteer(root);
  const packed = openGazetteer(packGazetteer(places));
  const asked = places
    .filter(({ kind }, at) => kind !== "commune" || at % 10 === 0)
    .flatMap(({ name, aliases }) => [name, ...aliases, name.toUpperCase(), `Métropole de ${name}`, `${name} Agglo`, name.slice(1)]);
  for (const name of asked) expect(packed.named(name), name).toEqual(built.named(name));
});

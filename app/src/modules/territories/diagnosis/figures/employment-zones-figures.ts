import { missing } from "@levier/kernel";
import type { FigureGroup } from "../figure.ts";

export const employmentZonesFigures: FigureGroup = {
  source: "employment-zones",
  measures: [],
  figures: [{ id: "employment-zones", unit: "zones" }],
  compute: async ({ place, library }, source) => {
    const memberships = await library.memberships(source);
    const zones = new Set(place.communes.flatMap((commune) => memberships.get(commune)?.place ?? []));
    return {
      "employment-zones":
        zones.size === 0 ? missing("not-published") : { value: zones.size, period: source.loaded.last, of: [...zones].sort() },
    };
  },
};

import { missing } from "@levier/kernel";
import type { FigureGroup } from "../figure.ts";
import { figureAt, type Panel } from "../panel.ts";
import { allMissing } from "./told.ts";

const MEASURE = "commune-establishments";
const ID = "private-activities";

/** How many of the 732 activities have an establishment that employs. A count of activities tells no figure of any of them. */
export const urssafCommunesFigures: FigureGroup = {
  source: "urssaf-communes",
  measures: [MEASURE],
  figures: [{ id: ID, unit: "activities" }],
  compute: ({ place, own }, { loaded }) => {
    const ours: Panel = own[MEASURE] ?? new Map();
    const present = [...ours.keys()].filter((activity) => {
      const figure = figureAt(ours, place.code, loaded.last, activity);
      return figure === "secret-statistique" || (typeof figure === "number" && figure > 0);
    });
    return present.length === 0 ? allMissing([ID], missing("not-published")) : { [ID]: { value: present.length, period: loaded.last } };
  },
};

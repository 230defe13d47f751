import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { faultIn } from "../commitments/read-pledge.ts";
import { sensibleDay } from "../sensible-day.ts";
import { readFrenchNumber, type SheetFault, type Typed } from "../sheets/read-sheet.ts";
import { type AskedHeir, type Bequests, readBequests } from "./bequests.ts";

/** Territories that one may be told to have gone to in one form. */
export const MOST_SUCCESSORS = 3;

export type AskedSuccessor = { readonly typed: string /** A share of one; null when not said. */; readonly part: number | null };

export type AskedSuccession = {
  readonly territoryId: string;
  readonly day: string;
  readonly reason: string;
  readonly deliberation: string | null;
  readonly successors: readonly [AskedSuccessor, ...AskedSuccessor[]];
  /** Whether its shares go to its successors. */
  readonly carries: boolean;
  readonly party: string | null;
  readonly heir: AskedHeir | null;
  /** Who takes over each thing that the party holds, where it is said. */
  readonly bequests: Bequests;
};

const blank = z
  .string()
  .trim()
  .max(500)
  .default("")
  .transform((text) => (text === "" ? null : text));

const form = z.object({
  territoryId: z.uuid(),
  day: sensibleDay,
  reason: z.string().trim().min(1).max(500),
  deliberation: blank,
  party: blank.pipe(z.uuid().nullable()),
  heir: blank,
  carries: blank,
});

/** Characters of the name of a territory. */
const LONGEST_NAME = 300;

const readSuccessors = (typed: Typed): Result<[AskedSuccessor, ...AskedSuccessor[]], SheetFault> => {
  const read: AskedSuccessor[] = [];
  for (let place = 1; place <= MOST_SUCCESSORS; place += 1) {
    const successor = (typed[`successor-${place}`] ?? "").trim();
    const value = (typed[`part-${place}`] ?? "").trim();
    if (successor === "") continue;
    if (successor.length > LONGEST_NAME) return refuse({ field: `successor-${place}`, value: successor });
    const percent = value === "" ? null : readFrenchNumber(value.replace(/%\s*$/, ""));
    if (value !== "" && (percent === null || percent > 100)) return refuse({ field: `part-${place}`, value });
    read.push({ typed: successor, part: percent === null ? null : percent / 100 });
  }
  const [first, ...others] = read;
  return first ? ok([first, ...others]) : refuse({ field: "successor-1", value: "" });
};

const heirOf = (text: string | null): AskedHeir | null => {
  const place = /^new-([1-9])$/.exec(text ?? "")?.[1];
  if (place !== undefined) return { kind: "new", place: Number(place) - 1 };
  return text === null ? null : { kind: "party", id: text };
};

/** What a territory became, as the form says it. */
export const readSuccession = (typed: Typed): Result<AskedSuccession, SheetFault> => {
  const read = form.safeParse(typed);
  if (!read.success) return refuse(faultIn(read.error, typed));
  const successors = readSuccessors(typed);
  if (!successors.ok) return successors;
  const bequests = readBequests(typed);
  if (!bequests.ok) return bequests;
  const { heir: said, carries, ...fields } = read.data;
  const heir = heirOf(said);
  if (fields.party !== null && (heir === null || (heir.kind === "new" && heir.place >= successors.value.length)))
    return refuse({ field: "heir", value: said ?? "" });
  return ok({
    ...fields,
    successors: successors.value,
    carries: carries === "yes",
    bequests: bequests.value,
    heir: fields.party === null ? null : heir,
  });
};

import { z } from "zod";
import { stages } from "../pact.schema.ts";

export const boardViews = ["table", "board", "calendar", "gantt"] as const;
export type BoardView = (typeof boardViews)[number];

export const sortKeys = ["label", "axis", "owner", "stage", "priority", "starts", "ends", "slip", "planned", "committed", "paid"] as const;
export type SortKey = (typeof sortKeys)[number];

/** Stands in an address for « none »: actions without an owner, an axis or a financer. */
export const NONE = "-";

const text = z.string().trim().max(300).catch("").default("");
const yes = z
  .literal("yes")
  .optional()
  .catch(undefined)
  .transform((value) => value === "yes");

/** What the address asks for. What it holds that means nothing is left out. */
const boardQuery = z.object({
  view: z.enum(boardViews).default("table").catch("table"),
  stage: z.enum(stages).nullable().default(null).catch(null),
  owner: text,
  axis: text,
  financer: text,
  late: yes,
  blocked: yes,
  q: text,
  sort: z.enum(sortKeys).nullable().default(null).catch(null),
  order: z.enum(["ascending", "descending"]).default("ascending").catch("ascending"),
  year: z.coerce.number().int().min(1900).max(2200).nullable().default(null).catch(null),
  page: z.coerce.number().int().min(1).default(1).catch(1),
});
export type BoardQuery = z.infer<typeof boardQuery>;

export const readBoardQuery = (search: Readonly<Record<string, string>>): BoardQuery => boardQuery.parse(search);

const written = (value: string | number | boolean | null): string => (value === true ? "yes" : value === false ? "" : String(value ?? ""));

const NAMES = ["view", "stage", "owner", "axis", "financer", "late", "blocked", "q", "sort", "order", "year", "page"] as const;

/** The address of the actions of a pact so filtered, only what differs from the plain page written in it; `place`: the form sent from there. */
export const boardAddress = (slug: string, query: Partial<BoardQuery>, place = "actions"): string => {
  const plain = readBoardQuery({});
  const search = new URLSearchParams();
  for (const name of NAMES) {
    const said = written(query[name] ?? plain[name]);
    if (said !== "" && said !== written(plain[name])) search.set(name, said);
  }
  const rest = search.toString();
  return `/pacts/${slug}/${place}${rest === "" ? "" : `?${rest}`}`;
};

/** What narrows the list, apart from how it is shown. */
export const isNarrowed = ({ stage, owner, axis, financer, late, blocked, q }: BoardQuery): boolean =>
  stage !== null || late || blocked || [owner, axis, financer, q].some((value) => value !== "");

import { ok, type Result, refuse } from "@levier/kernel";
import { isUuid } from "../../../platform/is-uuid.ts";
import type { workingGroup } from "./groups.tables.ts";

type Typed = Readonly<Record<string, string>>;
type Row = typeof workingGroup.$inferInsert;

export type GroupFields = Pick<Row, "theme" | "mandate" | "access" | "isClosed"> & {
  readonly axisId: string | null;
  readonly chair: string | null;
  readonly chairOrganisationId: string | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
};

export type GroupFault = {
  readonly field: "theme" | "mandate" | "chair" | "opensOn" | "closesOn";
  readonly code: "theme-missing" | "too-long" | "day-invalid" | "closes-before-it-opens";
  readonly value: string;
};

const LONGEST = { theme: 160, mandate: 2000, chair: 160 } as const;

const lineIn = (typed: Typed, field: string): string => (typed[field] ?? "").replace(/\s+/g, " ").trim();

/** What a list offers is an identifier: anything else was not chosen there. */
const idIn = (typed: Typed, field: string): string | null => (isUuid(typed[field] ?? "") ? (typed[field] ?? null) : null);

const isDay = (text: string): boolean => {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

const dayFaults = (field: "opensOn" | "closesOn", text: string): GroupFault[] =>
  text === "" || isDay(text) ? [] : [{ field, code: "day-invalid", value: text }];

/** A working group as its form was filled; every fault at once. */
export const readGroup = (typed: Typed): Result<GroupFields, readonly GroupFault[]> => {
  const [theme, chair, mandate] = [
    lineIn(typed, "theme"),
    lineIn(typed, "chair"),
    (typed["mandate"] ?? "").replaceAll("\r\n", "\n").trim(),
  ];
  const [opensOn, closesOn] = [lineIn(typed, "opensOn"), lineIn(typed, "closesOn")];
  const long = Object.entries({ theme, chair, mandate }).flatMap(([field, text]): GroupFault[] => {
    const known = field === "theme" || field === "chair" ? field : "mandate";
    return text.length > LONGEST[known] ? [{ field: known, code: "too-long", value: String(LONGEST[known]) }] : [];
  });
  const faults: GroupFault[] = [
    ...(theme === "" ? [{ field: "theme", code: "theme-missing", value: "" } as const] : []),
    ...long,
    ...dayFaults("opensOn", opensOn),
    ...dayFaults("closesOn", closesOn),
    ...(opensOn !== "" && closesOn !== "" && closesOn < opensOn
      ? [{ field: "closesOn", code: "closes-before-it-opens", value: opensOn } as const]
      : []),
  ];
  if (faults.length > 0) return refuse(faults);
  return ok({
    theme,
    mandate,
    chair: chair || null,
    axisId: idIn(typed, "axis"),
    chairOrganisationId: idIn(typed, "chairOrganisation"),
    opensOn: opensOn || null,
    closesOn: closesOn || null,
    access: typed["access"] === "invited" ? "invited" : "open",
    isClosed: typed["isClosed"] === "yes",
  });
};

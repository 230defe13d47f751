import type { TerritoryCode } from "../official-geography/territory-code.ts";

/** Départements of each NUTS 2 region of France (2021), in the order of their NUTS 3 numbers. */
const REGIONS: Readonly<Record<string, string>> = {
  FR10: "75 77 78 91 92 93 94 95",
  FRB0: "18 28 36 37 41 45",
  FRC1: "21 58 71 89",
  FRC2: "25 39 70 90",
  FRD1: "14 50 61",
  FRD2: "27 76",
  FRE1: "59 62",
  FRE2: "02 60 80",
  FRF1: "67 68",
  FRF2: "08 10 51 52",
  FRF3: "54 55 57 88",
  FRG0: "44 49 53 72 85",
  FRH0: "22 29 35 56",
  FRI1: "24 33 40 47 64",
  FRI2: "19 23 87",
  FRI3: "16 17 79 86",
  FRJ1: "11 30 34 48 66",
  FRJ2: "09 12 31 32 46 65 81 82",
  FRK1: "03 15 43 63",
  FRK2: "01 07 26 38 42 69 73 74",
  FRL0: "04 05 06 13 83 84",
  FRM0: "2A 2B",
};

/** Overseas, a NUTS 3 region is a NUTS 2 region too, and its number a zero. */
const OVERSEAS: Readonly<Record<string, string>> = { "971": "FRY10", "972": "FRY20", "973": "FRY30", "974": "FRY40", "976": "FRY50" };

const known = new Map<string, TerritoryCode>([
  ...Object.entries(REGIONS).flatMap(([region, departments]) =>
    departments.split(" ").map((department, at): [string, TerritoryCode] => [`dep-${department}`, `nuts-${region}${at + 1}`]),
  ),
  ...Object.entries(OVERSEAS).map(([department, nuts]): [string, TerritoryCode] => [`dep-${department}`, `nuts-${nuts}`]),
]);

/** The NUTS 3 region that a département is for Eurostat; null for one that it does not count. */
export const nutsOfDepartment = (department: string): TerritoryCode | null => known.get(department) ?? null;

const departments = new Map([...known].map(([department, nuts]) => [nuts, department]));

/** The département that a region of Europe is in France; null for any other. */
export const departmentOfNuts = (nuts: TerritoryCode): TerritoryCode | null => {
  const department = departments.get(nuts);
  return department === undefined ? null : `dep-${department.slice("dep-".length)}`;
};

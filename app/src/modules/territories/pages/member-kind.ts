import type { Territory } from "../../../sources/official-geography/territory.ts";
import { isJoined } from "../perimeter-address.ts";

/** The kind of members a territory has, as the messages select it. */
export const memberKind = ({ code }: Territory): "communes" | "departments" | "other" => {
  if (isJoined(code)) return "other";
  if (code.startsWith("reg-")) return "departments";
  return code.startsWith("dep-") || code.startsWith("epci-") ? "communes" : "other";
};

import { isMissing } from "@levier/kernel";
import { toCsv } from "../../../platform/csv.ts";
import type { FiguredMap } from "./figured-map.ts";

const HEAD = [
  "code",
  "name",
  "figure",
  "value",
  "unit",
  "per",
  "period",
  "missing",
  "dataset",
  "publisher",
  "vintage",
  "licence",
  "sha256",
];

/** The figure of each member as one table; an absent one has its reason beside it. */
export const figuredCsv = ({ figure: { id, unit, per }, figures, source }: FiguredMap): Uint8Array<ArrayBuffer> =>
  toCsv({
    header: HEAD,
    rows: figures.map(({ member, computed }) => {
      const [value, period, reason] = isMissing(computed) ? [null, null, computed.missing.reason] : [computed.value, computed.period, null];
      const { dataset, publisher, vintage, licence, sha256 } = source;
      return [member.code, member.fullName, id, value, unit, per, period, reason, dataset, publisher, vintage, licence, sha256];
    }),
  });

import type { Translate } from "../../../messages/index.ts";

/** « fin 2019 », « 1er trimestre 2019 », « 2019 ». */
export const timeWords = (time: string, t: Translate): string => {
  const [year = "", part] = time.split("-");
  if (part === undefined) return year;
  return part.startsWith("Q")
    ? t("diagnosis.quarter", { quarter: Number(part.slice(1)), year })
    : t("diagnosis.month", { month: new Date(`${time}-15`) });
};

/** A period as it is read: « décembre 2016 – décembre 2019 », « 2023 ». */
export const periodWords = (period: string, t: Translate): string =>
  period
    .split("–")
    .map((time) => timeWords(time, t))
    .join(" – ");

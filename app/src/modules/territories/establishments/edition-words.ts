import { formatDate } from "../../../ui/index.ts";
import type { RegisterEdition } from "./register/register.ts";

/** The month of the register in words: « juillet 2026 ». */
export const editionWords = ({ period }: Pick<RegisterEdition, "period">): string => formatDate(period);

import { indicatorItems } from "../indicators/indicator-items.ts";
import { actionItems, allItems, milestoneItems, pledgeItems } from "./pact-items.ts";

/** All that someone may answer for, wherever it is kept. */
export const trackedItems = allItems([indicatorItems, pledgeItems, milestoneItems, actionItems]);

import type { ItemKind } from "../item.ts";
import { actionAnswer } from "./action-answer.ts";
import type { AnswerKind } from "./answer-kind.ts";
import { indicatorAnswer } from "./indicator-answer.ts";
import { milestoneAnswer } from "./milestone-answer.ts";
import { pledgeAnswer } from "./pledge-answer.ts";

/** How each kind of thing is answered. */
export const answerKinds: Readonly<Record<ItemKind, AnswerKind>> = {
  indicator: indicatorAnswer,
  pledge: pledgeAnswer,
  milestone: milestoneAnswer,
  action: actionAnswer,
};

import { dayInParis } from "@levier/kernel";
import type { Translate } from "../../../../messages/index.ts";
import { formatDate } from "../../../../ui/index.ts";
import { PREDICTORS_FILE } from "../../studies/plan-options.ts";
import { type StoryPart, small, told } from "../story-part.ts";
import type { RunTold } from "../study-told.ts";

/** The data, and the one command that gives the same figures. */
export const redoPart = (t: Translate, run: RunTold): StoryPart => {
  const { panel, predictors, engine, command, done, runBy, createdAt, result } = run;
  const seed = String(result.inference.seed ?? done.seed);
  return {
    id: "redo",
    title: t("impact-story.redo.title"),
    blocks: [
      told(t("impact-story.redo.lead")),
      { kind: "code", text: command },
      small(t("impact-story.redo.seed", { seed })),
      {
        kind: "pairs",
        caption: t("impact-story.redo.title"),
        pairs: [
          { label: t("impact-story.redo.file"), value: panel.name },
          { label: t("impact-story.redo.source"), value: panel.vintage === null ? panel.source : `${panel.source}, ${panel.vintage}` },
          { label: t("impact-story.redo.outcome"), value: done.outcome.source },
          { label: t("impact-story.redo.sha256"), value: panel.sha256 },
          { label: t("impact-story.redo.engine"), value: engine },
          { label: t("impact-story.redo.by"), value: t("impact-story.redo.by.on", { by: runBy, on: formatDate(dayInParis(createdAt)) }) },
        ],
      },
      ...(panel.address === null ? [] : [{ kind: "link", text: t("impact-story.redo.get"), href: panel.address } as const]),
      ...(predictors === null
        ? []
        : [{ kind: "link", text: t("impact-story.redo.predictors", { name: PREDICTORS_FILE }), href: predictors } as const]),
    ],
  };
};

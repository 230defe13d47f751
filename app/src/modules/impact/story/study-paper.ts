import type { Translate } from "../../../messages/index.ts";
import { heading, note, type Paper, type PaperBlock, paragraph } from "../../../platform/papers/paper.ts";
import { authoritativeRun } from "../studies/authoritative-run.ts";
import { commandLines } from "./command-lines.ts";
import { coursePicture, stripPicture } from "./course-picture.ts";
import { headline } from "./parts/verdict-part.ts";
import type { StoryBlock } from "./story-part.ts";
import { storyParts } from "./story-parts.ts";
import type { StudyTold } from "./study-told.ts";

/** Points of a drawing: one alone makes no line. */
const LEAST_POINTS = 2;

/** A block of the story, as a paper sets it. `addressOf`: whole, as a paper is read away from its site. */
const paperBlocks = (t: Translate, block: StoryBlock, addressOf: (path: string) => string): readonly PaperBlock[] => {
  switch (block.kind) {
    case "paragraph":
      return [paragraph(block.text)];
    case "code":
      return [{ kind: "code", text: commandLines(block.text) }];
    case "note":
      return [note(block.text)];
    case "list":
    case "table":
      return [block];
    case "pairs":
      return [{ kind: "list", items: block.pairs.map(({ label, value }) => t("impact-story.paper.pair", { label, value })) }];
    case "figures":
      return [
        {
          kind: "table",
          caption: t("impact-story.paper.jobs"),
          columns: [
            { label: t("impact-story.paper.figure") },
            { label: t("impact-story.paper.value") },
            { label: t("impact-story.paper.meaning") },
          ],
          rows: block.figures.map(({ label, value, note: meaning }) => [label, value, meaning]),
        },
      ];
    case "link":
      return [note(t("impact-story.paper.pair", { label: block.text, value: addressOf(block.href) }))];
    case "course":
      return block.points.length < LEAST_POINTS
        ? [paragraph(block.summary)]
        : [{ kind: "figure", caption: `${block.title}. ${block.summary}`, alt: block.summary, picture: coursePicture(block) }];
    case "strip":
      return [{ kind: "figure", caption: block.summary, alt: block.summary, picture: stripPicture(block) }];
  }
};

const sources = (t: Translate, study: StudyTold, address: string): readonly PaperBlock[] => {
  const { label, source, sourceUrl } = study.plan.outcome;
  return [
    heading(2, t("impact-story.paper.sources")),
    note(t("impact-story.paper.outcome", { label, source, url: sourceUrl ?? "none" })),
    ...[authoritativeRun(study.runs)?.panel]
      .filter((panel) => panel !== undefined)
      .map((panel) => note(t("impact-story.paper.panel", { name: panel.name, source: panel.source, sha256: panel.sha256 }))),
    note(t("impact-story.paper.address", { address })),
  ];
};

type About = {
  /** Where the site is, and the page of the study on it. */
  readonly origin: string;
  readonly path: string;
  /** The day it is made, in words. */
  readonly today: string;
};

/** A study as a document: what its page tells, in the same order and the same words. */
export const studyPaper = (t: Translate, study: StudyTold, { origin, path, today }: About): Paper => {
  const { label, sentence, beside, caveats } = headline(t, study);
  return {
    language: "fr",
    title: study.plan.question,
    subtitle: t("impact-story.paper.subtitle", { pact: study.pact.title, today }),
    blocks: [
      { kind: "lead", text: label === null ? sentence : t("impact-story.paper.verdict", { label, sentence }) },
      ...[...beside, ...caveats].map(paragraph),
      ...storyParts(t, study).flatMap(({ title, blocks }) => [
        heading(2, title),
        ...blocks.flatMap((block) => paperBlocks(t, block, (href) => `${origin}${href}`)),
      ]),
      ...sources(t, study, `${origin}${path}`),
    ],
  };
};

import { dayInParis } from "@levier/kernel";
import type { Translate } from "../../../../messages/index.ts";
import { formatDate } from "../../../../ui/index.ts";
import { GUIDES } from "../../methods/method-guides.ts";
import { authoritativeRun, followsPlan } from "../../studies/authoritative-run.ts";
import { PLAN_FILE } from "../../studies/plan-options.ts";
import { signedBy } from "../../studies/signed-by.ts";
import { fieldWords, planRows } from "../plan-words.ts";
import { registeredWhen } from "../registered-when.ts";
import { type StoryBlock, type StoryPart, small, told } from "../story-part.ts";
import type { RunTold, StudyTold } from "../study-told.ts";
import { effectWords } from "../told-words.ts";

const deviationsOf = (t: Translate, study: StudyTold, { version, done, deviations }: RunTold): StoryBlock[] =>
  deviations.length === 0
    ? []
    : [
        {
          kind: "table",
          caption: t("impact-story.deviations", { version, count: deviations.length }),
          columns: [
            { label: t("impact-story.column.field") },
            { label: t("impact-story.column.planned") },
            { label: t("impact-story.column.done") },
            { label: t("impact-story.column.because") },
          ],
          rows: deviations.map(({ field, because }) => [
            t(`impact-story.field.${field}`),
            fieldWords(t, study.plan, field, study),
            fieldWords(t, done, field, study),
            because,
          ]),
        },
      ];

const versions = (t: Translate, { runs }: StudyTold): StoryBlock[] => [
  ...(runs.every(followsPlan) ? [] : [small(t("impact-story.versions.authority", { answer: authoritativeRun(runs)?.version ?? 1 }))]),
  {
    kind: "table",
    caption: t("impact-story.versions"),
    columns: [
      { label: t("impact-story.column.version") },
      { label: t("impact-story.column.verdict") },
      { label: t("impact-story.column.effect"), numeric: true },
      { label: t("impact-story.column.panel") },
      { label: t("impact-story.column.deviations"), numeric: true },
    ],
    rows: runs.map(({ version, createdAt, result, done, panel, deviations }) => [
      t("impact-story.version", { version, on: formatDate(dayInParis(createdAt)) }),
      t(`impact-story.verdict.${result.verdict.code}`),
      result.estimate === null ? t("impact-story.unknown") : effectWords(result.estimate, done.outcome.unit),
      panel.vintage === null ? panel.name : `${panel.name}, ${panel.vintage}`,
      String(deviations.length),
    ]),
  },
];

/** Files that are set aside, each with when, by whom and why, and what its versions concluded. */
const asides = (t: Translate, { aside }: StudyTold): StoryBlock[] =>
  aside.length === 0
    ? []
    : [
        told(t("impact-story.aside", { count: aside.length })),
        {
          kind: "list",
          items: aside.map(({ name, because, by, at, runs }) =>
            t("impact-story.aside.one", {
              ...{ name, because, by, on: formatDate(dayInParis(at)), count: runs.length },
              list: runs
                .map(({ version, verdict }) => t("impact-story.aside.run", { version, verdict: t(`impact-story.verdict.${verdict}`) }))
                .join(" ; "),
            }),
          ),
        },
      ];

/** The plan as it was frozen, what each version did otherwise and why, and the versions. */
export const planPart = (t: Translate, study: StudyTold): StoryPart => {
  const { registered, plan, pact, runs } = study;
  const when = registeredWhen(study);
  return {
    id: "plan",
    title: t(registered ? "impact-story.plan.title" : "impact-story.plan.title.draft"),
    blocks: [
      ...(registered
        ? [
            told(t("impact-story.plan.registered", { on: formatDate(dayInParis(registered.at)), by: registered.by })),
            told(t(`impact-story.plan.${when ?? "after"}`, { signed: formatDate(signedBy(plan, pact.signedOn)) })),
            ...(registered.isIntact ? [] : [told(t("impact-story.plan.altered"))]),
            small(t("impact-story.plan.hash", { file: PLAN_FILE })),
            { kind: "code", text: registered.hash } as const,
            { kind: "link", text: t("impact-story.plan.file"), href: registered.file } as const,
          ]
        : [told(t("impact-story.plan.draft"))]),
      { kind: "pairs", caption: t("impact-story.plan.whole"), isFolded: runs.length > 0, pairs: planRows(t, plan, study) },
      { kind: "link", text: t("impact-methods.link.all"), href: GUIDES },
      ...runs.flatMap((run) => deviationsOf(t, study, run)),
      ...(runs.length > 0 && runs.every(followsPlan) ? [told(t("impact-story.deviations.none"))] : []),
      ...(runs.length > 0 ? versions(t, study) : []),
      ...asides(t, study),
    ],
  };
};

import type { Translate } from "../../../../messages/index.ts";
import { heading, listOr, note, type Paper, type PaperBlock, paragraph, tableOr } from "../../../../platform/papers/paper.ts";
import { formatDate, formatEuros, formatNumber } from "../../../../ui/index.ts";
import { gapsOf } from "../../gaps.ts";
import { actDays, otherActDays } from "../../life/act-days.ts";
import type { Citation, PactContent } from "../../pact.schema.ts";
import { countsOf } from "../../pact-counts.ts";
import { gapWords } from "../../pages/words.ts";
import { paidActions, stayingLines } from "../../sheets/action-sheet.ts";
import type { PactFile } from "../pact-file.ts";
import { frameRows, pledgeBlocks, profileBlocks } from "./bond-blocks.ts";
import { costBlocks, moneyBlocks, parityBlocks, totalBlocks } from "./money-blocks.ts";
import { actBlocks, contributionBlocks } from "./party-blocks.ts";
import { swotBlocks } from "./swot-blocks.ts";
import { calendarWords, dayOrGap, eurosOrGap, sourceColumn, sourceWords, textOrGap } from "./words.ts";

const factRows = (t: Translate, file: PactFile): string[][] => {
  const { content, life } = file;
  const of = (citations: readonly Citation[]) => sourceWords(t, content, citations);
  const { territories, signedOn, votedOn, place, period } = content;
  const named = territories.map(({ name }) => name).join(", ");
  const cited = (label: string, value: string | undefined, citations: readonly Citation[] = []): string[] =>
    value === undefined || value === "" ? [label, t("papers.unsaid"), ""] : [label, value, of(citations)];
  const lived = t("papers.source.lifeShort");
  const dated = (act: "votes" | "signatures", label: string, told: PactContent["signedOn"]): string[][] => {
    const days = told ? otherActDays(t, life, act, told.value) : actDays(t, life, act);
    const recorded = days === undefined ? [] : [[label, days, lived]];
    if (told) return [cited(label, formatDate(told.value), told.citations), ...recorded];
    return recorded.length === 0 ? [cited(label, undefined)] : recorded;
  };
  return [
    cited(t("papers.fact.type"), t(`pacts.type.${content.pactType.value}`), content.pactType.citations),
    cited(
      t("papers.fact.territories"),
      named,
      territories.flatMap(({ citations }) => citations),
    ),
    ...dated("votes", t("papers.fact.votedOn"), votedOn),
    ...dated("signatures", t("papers.fact.signedOn"), signedOn),
    cited(t("papers.fact.place"), place?.value, place?.citations),
    cited(t("papers.fact.period"), period?.value, period?.citations),
    ...frameRows(t, file),
    ...(life.events.length === 0 ? [] : [[t("papers.fact.state"), t(`life.state.${life.state}`), lived]]),
  ];
};

const partyBlocks = (t: Translate, { content, life }: PactFile): PaperBlock[] => {
  if (life.events.length === 0)
    return [
      tableOr(
        {
          caption: t("papers.parties.signatories"),
          columns: [{ label: t("papers.parties.organisation") }, { label: t("papers.parties.person") }, sourceColumn(t)],
          rows: content.signatories.map(({ organisation, name, role, citations }) => [
            textOrGap(t, organisation),
            [name, role].filter((part) => part !== null).join(", ") || t("papers.unsaid"),
            sourceWords(t, content, citations),
          ]),
        },
        t("papers.gap.parties"),
      ),
    ];
  return actBlocks(t, { life });
};

const amountBlocks = (t: Translate, { content }: PactFile): PaperBlock[] => [
  tableOr(
    {
      caption: t("pacts.amounts.caption"),
      columns: [
        { label: t("pacts.amounts.label") },
        { label: t("pacts.amounts.payer") },
        { label: t("pacts.amounts.kind") },
        { label: t("pacts.amounts.value"), numeric: true },
        sourceColumn(t),
      ],
      rows: content.amounts.map(({ label, payer, kind, valueEur, approximate, citations }) => [
        label ?? t("pacts.amounts.unnamed"),
        textOrGap(t, payer),
        t(`pacts.amountKind.${kind}`),
        approximate ? t("pacts.amount.about", { amount: formatEuros(valueEur) }) : formatEuros(valueEur),
        sourceWords(t, content, citations),
      ]),
    },
    t("papers.gap.amounts"),
  ),
];

const indicatorBlocks = (t: Translate, { content }: PactFile): PaperBlock[] =>
  content.indicators.length === 0
    ? []
    : [
        heading(2, t("pacts.indicators.caption")),
        {
          kind: "table",
          caption: t("pacts.indicators.caption"),
          columns: [
            { label: t("pacts.indicators.label") },
            { label: t("pacts.indicators.kind") },
            { label: t("pacts.indicators.date") },
            { label: t("pacts.indicators.value"), numeric: true },
            sourceColumn(t),
          ],
          rows: content.indicators.map(({ label, kind, date, deadline, value, unit, citations }) => [
            label,
            t(`pacts.indicatorKind.${kind}`),
            dayOrGap(t, date ?? deadline),
            formatNumber(value, unit),
            sourceWords(t, content, citations),
          ]),
        },
      ];

/** One table per axis, in the order of the text; what stands under no axis comes last. */
const actionBlocks = (t: Translate, { sheets }: PactFile): PaperBlock[] => {
  const axes = [...new Set(sheets.map(({ action }) => action.axis))].sort((a, b) => Number(a === null) - Number(b === null));
  if (sheets.length === 0) return [note(t("papers.gap.actions"))];
  return axes.flatMap((axis) => {
    const name = axis ?? t("papers.noAxis");
    const rows = sheets
      .filter(({ action }) => action.axis === axis)
      .map(({ action, stage, fields }) => [
        action.label,
        t(`pacts.stage.${stage}`),
        textOrGap(t, fields.owner),
        calendarWords(t, fields.startsOn, fields.endsOn),
        eurosOrGap(t, fields.totalCost),
      ]);
    const columns = [
      { label: t("papers.action.label") },
      { label: t("papers.action.stage") },
      { label: t("papers.action.owner") },
      { label: t("papers.action.calendar") },
      { label: t("papers.action.totalCost"), numeric: true },
    ];
    return [heading(3, name), tableOr({ caption: t("papers.actions.caption", { axis: name }), columns, rows }, t("papers.gap.actions"))];
  });
};

const commitmentBlocks = (t: Translate, { content }: PactFile): PaperBlock[] => [
  tableOr(
    {
      caption: t("papers.commitments.caption"),
      columns: (["what", "who", "deadline"] as const).map((part) => ({ label: t(`papers.commitments.${part}`) })).concat([sourceColumn(t)]),
      rows: content.commitments.map(({ who, what, deadline, citations }) => [
        what,
        who.join(", ") || t("papers.unsaid"),
        dayOrGap(t, deadline),
        sourceWords(t, content, citations),
      ]),
    },
    t("papers.gap.commitments"),
  ),
];

export const sourceBlocks = (t: Translate, { content, address, today }: PactFile): PaperBlock[] => [
  heading(2, t("papers.sources.title")),
  listOr(
    content.sources.map(({ title, publisher, publishedOn, url }, place) =>
      t("papers.source.item", {
        number: String(place + 1),
        words: [title, publisher, publishedOn && formatDate(publishedOn), url].filter((part) => part !== null && part !== "").join(", "),
      }),
    ),
    t("papers.unsaid"),
  ),
  note(t("papers.made", { address, date: formatDate(today) })),
];

const leadWords = (t: Translate, { content, life }: PactFile): string => {
  const { actions, added } = countsOf(content);
  return t("papers.pact.lead", { actions, added, parties: life.parties.length || content.signatories.length });
};

/** The whole pact: who, when, where, with what money, to do what, and what is not said. */
export const pactPaper = (t: Translate, file: PactFile): Paper => ({
  language: "fr",
  title: file.content.title.value,
  subtitle: t(`pacts.type.${file.content.pactType.value}`),
  blocks: [
    paragraph(leadWords(t, file)),
    {
      kind: "table",
      caption: t("papers.facts.caption"),
      columns: [{ label: t("papers.facts.fact") }, { label: t("papers.facts.value") }, sourceColumn(t)],
      rows: factRows(t, file),
    },
    heading(2, t("papers.parties.title")),
    ...partyBlocks(t, file),
    ...profileBlocks(t, file),
    ...contributionBlocks(t, file),
    heading(2, t("papers.amounts.title")),
    ...amountBlocks(t, file),
    ...indicatorBlocks(t, file),
    heading(2, t("papers.money.title")),
    ...moneyBlocks(t, stayingLines(file.sheets), t("papers.source.sheets", { date: formatDate(file.today) })),
    ...costBlocks(t, paidActions(file.sheets), file.net),
    ...totalBlocks(t, file.totals),
    ...parityBlocks(t, file.clauses),
    heading(2, t("papers.actions.title")),
    ...actionBlocks(t, file),
    note(t("papers.source.sheets", { date: formatDate(file.today) })),
    ...swotBlocks(t, file.swot),
    heading(2, t("papers.commitments.title")),
    ...commitmentBlocks(t, file),
    ...pledgeBlocks(t, file),
    heading(2, t("papers.gaps.title")),
    listOr(
      [...gapsOf(file.content), ...file.swot.open].map((gap) => gapWords(t, gap)),
      t("papers.gaps.none"),
    ),
    ...sourceBlocks(t, file),
  ],
});

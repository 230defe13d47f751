import type { ReactNode } from "react";
import { formatDate, formatNumber, Notice, Pairs, SplitSection, Table, Unsaid, useT } from "../../../../ui/index.ts";
import { isTerritoryCode, territoryAddress } from "../../../territories/index.ts";
import type { SheetDocument, SheetIndicator, SheetPlace } from "../content/content.ts";
import { isAddress } from "../content/content-lines.ts";
import { contentWarnings } from "../content/content-warnings.ts";
import { contentTextGroups, stateAidWords, warningWords } from "../content/content-words.ts";
import type { SheetView } from "../sheet-view.ts";
import { ContentForm } from "./content-form.tsx";
import { Paragraphs } from "./paragraphs.tsx";
import { formOf, type SectionProps } from "./section-props.ts";
import { EditLink } from "./sheet-form.tsx";

/** Entries one below the other. */
const Several = ({ children }: { children: readonly ReactNode[] }) => (
  <ul>
    {children.map((child, position) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be worded alike
      <li key={position}>{child}</li>
    ))}
  </ul>
);

const Place = ({ code, name }: SheetPlace) => (isTerritoryCode(code) ? <a href={territoryAddress(code)}>{name}</a> : name);

const Document = ({ label, where, on }: SheetDocument) => {
  const isLink = where !== null && isAddress(where);
  const beside = [isLink ? null : where, on === null ? null : formatDate(on)].filter((one) => one !== null);
  return (
    <>
      {isLink ? (
        <a href={where} rel="nofollow noopener">
          {label}
        </a>
      ) : (
        label
      )}
      {beside.length > 0 && <span className="soft"> ({beside.join(", ")})</span>}
    </>
  );
};

const Indicators = ({ indicators }: { indicators: readonly SheetIndicator[] }) => {
  const t = useT();
  const figure = (value: number | null) => (value === null ? <Unsaid>{t("sheets.content.unsaid")}</Unsaid> : formatNumber(value));
  return (
    <Table
      caption={t("sheets.content.indicators")}
      rows={indicators}
      rowKey={({ name }, position) => `${name} ${position}`}
      columns={[
        { label: t("sheets.indicator.name"), heading: true, cell: ({ name }) => name },
        { label: t("sheets.indicator.unit"), cell: ({ unit }) => unit },
        { label: t("sheets.indicator.baseline"), numeric: true, cell: ({ baseline }) => figure(baseline) },
        { label: t("sheets.indicator.target"), numeric: true, cell: ({ target }) => figure(target) },
      ]}
    />
  );
};

/** Actions as links to their sheets. */
const ActionLinks = ({ view, ids }: { view: SheetView; ids: readonly string[] }) => (
  <Several>
    {view.sheets.flatMap(({ action: { id, label } }) =>
      ids.includes(id)
        ? [
            <a key={id} href={`/pacts/${view.head.slug}/actions/${id}`}>
              {label}
            </a>,
          ]
        : [],
    )}
  </Several>
);

type Pair = { readonly label: string; readonly value: ReactNode };

/** What is said of the action, one pair for each thing that is; nothing for the rest. */
const usePairs = (view: SheetView): Pair[] => {
  const t = useT();
  const { fields, action } = view.sheet;
  const { number, partners, isWholePact, places, deliverables, attachments, startRule, appliedOn } = fields;
  const aid = stateAidWords(t, fields);
  const waiting = view.sheets.filter((one) => one.fields.dependsOn.includes(action.id)).map((one) => one.action.id);
  const pair = (label: string, isSaid: boolean, value: ReactNode): Pair[] => (isSaid ? [{ label, value }] : []);
  const texts = (names: (typeof contentTextGroups)[keyof typeof contentTextGroups]): Pair[] =>
    names.flatMap((name) => pair(t(`sheets.field.${name}`), fields[name] !== null, <Paragraphs text={fields[name] ?? ""} />));
  const documents = (label: string, list: readonly SheetDocument[]): Pair[] =>
    pair(
      label,
      list.length > 0,
      <Several>
        {list.map((one) => (
          <Document key={one.label} {...one} />
        ))}
      </Several>,
    );
  const where = [...(isWholePact ? [t("sheets.field.isWholePact")] : []), ...places.map((place) => <Place key={place.code} {...place} />)];
  return [
    ...pair(t("sheets.field.number"), number !== null, number),
    ...pair(t("sheets.field.partners"), partners.length > 0, <Several>{partners}</Several>),
    ...pair(t("sheets.content.places"), where.length > 0, <Several>{where}</Several>),
    ...texts(contentTextGroups.matter),
    ...documents(t("sheets.field.deliverables"), deliverables),
    ...documents(t("sheets.field.attachments"), attachments),
    ...pair(t("sheets.field.stateAid"), aid !== null, aid),
    ...pair(t("sheets.field.startRule"), startRule !== null, startRule && t(`sheets.startRule.${startRule}`)),
    ...pair(t("sheets.field.appliedOn"), appliedOn !== null, formatDate(appliedOn ?? "")),
    ...texts(contentTextGroups.means),
    ...pair(t("sheets.content.dependsOn"), fields.dependsOn.length > 0, <ActionLinks view={view} ids={fields.dependsOn} />),
    ...pair(t("sheets.content.contributesTo"), fields.contributesTo.length > 0, <ActionLinks view={view} ids={fields.contributesTo} />),
    ...pair(t("sheets.content.awaitedBy"), waiting.length > 0, <ActionLinks view={view} ids={waiting} />),
  ];
};

const Warnings = ({ view: { sheet } }: { view: SheetView }) => {
  const t = useT();
  const warnings = contentWarnings(sheet).map((warning) => warningWords(t, warning));
  if (warnings.length === 0) return null;
  return (
    <Notice kind="risk" title={t("sheets.content.warnings")} id="warnings">
      <Several>{warnings}</Several>
    </Notice>
  );
};

/** What the action is about, with what means, under which rules, and with which others. */
export const ContentSection = (props: SectionProps) => {
  const t = useT();
  const { view, mayEdit } = props;
  const { indicators } = view.sheet.fields;
  const form = formOf(props, "content");
  const pairs = usePairs(view);
  return (
    <SplitSection id="content" title={t("sheets.content.title")}>
      {mayEdit && <Warnings view={view} />}
      {form && <ContentForm view={view} editing={form} />}
      {!form && pairs.length > 0 && <Pairs pairs={pairs} />}
      {!form && indicators.length > 0 && <Indicators indicators={indicators} />}
      {!form && pairs.length === 0 && indicators.length === 0 && (
        <p>
          <Unsaid>{t("sheets.content.none")}</Unsaid>
        </p>
      )}
      {mayEdit && !form && (
        <p>
          <EditLink view={view} edit="content" label={t("sheets.editWhat", { what: t("sheets.content.title") })}>
            {t("sheets.edit")}
          </EditLink>
        </p>
      )}
    </SplitSection>
  );
};

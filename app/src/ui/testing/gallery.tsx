import {
  Acts,
  Button,
  ButtonLink,
  Checkbox,
  Details,
  Empty,
  ErrorSummary,
  errorOf,
  FieldList,
  type FieldMark,
  FieldRow,
  Figures,
  FileField,
  FilterForm,
  Gaps,
  History,
  Lead,
  LocalNav,
  MarkedText,
  Notice,
  Page,
  Pagination,
  Pairs,
  PostForm,
  Question,
  Radios,
  Review,
  Section,
  Select,
  Source,
  SplitSection,
  Stage,
  Table,
  TextArea,
  TextField,
  Unsaid,
} from "../index.ts";
import { MapFigure } from "../map.tsx";
import { form, pact, release } from "./words.ts";

/** Every part, in the places it is made for: three pages that the tests read and that a designer looks at. */

const line = (text: string) => <a href="#sources">{text}</a>;

const layers = [
  { class: "near", d: "M5 30 120 8l80 22 90-8v190l-110 20-95-14L5 205Z" },
  { class: "me", d: "m110 70 70-12 34 52-20 62-66 14-50-46Z" },
  { class: "lines", d: "M5 30 120 8l80 22 90-8v190l-110 20-95-14L5 205ZM110 70l70-12 34 52-20 62-66 14-50-46ZM120 8l-10 62M200 30l-20 28" },
];

const localEntries = [
  { href: "/pacts/val-d-orne", label: pact.title },
  {
    href: "/pacts/val-d-orne/parties",
    label: pact.parts.parties,
    under: [{ href: "/pacts/val-d-orne/history", label: pact.parts.history }],
  },
];

export const PactGallery = () => (
  <Page
    title={pact.title}
    breadcrumb={[{ href: "/pacts", label: pact.parts.parties }]}
    nav={<LocalNav label={pact.title} entries={localEntries} />}
    footer={pact.footer.map((text) => (
      <a key={text} href="#main">
        {text}
      </a>
    ))}
  >
    <Lead
      title={pact.title}
      kicker={pact.kicker}
      aside={<MapFigure viewBox="0 0 300 240" layers={layers} title={pact.map} note={pact.mapNote} />}
    >
      {pact.summary}
    </Lead>
    <Figures figures={pact.figures} />
    <Gaps gaps={pact.gaps} />
    <SplitSection id="parties" title={pact.parts.parties}>
      <Table
        caption={pact.parts.parties}
        captionUnseen
        rows={pact.parties}
        rowKey={(row) => row.name}
        columns={[
          { label: pact.partyColumns[0], heading: true, cell: (row) => row.name },
          { label: pact.partyColumns[1], cell: (row) => row.vote ?? <Unsaid /> },
          { label: pact.partyColumns[2], numeric: true, cell: (row) => row.sum ?? <Unsaid /> },
          { label: pact.partyColumns[3], cell: (row) => line(row.line) },
        ]}
      />
    </SplitSection>
    <SplitSection title={pact.parts.axis} note={pact.parts.count}>
      <Table
        caption={pact.parts.axis}
        captionUnseen
        rows={pact.actions}
        rowKey={(row) => row.name}
        columns={[
          { label: pact.actionColumns[0], heading: true, cell: (row) => row.name },
          { label: pact.actionColumns[1], selfEvident: true, cell: (row) => <Stage step={row.step}>{row.stage}</Stage> },
          { label: pact.actionColumns[2], numeric: true, selfEvident: true, cell: (row) => row.target ?? <Unsaid /> },
          { label: pact.actionColumns[3], selfEvident: true, cell: (row) => line(row.line) },
        ]}
      />
      <Pagination page={3} pages={8} fragment="#parties" />
    </SplitSection>
    <SplitSection title={pact.parts.figures}>
      <Pairs pairs={pact.pairs} />
    </SplitSection>
    <SplitSection id="sources" title={pact.parts.sources} level={3}>
      <p>
        <Source {...pact.source} href="https://example.org/pacte" consultedOn="2024-05-01" />
      </p>
    </SplitSection>
    <Section title={pact.parts.history}>
      <History entries={pact.history} />
    </Section>
  </Page>
);

const marks: readonly FieldMark[] = release.marks.map(([field, tone, quote], position) => {
  const start = release.text.indexOf(quote);
  return { id: `e${position}`, field: `f-${field}`, tone, start, end: start + quote.length };
});

export const ReviewGallery = () => (
  <Page title={release.title} hidden>
    <Lead work title={release.title} kicker={release.kicker}>
      {release.summary}
    </Lead>
    <Review text={<MarkedText text={release.text} marks={marks} />}>
      <h2>{release.points}</h2>
      <Question id="q1" title={release.question[0]} marks={["e1"]} acts={<Button>{release.acts.year}</Button>}>
        {release.question[1]}
      </Question>
      <Question id="q2" title={release.conflict[0]} acts={<Button>{release.acts.keep}</Button>}>
        {release.conflict[1]}
      </Question>
      <FieldList>
        {release.fields.map(([name, tone, label, value, state, note]) => (
          <FieldRow
            key={name}
            id={`f-${name}`}
            tone={tone}
            label={label}
            {...(state === null ? {} : { state })}
            {...(note === null ? {} : { note })}
            marks={marks.filter(({ field }) => field === `f-${name}`).map(({ id }) => id)}
            acts={
              <>
                <Button label={`${release.acts.right} : ${label}`}>{release.acts.right}</Button>
                <Button label={`${release.acts.mend} : ${label}`}>{release.acts.mend}</Button>
                <Button kind="quiet" label={`${release.acts.drop} : ${label}`}>
                  {release.acts.drop}
                </Button>
              </>
            }
          >
            {value ?? undefined}
          </FieldRow>
        ))}
      </FieldList>
      <Acts>
        <Button kind="main">{release.acts.publish}</Button>
      </Acts>
    </Review>
  </Page>
);

export const FormGallery = () => (
  <Page title={form.title} hidden>
    <ErrorSummary errors={form.errors} />
    <Lead work title={form.title} />
    <PostForm action="/drafts" once="k1" multipart hidden={{ space: "grand-est" }}>
      <TextArea name="text" label={form.text.label} hint={form.text.hint} error={errorOf(form.errors, "text")} required />
      <FileField name="file" label={form.file.label} hint={form.file.hint} accept=".txt,.pdf" />
      <TextField name="email" type="email" {...form.email} error={errorOf(form.errors, "email")} required autoComplete="email" />
      <Select name="kind" {...form.kind} />
      <Radios name="who" {...form.who} value="own" required />
      <div className="field">
        <Checkbox name="tell" {...form.tell} checked />
      </div>
      <Acts>
        <Button kind="main">{form.acts.send}</Button>
        <ButtonLink href="/drafts">{form.acts.cancel}</ButtonLink>
        <Button kind="grave" name="act" value="remove">
          {form.acts.remove}
        </Button>
      </Acts>
    </PostForm>
    <Details summary={form.acts.more}>
      <p>{form.acts.why}</p>
    </Details>
    <Notice>{form.notices[0]}</Notice>
    <Notice kind="success" announced>
      {form.notices[1]}
    </Notice>
    <Notice kind="risk">{form.notices[2]}</Notice>
    <Notice kind="late">{form.notices[3]}</Notice>
    <Section title={form.empty.title}>
      <FilterForm action="/drafts" label={form.empty.title}>
        <Select bare id="filter" name="kind" {...form.kind} />
        <TextField bare name="since" label={form.empty.since} type="date" />
      </FilterForm>
      <Empty>{form.empty.text}</Empty>
    </Section>
  </Page>
);

import { Lead, Page, Pagination, Section, useT } from "../../../ui/index.ts";
import type { PartName } from "../clip.ts";
import type { Notes } from "../notes.ts";
import type { PactContent } from "../pact.schema.ts";
import type { FateByName } from "../succession/fate.ts";
import { SourceList } from "./cites.tsx";
import type { TerritoryHref } from "./lines.tsx";
import { Part } from "./part.tsx";
import { partTitle } from "./words.ts";

type PartPageProps = {
  readonly slug: string;
  readonly part: PartName;
  /** The content with this list cut to one page of it. */
  readonly content: PactContent;
  readonly notes: Notes;
  readonly page: number;
  readonly pages: number;
  readonly territoryHref: TerritoryHref;
  readonly fateOf: FateByName;
};

/** One long list of a pact, page after page. */
export const PartPage = ({ slug, part, content, notes, page, pages, territoryHref, fateOf }: PartPageProps) => {
  const t = useT();
  const title = t(partTitle(part));
  const pact = content.title.value;
  return (
    <Page
      title={`${title}, ${pact}`}
      breadcrumb={[
        { href: "/pacts", label: t("pacts.list.title") },
        { href: `/pacts/${slug}`, label: pact },
      ]}
    >
      <Lead title={title} kicker={pact} />
      <div>
        <Part part={part} content={content} notes={notes} territoryHref={territoryHref} fateOf={fateOf} />
        <Pagination page={page} pages={pages} />
      </div>
      <Section id="sources" title={t("pacts.sources.title")}>
        <SourceList notes={notes} />
      </Section>
    </Page>
  );
};

import { translator } from "../../messages/index.ts";
import type { Sql } from "../../platform/database/database.ts";
import { pageAsked } from "../../platform/http/page-asked.ts";
import type { PublicView } from "../../platform/http/pages.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import { isTerritoryCode, type Territories, type Territory, territoryAddress } from "../territories/index.ts";
import { actionPage, PAGE_SIZE } from "./action-rows.ts";
import { noPastView, pastOf } from "./amendments/past-view.tsx";
import { clip, type PartName } from "./clip.ts";
import { territoriesOf } from "./commitments/shares.repository.ts";
import { noTies, type SuccessionTies, successionTiesOf } from "./contracts/succession-ties.ts";
import { pactAt } from "./find-pact.ts";
import { lifeOf } from "./life/life.repository.ts";
import { unborn } from "./life/pact-life.ts";
import { notesOf } from "./notes.ts";
import type { PactContent, PactTerritory } from "./pact.schema.ts";
import { pactMap } from "./pact-map.tsx";
import { loadPact, type PactRow } from "./pacts.repository.ts";
import { pactPage } from "./pacts.slots.ts";
import type { SheetHref } from "./pages/action-table.tsx";
import type { TerritoryHref } from "./pages/lines.tsx";
import { MissingPage } from "./pages/missing-page.tsx";
import { PactPage } from "./pages/pact-page.tsx";
import { PartPage } from "./pages/part-page.tsx";
import { WithdrawnPage } from "./pages/withdrawn-page.tsx";
import { frameOf } from "./parties/pact-frame.ts";
import type { Pacts } from "./ports.ts";
import { publicContent } from "./public-content.ts";
import { asKept, keptActions, keptIn } from "./sheets/kept-actions.ts";
import { shownCitations } from "./shown-citations.ts";
import type { StoredPact } from "./stored-pact.ts";
import { type FateByName, fateOf as fateInLists, fatesIn } from "./succession/fate.ts";
import { openQuestionsOf } from "./swot/ground.repository.ts";

const t = translator("fr");

/** The page of an address where no pact stands, or where one stood: a tag brings the page back as soon as one does. */
export const goneOr = (slug: string, head: PactRow | null): PublicView | null => {
  const tags = [`pact:${slug}`];
  if (!head) return { view: <MissingPage />, tags, status: 404 };
  if (head.status === "published") return null;
  return {
    view: <WithdrawnPage slug={slug} title={head.title} why={head.notice ?? ""} at={head.noticeAt ?? head.updatedAt} />,
    tags,
    status: 410,
  };
};

const findTerritories = async (content: PactContent, territories: Territories): Promise<Map<string, Territory>> => {
  const codes = content.territories.flatMap(({ code }) => (code !== null && isTerritoryCode(code) ? code : []));
  const found = await Promise.all(codes.map(async (code) => [code, await territories.find(code)] as const));
  return new Map(found.flatMap(([code, territory]) => (territory ? [[code, territory]] : [])));
};

const hrefIn =
  (found: ReadonlyMap<string, Territory>): TerritoryHref =>
  (code) => {
    const territory = found.get(code);
    return territory ? territoryAddress(territory.code) : null;
  };

/** What the territories of a pact became, as officers or the official lists say it. */
const fatesOf = async (sql: Sql, { tenantId, id }: PactRow, territories: Territories): Promise<FateByName> =>
  fatesIn(territories, await territoriesOf(sql, tenantId, id));

/** The content lists the actions in the order of their rows. */
const sheetHrefIn =
  (slug: string, { rows }: StoredPact): SheetHref =>
  (place) => {
    const id = rows.actions[place]?.["id"];
    return typeof id === "string" ? `/pacts/${slug}/actions/${id}` : null;
  };

const tagsOf = (slug: string, content: PactContent): string[] => [
  `pact:${slug}`,
  ...(content.territories.some(({ code }) => code?.startsWith("set-")) ? ["perimeters"] : []),
];

/** The page names what came before and after: it changes with their titles. */
const tiedTags = ({ before, after }: SuccessionTies): string[] =>
  [...before, ...after].flatMap(({ slug }) => (slug === null ? [] : `pact:${slug}`));

/** The public page of a pact, or one page of its actions. */
export const pactView = async (
  { platform, territories, can }: Pacts,
  slug: string,
  asked: string | undefined,
  viewer: Viewer | null,
): Promise<PublicView> => {
  const { sql } = platform.database;
  const head = await pactAt(sql, slug);
  const gone = goneOr(slug, head);
  if (gone || !head) return gone ?? { view: <MissingPage />, tags: [], status: 404 };
  const stored = await loadPact(sql, head);
  const content = publicContent(stored);
  const { content: shown, cut } = clip(content);
  const kept = await keptActions(sql, head.tenantId, head.id);
  const followed = asKept(content, kept, (place) => stored.rows.actions[place]?.["id"]);
  const actions = actionPage(followed, asked);
  const found = await findTerritories(content, territories);
  const slots = await platform.slots.render(pactPage, { id: head.id, tenant: head.tenantId, slug, content });
  const fateOf = await fatesOf(sql, head, territories);
  const ties = await successionTiesOf(sql, head.tenantId, head.id);
  const notice = head.notice === null || head.noticeAt === null ? null : { text: head.notice, at: head.noticeAt };
  const may = (operation: "withdraw-pact" | "live-pact"): boolean =>
    viewer !== null && viewer.tenant === head.tenantId && can(viewer, operation, head.organisationId);
  return {
    view: (
      <PactPage
        slug={slug}
        notice={notice}
        life={await lifeOf(sql, head.tenantId, head.id)}
        ties={ties}
        frame={frameOf(head)}
        content={content}
        followed={followed}
        keeper={kept.size > 0 ? head.organisationName : null}
        shown={shown}
        cut={cut}
        actions={actions}
        notes={notesOf(content.sources, shownCitations(shown, actions))}
        territoryHref={hrefIn(found)}
        fateOf={fateOf}
        sheetHref={sheetHrefIn(slug, stored)}
        map={actions.page === 1 ? pactMap({ content, found, territories, fateOf: ({ name }) => fateOf(name) }) : null}
        open={await openQuestionsOf(sql, head)}
        slots={slots.views}
        description={t("pacts.page.description", { title: content.title.value })}
        mayCorrect={viewer !== null && viewer.tenant === head.tenantId && viewer.role !== "reader"}
        mayWithdraw={may("withdraw-pact")}
        mayFollow={may("live-pact")}
      />
    ),
    tags: [...tagsOf(slug, content), ...tiedTags(ties), ...slots.tags],
    ...(slots.until ? { until: slots.until } : {}),
  };
};

/** The public page of a pact as it was published at the end of a day. */
export const pactOnView = async (
  { platform, territories }: Pacts,
  slug: string,
  on: string,
  asked: string | undefined,
): Promise<PublicView> => {
  const { sql } = platform.database;
  const head = await pactAt(sql, slug);
  const gone = goneOr(slug, head);
  if (gone || !head) return gone ?? { view: <MissingPage />, tags: [], status: 404 };
  const past = await pastOf(sql, head, on, platform.clock());
  if (!past) return { view: await noPastView(sql, head, on), tags: [], status: 404 };
  const { content } = past;
  const sheets = past.followUp.actions.map(({ sheet }) => sheet);
  const followed = asKept(content, keptIn(sheets), (place) => sheets[place]?.action.id);
  const actions = actionPage(followed, asked);
  const found = await findTerritories(content, territories);
  // What officers told since is no part of that day: the lists alone say who holds the communes.
  const listedFate = ({ code }: PactTerritory) => fateInLists(territories.geography, { code, mergers: [] });
  return {
    view: (
      <PactPage
        slug={slug}
        notice={null}
        life={unborn}
        ties={noTies}
        frame={null}
        past={past}
        content={content}
        followed={followed}
        keeper={null}
        // Its long lists are whole: their own addresses tell the present.
        shown={content}
        cut={new Map()}
        actions={actions}
        notes={notesOf(content.sources, shownCitations(content, actions))}
        territoryHref={hrefIn(found)}
        fateOf={() => null}
        sheetHref={() => null}
        map={actions.page === 1 ? pactMap({ content, found, territories, fateOf: listedFate }) : null}
        open={[]}
        slots={[]}
        description={t("pacts.page.description", { title: content.title.value })}
        mayCorrect={false}
        mayWithdraw={false}
        mayFollow={false}
      />
    ),
    tags: [],
  };
};

/** One long list of a pact, a page of it. */
export const partView = async (
  { platform, territories }: Pacts,
  slug: string,
  part: PartName,
  asked: string | undefined,
): Promise<PublicView> => {
  const { sql } = platform.database;
  const head = await pactAt(sql, slug);
  const gone = goneOr(slug, head);
  if (gone || !head) return gone ?? { view: <MissingPage />, tags: [], status: 404 };
  const whole = publicContent(await loadPact(sql, head));
  const { page, pages, offset } = pageAsked(asked, whole[part].length, PAGE_SIZE);
  const content = { ...whole, [part]: whole[part].slice(offset, offset + PAGE_SIZE) };
  const found = await findTerritories(content, territories);
  const fateOf = await fatesOf(sql, head, territories);
  const notes = notesOf(
    whole.sources,
    content[part].map(({ citations }) => citations),
  );
  return {
    view: <PartPage {...{ slug, part, content, notes, page, pages, fateOf }} territoryHref={hrefIn(found)} />,
    tags: tagsOf(slug, whole),
  };
};

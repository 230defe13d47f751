import { expect, it } from "vitest";
import { plainPage } from "../../../ui/page-context.tsx";
import { renderPage } from "../../../ui/render.tsx";
import { SILENT } from "../desk.tsx";
import { addDays } from "../islands/board-parts/days.ts";
import type { BoardAction } from "./board-action.ts";
import type { BoardProps } from "./board-props.ts";
import { readBoardQuery } from "./board-query.ts";
import { asBoard, sheet, step, TODAY } from "./boards.testing.ts";
import { BoardsPage } from "./boards-page.tsx";
import { facetsOf } from "./choose-actions.ts";

const ACTIONS = 1000;

const identifier = (rank: number): string => `00000000-0000-4000-8000-${String(rank).padStart(12, "0")}`;

/** A pact as one that is followed: each action dated, voted, with milestones of which each waits for the one before. */
const actions = asBoard(
  ...Array.from({ length: ACTIONS }, (_, rank) => {
    const startsOn = addDays("2022-01-03", (rank * 37) % 1500);
    const label = `Rénover les ateliers et les logements de la commune n° ${rank + 1} du territoire`;
    const milestones = ["Étude rendue", "Marché attribué", "Travaux achevés"].map((name, at) =>
      step(identifier(rank * 3 + at), {
        label: name,
        votedOn: addDays(startsOn, 40 * at),
        days: 20,
        after: rank + at === 0 ? [] : [identifier(rank * 3 + at - 1)],
      }),
    );
    const fields = {
      owner: "Communauté de communes du Val",
      startsOn,
      endsOn: addDays(startsOn, 400),
      votedStartsOn: startsOn,
      votedEndsOn: addDays(startsOn, 370),
    };
    return sheet(label, { action: { id: identifier(rank), label, axis: "Habiter", position: rank }, milestones, fields });
  }),
);

const pageOf = (search: Readonly<Record<string, string>>, all: readonly BoardAction[] = actions): string => {
  const props: BoardProps = {
    slug: "pacte-du-val",
    title: "Pacte du Val",
    query: readBoardQuery(search),
    all,
    shown: all,
    facets: facetsOf(all),
    mayLive: true,
    open: [],
    today: TODAY,
    changed: null,
    ...SILENT,
    ticked: new Set(),
  };
  return renderPage(
    plainPage({ path: `/pacts/pacte-du-val/actions?${new URLSearchParams(search)}`, csrf: "token" }),
    <BoardsPage {...props} />,
  );
};

it.each(["table", "gantt", "calendar"])("a thousand actions weigh under a megabyte a page: %s", (view) => {
  expect(Buffer.byteLength(pageOf({ view }))).toBeLessThan(1e6);
});

it("the Gantt chart shows each action on one of its pages, all on one scale", () => {
  const pages = [1, 2, 3, 4].map((page) => pageOf({ view: "gantt", page: String(page) }));
  const bars = pages.map((html) => [...html.matchAll(/data-move="([^".]+)/g)].map(([, id]) => id));
  expect(new Set(bars.flat()).size).toBe(ACTIONS);
  expect(bars.flat()).toHaveLength(ACTIONS);
  expect(new Set(pages.map((html) => /data-per-day="([^"]+)"/.exec(html)?.[1])).size).toBe(1);
});

it("a bar is named by what is seen beside it, even where its action's name is too long to stand there", () => {
  const label = "Rénover ".repeat(40).trim();
  const html = pageOf({ view: "gantt" }, asBoard(sheet(label, { fields: { startsOn: "2026-01-05", endsOn: "2026-02-05" } })));
  const bar = /<a[^>]*data-move[\s\S]*?<\/a>/.exec(html)?.[0] ?? "";
  const seen = /<text[^>]*>([^<]+)/.exec(bar)?.[1] ?? "";
  expect(seen).toMatch(/^Rénover .*…$/);
  expect(/aria-label="([^"]*)"/.exec(bar)?.[1]?.startsWith(seen)).toBe(true);
});

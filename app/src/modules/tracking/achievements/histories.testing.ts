import { randomUUID } from "node:crypto";
import { seededRandom } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import { openTestDatabase } from "../../../platform/database/testing.ts";
import { createEvents } from "../../../platform/events.ts";
import { createWriter, type Write } from "../../../platform/write.ts";
import { nothingPersonal, pact, publishPact } from "../../pacts/index.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { indicatorTotal, trackedIndicator } from "../indicators/indicators.tables.ts";
import { type Achievement, type AchievementFields, isCounted } from "./achievement.ts";
import { allAchievements } from "./achievements.repository.ts";
import { mergeAchievements, unmergeAchievement } from "./merge-achievements.ts";
import { recount } from "./recount.ts";
import { withAncestors } from "./with-ancestors.ts";
import { editAchievement, recordAchievement, setAside } from "./write-achievements.ts";

const TENANT = "grand-est";
const INDICATORS = 6;
const ACTS = 10;
const may = () => true;

type Node = { readonly id: string; readonly parentId: string | null };
type Random = () => number;

const below = (random: Random, most: number): number => Math.floor(random() * most);
const oneOf = <T>(random: Random, list: readonly T[]): T | undefined => list[below(random, list.length)];

/** Days on both sides of the ends of four months, in two years. */
const DAYS = ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"] as const;

const told = (random: Random): AchievementFields => ({
  ...{
    actionId: null,
    what: "Séance",
    day: oneOf(random, DAYS) ?? DAYS[0],
    quantity: (1 + below(random, 99_999)) / 100,
    unit: "personnes",
  },
  ...{ place: null, territory: null, latitude: null, longitude: null, evidence: "declared" },
  ...{ source: null, sourceUrl: null, note: null, isPublic: true },
});

/** Whether an indicator is one of these, or one of them adds up into it: told downwards, where the product climbs. */
const isReached = (indicators: readonly Node[], ids: readonly string[], id: string): boolean =>
  ids.includes(id) || indicators.some((child) => child.parentId === id && isReached(indicators, ids, child.id));

/** What the achievements come to, one by one, each added to every indicator it reaches, with no total kept. */
const naiveTotals = (indicators: readonly Node[], achievements: readonly Achievement[]): ReadonlyMap<string, readonly [number, number]> => {
  const totals = new Map<string, [number, number]>();
  for (const one of achievements.filter(isCounted)) {
    const declared = [one, ...achievements.filter(({ mergedInto }) => mergedInto === one.id)];
    const ids = declared.flatMap(({ indicatorIds }) => indicatorIds);
    for (const { id } of indicators) {
      if (!isReached(indicators, ids, id)) continue;
      const key = `${id} ${one.day.slice(0, 7)}`;
      const [quantity, count] = totals.get(key) ?? [0, 0];
      totals.set(key, [quantity + one.quantity, count + 1]);
    }
  }
  return totals;
};

/** Another parent for an indicator, or none; never one that stands under it. */
const moveIndicator = async (write: Write, pactId: string, random: Random, nodes: Node[]): Promise<void> => {
  const at = below(random, nodes.length);
  const moved = nodes[at];
  if (!moved) return;
  const parent = random() < 0.2 ? null : oneOf(random, nodes);
  if (parent && withAncestors(nodes, [parent.id]).includes(moved.id)) return;
  nodes[at] = { ...moved, parentId: parent?.id ?? null };
  await write.update(trackedIndicator, moved.id, { parentId: parent?.id ?? null });
  await recount(write, pactId, [moved.id, ...(moved.parentId === null ? [] : [moved.parentId])]);
};

type History = { readonly write: Write; readonly pactId: string; readonly random: Random; readonly nodes: Node[] };

const act = async ({ write, pactId, random, nodes }: History): Promise<void> => {
  const kept = await allAchievements(write.sql, TENANT, pactId);
  const one = oneOf(random, kept);
  const indicatorIds = [...new Set(Array.from({ length: 1 + below(random, 3) }, () => oneOf(random, nodes)?.id ?? ""))];
  const about = { pactId, newId: randomUUID, may, id: one?.id ?? randomUUID(), revision: one?.revision ?? 0 };
  const lot = random();
  // What is refused (a merged one edited, one merged into itself) changes nothing: the totals must hold all the same.
  if (!one || lot < 0.4) {
    const declarer = { id: TENANT_BODY, name: "Région imaginaire" };
    await recordAchievement(write, { ...about, id: randomUUID(), fields: told(random), indicatorIds, declarer });
  } else if (lot < 0.55) await editAchievement(write, { ...about, fields: told(random), indicatorIds });
  else if (lot < 0.65) await setAside(write, { ...about, because: one.removedBecause === null ? "erreur" : null });
  else if (lot < 0.8) await mergeAchievements(write, { ...about, keep: one, merge: oneOf(random, kept) ?? one });
  else if (lot < 0.88) await unmergeAchievement(write, about);
  else await moveIndicator(write, pactId, random, nodes);
};

const TENANT_BODY = "00000000-0000-4000-8000-000000000001";

const keptTotals = async ({ write, pactId }: History) => {
  const { indicatorId, month, quantity, count } = indicatorTotal;
  return write.sql
    .select({ indicatorId, month, quantity, count })
    .from(indicatorTotal)
    .where(and(eq(indicatorTotal.tenantId, TENANT), eq(indicatorTotal.pactId, pactId)));
};

/** Throws at the first kept total that is not what a naive recount gives to 1e-9; returns how many were compared. */
const compare = async (history: History, round: number): Promise<number> => {
  const kept = await keptTotals(history);
  const naive = naiveTotals(history.nodes, await allAchievements(history.write.sql, TENANT, history.pactId));
  for (const { indicatorId, month, quantity, count } of kept) {
    const [wanted, many] = naive.get(`${indicatorId} ${month}`) ?? [0, 0];
    if (Math.abs(quantity - wanted) > 1e-9 * Math.max(1, wanted) || count !== many)
      throw new Error(`history ${round}: ${indicatorId} in ${month} keeps ${quantity} of ${count}, a recount gives ${wanted} of ${many}`);
  }
  if (kept.length !== naive.size) throw new Error(`history ${round}: ${kept.length} totals are kept, a recount gives ${naive.size}`);
  return kept.length;
};

/**
 * Lives so many generated histories of achievements by the real functions on a fresh database: recorded, edited, set aside, merged,
 * parted, their indicators made to add up elsewhere. At the end of each, every kept total is held against a naive recount.
 */
export const checkHistories = async (
  histories: number,
  seed: number,
): Promise<{ readonly totals: number; readonly achievements: number }> => {
  const database = await openTestDatabase();
  const writer = createWriter({ database, clock: () => new Date("2026-03-20T09:00:00Z"), events: createEvents(), drop: () => undefined });
  const random = seededRandom(seed);
  const writing = { tenant: TENANT, actor: null, operation: "histories" };
  try {
    const id = randomUUID();
    const content = { id, newId: randomUUID, content: smallPact(), organisation: { id: null, name: "Région imaginaire" } };
    await writer({ ...writing, thread: id }, (write) => publishPact(write, { ...content, visibility: nothingPersonal }));
    const [model] = await database.sql.select().from(pact).where(eq(pact.id, id));
    if (!model) throw new Error("no pact was published");
    let [totals, achievements] = [0, 0];
    for (let round = 0; round < histories; round++)
      await writer(writing, async (write) => {
        const pactId = randomUUID();
        await write.insert(pact, [{ ...model, id: pactId, slug: `histoire-${round}` }]);
        const nodes: Node[] = [];
        for (let position = 0; position < INDICATORS; position++)
          nodes.push({ id: randomUUID(), parentId: random() < 0.3 ? null : (oneOf(random, nodes)?.id ?? null) });
        const kinds = {
          label: "Personnes",
          unit: "personnes",
          level: "output",
          measure: "flow",
          direction: "up",
          feed: "achievements",
        } as const;
        const dates = { createdAt: write.now, updatedAt: write.now };
        await write.insert(
          trackedIndicator,
          nodes.map((node, position) => ({ ...node, ...kinds, ...dates, pactId, position, isPublic: true, revision: 1 })),
        );
        const history = { write, pactId, random, nodes };
        for (let done = 0; done < ACTS; done++) await act(history);
        totals += await compare(history, round);
        achievements += (await allAchievements(write.sql, TENANT, pactId)).length;
        return { ok: true, value: null };
      });
    return { totals, achievements };
  } finally {
    await database.close();
  }
};

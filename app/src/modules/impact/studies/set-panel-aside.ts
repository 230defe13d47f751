import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import { isUuid } from "../../../platform/is-uuid.ts";
import type { Write } from "../../../platform/write.ts";
import { studyPanel, studySetAside } from "./studies.tables.ts";
import { asideOf, holdStudy, type StudyRefusal } from "./write-study.ts";

/** Signs of a reason, at most. */
export const MOST_BECAUSE = 1000;

type Input = {
  readonly pactId: string;
  readonly id: string;
  readonly panelId: string;
  readonly because: string;
  readonly by: string;
};

/** Holds the study of a file, with the reason and whether the file is set aside. */
const holdPanel = async (write: Write, input: Input) => {
  const held = await holdStudy(write, input);
  if (!held.ok) return held;
  const because = input.because.trim();
  if (because === "" || because.length > MOST_BECAUSE) return refuse({ code: "because-lacking" } as const);
  const { tenantId, studyId, id } = studyPanel;
  const ofStudy = and(eq(tenantId, write.tenant), eq(studyId, input.id), eq(id, input.panelId));
  const [panel] = isUuid(input.panelId) ? await write.sql.select({ id }).from(studyPanel).where(ofStudy) : [];
  if (!panel) return refuse({ code: "panel-gone" } as const);
  return ok({ because, slug: held.value.slug, aside: await asideOf(write, input.id, input.panelId) });
};

/** Sets a file of a study aside, with why: what was drawn from it is kept and answers no more. Twice is once. */
export const setPanelAside = async (write: Write, input: Input & { readonly asideId: string }): Promise<Result<null, StudyRefusal>> => {
  const held = await holdPanel(write, input);
  if (!held.ok) return held;
  const { aside, because, slug } = held.value;
  if (aside) return ok(null);
  const { asideId, pactId, id: studyId, panelId, by } = input;
  const none = { backBecause: null, backBy: null, backAt: null };
  await write.insert(studySetAside, [{ id: asideId, pactId, studyId, panelId, because, setBy: by, setAt: write.now, ...none }]);
  write.touch("studies", `pact:${slug}`);
  return ok(null);
};

/** Takes back a file that was set aside, with why: what was drawn from it answers again. Twice is once. */
export const takePanelBack = async (write: Write, input: Input): Promise<Result<null, StudyRefusal>> => {
  const held = await holdPanel(write, input);
  if (!held.ok) return held;
  const { aside, because, slug } = held.value;
  if (!aside) return ok(null);
  await write.update(studySetAside, aside.id, { backBecause: because, backBy: input.by, backAt: write.now });
  write.touch("studies", `pact:${slug}`);
  return ok(null);
};

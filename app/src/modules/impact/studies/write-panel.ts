import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import { sha256 } from "../../../platform/audit/canonical.ts";
import type { Write } from "../../../platform/write.ts";
import { studyPanel } from "./studies.tables.ts";
import { asideOf, holdStudy, type StudyRefusal } from "./write-study.ts";

/** Keeps a file as the panel of a registered study, byte for byte. The same file is kept once; one that is set aside is refused. */
export const keepPanel = async (
  write: Write,
  input: {
    readonly pactId: string;
    readonly id: string;
    readonly panelId: string;
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly source: string;
    readonly vintage: string | null;
    readonly by: string;
  },
): Promise<Result<{ readonly panelId: string }, StudyRefusal>> => {
  const held = await holdStudy(write, input);
  if (!held.ok) return held;
  if (held.value.found.registeredAt === null) return refuse({ code: "not-registered" });
  const { pactId, id: studyId, panelId, name, bytes, source, vintage, by } = input;
  const digest = sha256(bytes);
  const [known] = await write.sql
    .select({ id: studyPanel.id })
    .from(studyPanel)
    .where(and(eq(studyPanel.tenantId, write.tenant), eq(studyPanel.studyId, studyId), eq(studyPanel.sha256, digest)));
  const aside = known ? await asideOf(write, studyId, known.id) : null;
  if (aside) return refuse({ code: "panel-aside", ...aside });
  if (known) return ok({ panelId: known.id });
  const row = { id: panelId, pactId, studyId, name, sha256: digest, size: bytes.length, bytes, source, vintage, givenBy: by };
  await write.insert(studyPanel, [{ ...row, createdAt: write.now }]);
  write.touch(`pact:${held.value.slug}`);
  return ok({ panelId });
};

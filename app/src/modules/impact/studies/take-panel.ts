import type { Translate } from "../../../messages/index.ts";
import type { FormError } from "../../../ui/index.ts";
import type { Impact } from "../ports.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Asked, StudyDesk } from "./studies-desk.tsx";
import { panelError, planFault, studyError } from "./study-words.ts";
import { keepPanel } from "./write-panel.ts";

/** The last part of a path, as browsers and shells take it: a file's name is shown and sent back, never more. */
const fileName = (name: string): string => (name.split(/[\\/]/).at(-1) ?? "").slice(0, 200) || "panel.csv";
const megabytes = (bytes: number): number => Math.ceil(bytes / 1e5) / 10;

/** Takes in the file of a panel, read first by the plan; null once it is kept, else what stands in the way, beside its field. */
export const takePanel = async (
  { t, needs, evaluate }: { readonly t: Translate; readonly needs: Impact; readonly evaluate: Evaluator },
  { desk, study, by }: StudyDesk,
  { typed, file, writing }: Asked,
): Promise<FormError | null> => {
  const { platform } = needs;
  if (study.registeredAt === null) return studyError(t, { code: "not-registered" });
  if (!file || file.bytes.length === 0) return { field: "file", message: t("studies.panel.refusal.none") };
  const { maxUpload } = platform.config;
  if (file.bytes.length > maxUpload) {
    const sizes = { size: megabytes(file.bytes.length), most: megabytes(maxUpload) };
    return { field: "file", message: t("studies.panel.refusal.too-large", sizes) };
  }
  const [source, vintage] = [(typed["panelSource"] ?? "").trim(), (typed["vintage"] ?? "").trim()];
  if (source === "" || source.length > 500) return planFault(t, { field: "panelSource", value: source });
  if (vintage.length > 100) return planFault(t, { field: "vintage", value: vintage });
  const read = await evaluate({ kind: "check", bytes: file.bytes, plan: study.plan });
  if (!read.ok) return panelError(t, read.error, "file");
  const panel = { name: fileName(file.name), bytes: file.bytes, source, vintage: vintage === "" ? null : vintage, by };
  const done = await platform.write(writing("study.panel"), (write) =>
    keepPanel(write, { pactId: desk.head.id, id: study.id, panelId: platform.newId(), ...panel }),
  );
  return done.ok ? null : studyError(t, done.error, "file");
};

import { Button, type Column, FoldedTable, PostForm, useT } from "../../../../ui/index.ts";
import type { StudyPanel, StudyRun } from "../study.ts";
import { Digest } from "./digest.tsx";

type PanelsProps = {
  readonly address: string;
  readonly runs: readonly StudyRun[];
  readonly panels: readonly StudyPanel[];
  readonly leads: boolean;
};

const Versions = ({ address, runs }: Pick<PanelsProps, "address" | "runs">) => {
  const t = useT();
  if (runs.length === 0) return null;
  return (
    <ul>
      {runs.map(({ version }) => (
        <li key={version}>
          <a href={`${address}/runs/${version}.json`}>{t("studies.runs.json", { version })}</a>
        </li>
      ))}
      <li>
        <a href={`${address}/redo`}>{t("studies.runs.redo")}</a>
      </li>
    </ul>
  );
};

/** The figures that came for a study, those it was not run on yet with what runs it, and each version whole. */
export const PanelsSection = ({ address, runs, panels, leads }: PanelsProps) => {
  const t = useT();
  const used = new Set(runs.map(({ panelId }) => panelId));
  const columns: Column<StudyPanel>[] = [
    {
      label: t("studies.panels.column.name"),
      heading: true,
      cell: ({ id, name }) => <a href={`${address}/panels/${id}.csv`}>{name}</a>,
    },
    { label: t("studies.panels.column.source"), cell: ({ source }) => source },
    { label: t("studies.panels.column.vintage"), cell: ({ vintage }) => vintage ?? t("studies.panels.noVintage") },
    { label: t("studies.panels.column.sha"), cell: ({ sha256 }) => <Digest of={sha256} /> },
  ];
  return (
    <>
      <FoldedTable
        caption={t("studies.panels.caption")}
        captionUnseen
        columns={columns}
        rows={panels}
        rowKey={({ id }) => id}
        empty={t("studies.panels.none")}
      />
      {leads &&
        panels
          .filter(({ id }) => !used.has(id))
          .map(({ id, name }) => (
            <PostForm key={id} action={address} hidden={{ form: `rerun-${id}`, act: "rerun", panelId: id }} id={`rerun-${id}-panelId`}>
              <Button kind="main" label={t("studies.panels.rerunOf", { name })}>
                {t("studies.panels.rerun")}
              </Button>
            </PostForm>
          ))}
      <Versions address={address} runs={runs} />
      {leads && panels.length > 0 && (
        <p>
          <a href={`${address}/run`}>{t("studies.run.open")}</a>
        </p>
      )}
    </>
  );
};

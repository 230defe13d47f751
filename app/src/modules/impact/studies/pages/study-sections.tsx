import { dayInParis } from "@levier/kernel";
import { Button, type Column, FoldedTable, formatDate, PostForm, useT } from "../../../../ui/index.ts";
import type { Said } from "../../../pacts/index.ts";
import { authoritativeRun, isSetAside, stands } from "../authoritative-run.ts";
import type { StudyPanel, StudyRun } from "../study.ts";
import { AsideForm } from "./aside-form.tsx";
import { Digest } from "./digest.tsx";

type PanelsProps = {
  readonly address: string;
  readonly runs: readonly StudyRun[];
  readonly panels: readonly StudyPanel[];
  readonly leads: boolean;
  readonly said: Said;
};

const Versions = ({ address, runs }: Pick<PanelsProps, "address" | "runs">) => {
  const t = useT();
  if (runs.length === 0) return null;
  return (
    <ul>
      {runs.map((run) => (
        <li key={run.version}>
          <a href={`${address}/runs/${run.version}.json`}>{t("studies.runs.json", { version: run.version })}</a>
          {!stands(run) && ` ${t("studies.runs.aside")}`}
        </li>
      ))}
      {authoritativeRun(runs) && (
        <li>
          <a href={`${address}/redo`}>{t("studies.runs.redo")}</a>
        </li>
      )}
    </ul>
  );
};

/** Each time a file was set aside, and taken back. */
const SetAsides = ({ name = "none", setAsides }: { readonly name?: string; readonly setAsides: StudyPanel["setAsides"] }) => {
  const t = useT();
  const words = ({ because, by, at }: { readonly because: string; readonly by: string; readonly at: Date }) => ({
    ...{ name, because, by, on: formatDate(dayInParis(at)) },
  });
  if (setAsides.length === 0) return null;
  return (
    <ul>
      {setAsides.map((one) => (
        <li key={one.at.toISOString()}>
          {t("studies.aside.told", words(one))}
          {one.back && ` ${t("studies.back.told", words(one.back))}`}
        </li>
      ))}
    </ul>
  );
};

/** Files that answer, with what runs those it was not run on yet; those that are set aside; and each version whole. */
export const PanelsSection = ({ address, runs, panels, leads, said }: PanelsProps) => {
  const t = useT();
  const used = new Set(runs.map(({ panelId }) => panelId));
  const [aside, standing] = [panels.filter(isSetAside), panels.filter((panel) => !isSetAside(panel))];
  const first = authoritativeRun(runs) === undefined;
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
        rows={standing}
        rowKey={({ id }) => id}
        empty={t(aside.length > 0 ? "studies.panels.allAside" : "studies.panels.none")}
      />
      {leads &&
        standing
          .filter(({ id }) => !used.has(id))
          .map(({ id, name }) => (
            <PostForm key={id} action={address} hidden={{ form: `rerun-${id}`, act: "rerun", panelId: id }} id={`rerun-${id}-panelId`}>
              <Button kind="main" label={t(first ? "studies.panels.runOf" : "studies.panels.rerunOf", { name })}>
                {t(first ? "studies.panels.run" : "studies.panels.rerun")}
              </Button>
            </PostForm>
          ))}
      <Versions address={address} runs={runs} />
      {leads && standing.length > 0 && (
        <p>
          <a href={`${address}/run`}>{t("studies.run.open")}</a>
        </p>
      )}
      {leads && standing.map((panel) => <AsideForm key={panel.id} {...{ address, panel, said }} act="aside" />)}
      {standing.map(({ id, name, setAsides }) => (
        <SetAsides key={id} name={name} setAsides={setAsides} />
      ))}
      {aside.length > 0 && (
        <section className="stack" id="set-aside" aria-labelledby="set-aside-title">
          <h3 id="set-aside-title">{t("studies.aside.title")}</h3>
          <p className="soft">{t("studies.aside.text")}</p>
          {aside.map((panel) => (
            <div key={panel.id} className="stack" id={`rerun-${panel.id}-panelId`} tabIndex={-1}>
              <p>
                <a href={`${address}/panels/${panel.id}.csv`}>{panel.name}</a>
                <br />
                <small className="soft">
                  <Digest of={panel.sha256} />
                </small>
              </p>
              <SetAsides setAsides={panel.setAsides} />
              {leads && <AsideForm {...{ address, panel, said }} act="back" />}
            </div>
          ))}
        </section>
      )}
    </>
  );
};

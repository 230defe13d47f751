import { Acts, Button, Details, Empty, ErrorSummary, Lead, PostForm, Section, Select, useT } from "../../../../ui/index.ts";
import type { Said } from "../../desk.tsx";
import { fieldsOf } from "../../form-fields.ts";
import { PactSubPage } from "../../pages/pact-sub-page.tsx";
import type { SwotLine } from "../line.ts";
import type { SwotView } from "../swot-view.ts";

type TiesProps = { readonly view: SwotView; readonly said: Said };
type Target = { readonly id: string; readonly label: string };

const TieForm = ({ slug, target, lines, said }: { slug: string; target: Target; lines: readonly SwotLine[]; said: Said }) => {
  const t = useT();
  const form = `tie-${target.id}`;
  const { of } = fieldsOf(form, said);
  return (
    <Details summary={t("swot.behind.edit")} open={said.form === form}>
      <PostForm action={`/pacts/${slug}/diagnosis/ties`} hidden={{ form, act: "tie", target: target.id }} className="tie">
        <Select
          {...of("id")}
          label={t("swot.ties.add", { target: target.label })}
          required
          options={lines.map(({ id, says, quadrant }) => ({ value: id, label: `${t(`swot.one.${quadrant}`)} – ${says}` }))}
        />
        <Acts>
          <Button>{t("swot.ties.addSubmit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

/** The lines behind one axis or action, and the form that ties one more. */
const Behind = ({ target, of, view, said }: TiesProps & { target: Target; of: "axisIds" | "actionIds" }) => {
  const t = useT();
  const { slug, lines, gaps, desk } = view;
  const mayTie = ({ state }: SwotLine): boolean => desk !== null && (desk.publishes || state === "draft");
  const lacksFigure = gaps.axes.some(({ id }) => id === target.id);
  const standing = lines.filter(({ state }) => state !== "set-aside");
  const behind = standing.filter((line) => line[of].includes(target.id));
  const others = standing.filter((line) => mayTie(line) && !behind.includes(line));
  return (
    <>
      {lacksFigure && <p className="unsaid">{t("swot.behind.noFigure")}</p>}
      {behind.length === 0 && !lacksFigure && <p className="unsaid">{t("swot.behind.none")}</p>}
      {behind.length > 0 && (
        <ul>
          {behind.map((line) => (
            <li key={line.id}>
              <a href={`/pacts/${slug}/diagnosis#line-${line.id}`}>{line.says}</a> ({t(`swot.one.${line.quadrant}`)})
              {mayTie(line) && (
                <PostForm action={`/pacts/${slug}/diagnosis/ties`} hidden={{ form: "ties", act: "untie", target: target.id, id: line.id }}>
                  <Button kind="quiet" label={t("swot.ties.removeOf", { says: line.says, target: target.label })}>
                    {t("swot.ties.remove")}
                  </Button>
                </PostForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && <TieForm slug={slug} target={target} lines={others} said={said} />}
    </>
  );
};

/** Each axis and action of a pact, with the lines of the diagnosis that led to it. */
export const TiesPage = (props: TiesProps) => {
  const t = useT();
  const { view, said } = props;
  const { slug, title, ground } = view;
  const orphans = ground.actions.filter(({ axis }) => axis === null);
  const actionsOf = (axis: string | null) =>
    ground.actions
      .filter((action) => action.axis === axis)
      .map((action) => (
        <section key={action.id} id={action.id} className="tied">
          <h3>
            <a href={`/pacts/${slug}/actions/${action.id}`}>{t("swot.ties.action", { action: action.label })}</a>
          </h3>
          <Behind {...props} target={action} of="actionIds" />
        </section>
      ));
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={`${t("swot.ties.title")} : ${title}`}
      styles={["swot"]}
      above={[{ href: `/pacts/${slug}/diagnosis`, label: t("swot.title") }]}
    >
      <ErrorSummary errors={said.errors} />
      <Lead title={t("swot.ties.title")} kicker={title} work>
        {t("swot.ties.lead")}
      </Lead>
      <div id="acts">
        {ground.axes.length + ground.actions.length === 0 && <Empty>{t("swot.ties.none")}</Empty>}
        {ground.axes.map((axis) => (
          <Section key={axis.id} id={axis.id} title={axis.label}>
            <Behind {...props} target={axis} of="axisIds" />
            {actionsOf(axis.id)}
          </Section>
        ))}
        {orphans.length > 0 && (
          <Section id="no-axis" title={t("swot.ties.noAxis")}>
            {actionsOf(null)}
          </Section>
        )}
      </div>
    </PactSubPage>
  );
};

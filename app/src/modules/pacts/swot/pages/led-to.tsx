import { Fragment } from "react";
import { useT } from "../../../../ui/index.ts";
import type { SwotLine } from "../line.ts";
import type { SwotGround } from "../swot-gaps.ts";

type LedToProps = { readonly slug: string; readonly line: SwotLine; readonly ground: SwotGround };

/** The axes and actions that a line led to; that a weakness led to none is said. */
export const LedTo = ({ slug, line, ground }: LedToProps) => {
  const t = useT();
  const axes = ground.axes.filter(({ id }) => line.axisIds.includes(id));
  const actions = ground.actions.filter(({ id }) => line.actionIds.includes(id));
  const gone = line.axisIds.length + line.actionIds.length - axes.length - actions.length;
  const targets = [
    ...axes.map(({ id, label }) => ({ id, words: <a href={`/pacts/${slug}/diagnosis/ties#${id}`}>{label}</a> })),
    ...actions.map(({ id, label }) => ({ id, words: <a href={`/pacts/${slug}/actions/${id}`}>{label}</a> })),
    ...(gone > 0 ? [{ id: "gone", words: <span className="soft">{t("swot.gone")}</span> }] : []),
  ];
  if (targets.length === 0) return line.quadrant === "weakness" ? <p className="unsaid">{t("swot.ledTo.none")}</p> : null;
  return (
    <p className="led-to">
      {t("swot.ledTo")}{" "}
      {targets.map(({ id, words }, place) => (
        <Fragment key={id}>
          {place > 0 && ", "}
          {words}
        </Fragment>
      ))}
    </p>
  );
};

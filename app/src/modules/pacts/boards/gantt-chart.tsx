import { classes } from "../../../ui/class-names.ts";
import { formatDate, useT } from "../../../ui/index.ts";
import { elbow } from "../islands/board-parts/geometry.ts";
import { shortText } from "../short-text.ts";
import { sheetAddress } from "./action-cells.tsx";
import { periodWords, slipWords } from "./boards-words.ts";
import { GANTT, type GanttMilestone, type GanttPlan, type GanttRow } from "./gantt-plan.ts";
import { pickText } from "./read-boards.ts";

const MIDDLE = GANTT.bar + GANTT.thick / 2;
/** Letters that fit beside a bar before the edge of the drawing. */
const LONGEST = 90;

const Diamond = ({ milestone, y }: { milestone: GanttMilestone; y: number }) => {
  const t = useT();
  const { x, isDone, isCritical, label, day } = milestone;
  return (
    <path data-id={milestone.id} className={classes("ms", isDone && "done", isCritical && "critical")} d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`}>
      <title>{t("boards.gantt.milestone", { label, date: formatDate(day) })}</title>
    </path>
  );
};

const Bar = ({ row, slug, edits }: { row: GanttRow; slug: string; edits: boolean }) => {
  const t = useT();
  const { one, y, expected, voted, milestones } = row;
  const { action, fields } = one.sheet;
  const { startsOn, endsOn } = fields;
  // What is heard begins with what is seen.
  const shown = shortText(action.label, LONGEST);
  const start = expected?.x ?? voted?.x ?? milestones[0]?.x ?? 0;
  const said = [
    t("boards.gantt.bar", { action: shown, period: periodWords(t, startsOn, endsOn), slip: slipWords(t, one.slip) }),
    ...(one.isCritical ? [t("boards.critical")] : []),
    ...(one.isLate ? [t("boards.late")] : []),
    ...(one.isBlocked ? [t("boards.blocked")] : []),
  ];
  const notes = said.slice(1);
  const isRight = start > GANTT.width * 0.55;
  return (
    <g className={classes("line", one.isLate && "is-late", one.isCritical && "is-critical")}>
      <a
        href={sheetAddress(slug, action.id, edits)}
        aria-label={said.join(", ")}
        data-move={pickText(one.sheet)}
        data-label={action.label}
        data-start={startsOn}
        data-end={endsOn}
      >
        <rect className="hit" x={0} y={y} width={GANTT.width} height={GANTT.row} />
        <text x={isRight ? GANTT.width - 8 : start} y={y + 15} textAnchor={isRight ? "end" : "start"}>
          {shown}
          {notes.length > 0 && <tspan className="note">{` (${notes.join(", ")})`}</tspan>}
        </text>
        {expected && <rect className="bar" x={expected.x} y={y + GANTT.bar} width={expected.width} height={GANTT.thick} />}
      </a>
      {voted && <rect className="voted" x={voted.x} y={y + GANTT.voted - 2} width={voted.width} height={3} />}
      {milestones
        .filter(({ isDone }) => isDone)
        .map((milestone) => (
          <Diamond key={milestone.id} milestone={milestone} y={y + MIDDLE} />
        ))}
      <g className="free">
        {milestones
          .filter(({ isDone }) => !isDone)
          .map((milestone) => (
            <Diamond key={milestone.id} milestone={milestone} y={y + MIDDLE} />
          ))}
      </g>
    </g>
  );
};

/** Bars along time, drawn on the server. Each is a link to its sheet; the script `gantt` moves them by keys or the mouse. */
export const GanttChart = ({ plan, slug, label, edits }: { plan: GanttPlan; slug: string; label: string; edits: boolean }) => {
  const t = useT();
  const { ticks, today, rows, links, height, perDay } = plan;
  return (
    <div className="gantt">
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG drawing has no element of its own for a group of links */}
      <svg
        role="group"
        aria-label={label}
        viewBox={`0 0 ${GANTT.width} ${height}`}
        width={GANTT.width}
        height={height}
        data-per-day={perDay}
      >
        {ticks.map(({ day, x }) => (
          <g key={day} className="tick">
            <line x1={x} x2={x} y1={24} y2={height} />
            <text x={x + 3} y={18}>
              {day.endsWith("-01-01") ? day.slice(0, 4) : t("boards.gantt.month", { month: Number(day.slice(5, 7)) })}
            </text>
          </g>
        ))}
        {today !== null && (
          <g className="now">
            <line x1={today} x2={today} y1={GANTT.head - 6} y2={height} />
            <text
              x={today + (today > GANTT.width - 90 ? -4 : 4)}
              y={GANTT.head - 8}
              textAnchor={today > GANTT.width - 90 ? "end" : "start"}
            >
              {t("boards.gantt.today")}
            </text>
          </g>
        )}
        {rows.map((row) => (
          <Bar key={row.one.sheet.action.id} row={row} slug={slug} edits={edits} />
        ))}
        {links.map(({ from, to, points, isCritical }) => (
          <path
            key={`${from}-${to}`}
            className={classes("tie", isCritical && "critical")}
            d={elbow(...points)}
            data-from={from}
            data-to={to}
            data-points={points.join(" ")}
          />
        ))}
      </svg>
    </div>
  );
};

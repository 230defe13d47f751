import { errorOf, PostForm, useT } from "../../../ui/index.ts";
import { nextStages } from "../ladder/ladder.ts";
import { type Stage, stages } from "../pact.schema.ts";
import { ActionLink, Trouble } from "./action-cells.tsx";
import type { BoardAction } from "./board-action.ts";
import type { BoardProps } from "./board-props.ts";
import { boardAddress } from "./board-query.ts";
import { periodWords, stageWords } from "./boards-words.ts";
import { pickText } from "./read-boards.ts";

const FORM = "move";

/** The stage the card goes to; beside it why it could not, and the reason that is asked for. */
const Move = ({ one, ticked, typed, errors }: { one: BoardAction } & Pick<BoardProps, "ticked" | "typed" | "errors">) => {
  const t = useT();
  const { id, label } = one.sheet.action;
  const next = nextStages(one.sheet);
  if (next.length === 0) return null;
  const field = `to-${id}`;
  const error = errorOf(errors, field);
  const isMine = ticked.has(id);
  return (
    <div className={error === undefined ? "move" : "move failed"}>
      {error !== undefined && (
        <p className="error" id={`${field}-error`}>
          {error}
        </p>
      )}
      <select
        id={field}
        name={field}
        form={FORM}
        defaultValue={isMine ? typed[field] : (next.find((stage) => stages.indexOf(stage) > stages.indexOf(one.sheet.stage)) ?? next[0])}
        aria-label={t("boards.board.moveOf", { action: label })}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${field}-error`}
      >
        {next.map((stage) => (
          <option key={stage} value={stage}>
            {stageWords(t, stage)}
          </option>
        ))}
      </select>
      {isMine && (
        <label>
          {t("boards.board.reason")}
          <input type="text" name="reason" form={FORM} defaultValue={typed["reason"]} maxLength={2000} />
        </label>
      )}
      <button type="submit" form={FORM} name="move" value={pickText(one.sheet)} aria-label={t("boards.board.submitOf", { action: label })}>
        {t("boards.board.submit")}
      </button>
    </div>
  );
};

const Card = ({ one, ...props }: { one: BoardAction } & Pick<BoardProps, "slug" | "mayLive" | "ticked" | "typed" | "errors">) => {
  const t = useT();
  const { action, fields } = one.sheet;
  const { owner, startsOn, endsOn } = fields;
  const told = [owner, startsOn === null && endsOn === null ? null : periodWords(t, startsOn, endsOn)].filter((text) => text !== null);
  return (
    <li id={`card-${action.id}`} data-card={action.label}>
      <ActionLink slug={props.slug} action={action} />
      {told.length > 0 && <p className="soft">{told.join(", ")}</p>}
      {(one.isLate || one.isBlocked) && (
        <p>
          <Trouble one={one} />
        </p>
      )}
      {props.mayLive && <Move one={one} {...props} />}
    </li>
  );
};

const ColumnOf = ({ stage, cards, ...props }: { stage: Stage; cards: readonly BoardAction[] } & BoardProps) => {
  const t = useT();
  return (
    <section aria-labelledby={`stage-${stage}`} data-stage={stage}>
      <h2 id={`stage-${stage}`}>{stageWords(t, stage)}</h2>
      <p className="soft" data-count>
        {t("boards.board.count", { count: cards.length })}
      </p>
      <ul>
        {cards.map((one) => (
          <Card key={one.sheet.action.id} {...props} one={one} />
        ))}
      </ul>
    </section>
  );
};

/** The words of the script that lets cards be dragged, kept out of sight until it runs. */
const Script = () => {
  const t = useT();
  return (
    <>
      <p id="board-keys" className="soft" hidden>
        {t("boards.board.keys")}
      </p>
      <p
        id="told"
        className="unseen"
        role="status"
        data-grab={t("boards.board.grab")}
        data-grab-of={t("boards.board.grabOf")}
        data-grabbed={t("boards.board.grabbed")}
        data-over={t("boards.board.over")}
        data-dropped={t("boards.board.dropped")}
        data-released={t("boards.board.released")}
        data-failed={t("boards.board.failed")}
      />
    </>
  );
};

/** The actions in columns by stage; a card goes to another by its list and button, or, with script, by dragging it. */
export const StageBoard = (props: BoardProps) => {
  const { slug, query, shown, mayLive } = props;
  return (
    <>
      {mayLive && (
        <>
          <Script />
          <PostForm action={boardAddress(slug, query, "boards/move")} id={FORM}>
            {null}
          </PostForm>
        </>
      )}
      <div className="stages">
        {stages.map((stage) => (
          <ColumnOf key={stage} {...props} stage={stage} cards={shown.filter(({ sheet }) => sheet.stage === stage)} />
        ))}
      </div>
    </>
  );
};

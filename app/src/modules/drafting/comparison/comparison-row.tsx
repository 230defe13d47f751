import type { Translate } from "../../../messages/index.ts";
import { Button, PostForm, useT, Versus } from "../../../ui/index.ts";
import { addressOf } from "../pages/review-model.ts";
import type { ComparisonLine, ComparisonModel } from "./comparison-model.ts";
import { isCited } from "./is-cited.ts";

/** Longer words do not stand in a button: it says which side, and the label says what. */
const LONGEST = 45;

const isShort = (words: string): boolean => words.length <= LONGEST;

type RowProps = { readonly model: ComparisonModel; readonly line: ComparisonLine };

const ChoiceButtons = ({ line }: { line: ComparisonLine }) => {
  const t = useT();
  const { choices, differs, second } = line;
  const named = (choice: "keep" | "take", value: string): string =>
    isShort(value) ? t(`drafting.compare.${choice}`, { value }) : t(`drafting.compare.${choice}Long`);
  const told = (choice: "keep" | "take", value: string): string =>
    isShort(value) ? named(choice, value) : t(`drafting.compare.${choice}LongLabel`, { value });
  return (
    <>
      {choices.includes("keep") && (
        <Button name="choice" value="keep" label={told("keep", differs.first)}>
          {named("keep", differs.first)}
        </Button>
      )}
      {choices.includes("take") && (
        <Button name="choice" value="take" label={told("take", differs.second)}>
          {named("take", differs.second)}
        </Button>
      )}
      {choices.includes("both") && (
        <Button
          name="choice"
          value="both"
          kind="quiet"
          label={t("drafting.compare.bothLabel", { first: differs.first, second: differs.second })}
        >
          {t("drafting.compare.both")}
        </Button>
      )}
      {choices.includes("add") && (
        <Button name="choice" value="add" label={t("drafting.compare.addOneLabel", { value: second.main })}>
          {t("drafting.compare.addOne")}
        </Button>
      )}
    </>
  );
};

/** What can be chosen of a finding, or what was and the way back. */
const ChoiceForm = ({ model, line }: RowProps) => {
  const t = useT();
  const { id, field, item, state, stamp, second, choices } = line;
  if (choices.length === 0) return null;
  return (
    <PostForm
      action={`${addressOf(model.id)}/documents/${model.document}/choices`}
      className="acts"
      hidden={{ field, item, line: id, seen: stamp }}
    >
      {state === "open" ? (
        <ChoiceButtons line={line} />
      ) : (
        <>
          <span className="mark">
            {t(`drafting.compare.state.${isCited(line) && state !== "added" ? (`${state}Against` as const) : state}`)}
          </span>
          <Button name="choice" value="undo" kind="quiet" label={t("drafting.compare.undoLabel", { value: second.main })}>
            {t("drafting.compare.undo")}
          </Button>
        </>
      )}
    </PostForm>
  );
};

const titleOf = ({ field, differs }: ComparisonLine, t: Translate): string => {
  const name = t(`drafting.field.${field}`);
  const parts = differs.parts.filter((part) => part !== t("drafting.part.value"));
  return parts.length === 0 ? name : t("drafting.compare.atOdds", { field: name, parts: parts.join(", ") });
};

/** Which side says more, and of what when the value has several parts. */
const moreWords = (which: "more" | "less", parts: readonly string[], t: Translate): string => {
  const named = parts.filter((part) => part !== t("drafting.part.value"));
  if (parts.length === 0) return "";
  return named.length === 0 ? t(`drafting.compare.${which}`) : t(`drafting.compare.${which}Of`, { parts: named.join(", ") });
};

const noteOf = ({ kind, more, less, approximate }: ComparisonLine, t: Translate): string =>
  [
    approximate ? t("drafting.compare.approximate") : "",
    ...(kind === "confirms" ? [moreWords("more", more, t), moreWords("less", less, t)] : []),
  ]
    .filter((note) => note !== "")
    .join(" ");

/** One finding: what each side says, in its own words, and the choice. `bare`: under a title that already names its field. */
export const ComparisonRow = ({ model, line, bare = false }: RowProps & { readonly bare?: boolean }) => {
  const t = useT();
  const sides = [line.first, line.second].filter((side) => side !== null);
  return (
    <Versus
      id={line.id}
      sides={sides}
      {...(bare ? {} : { title: <h3>{titleOf(line, t)}</h3> })}
      note={noteOf(line, t)}
      acts={model.mayReview ? <ChoiceForm model={model} line={line} /> : undefined}
    />
  );
};

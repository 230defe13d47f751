import { Acts, Button, PostForm, useT } from "../../../../ui/index.ts";
import type { Said } from "../../desk.tsx";
import type { SwotLine } from "../line.ts";
import { ChangeLine, SetAside } from "./line-forms.tsx";

type ButtonsProps = {
  readonly slug: string;
  readonly said: Said;
  readonly line: SwotLine;
  readonly isChanged: boolean;
  readonly publishes: boolean;
};

const shown = ({ id, revision }: SwotLine) => ({ id, revision: String(revision) });

/** An act on a line that asks for nothing more. */
const LineAct = ({
  slug,
  line,
  act,
}: Pick<ButtonsProps, "slug" | "line"> & { act: "publish" | "unpublish" | "reopen" | "before" | "after" | "renew" }) => {
  const t = useT();
  return (
    <PostForm action={`/pacts/${slug}/diagnosis`} hidden={{ form: "acts", act, ...shown(line) }}>
      <Button kind={act === "publish" || act === "renew" ? "plain" : "quiet"} label={t(`swot.${act}Of`, { says: line.says })}>
        {t(`swot.${act}`)}
      </Button>
    </PostForm>
  );
};

/** What the parties may do with a line that stands: a contributor drafts, a pilot publishes too. */
export const LineButtons = ({ slug, said, line, isChanged, publishes }: ButtonsProps) => {
  if (line.state === "published" && !publishes) return null;
  return (
    <div className="line-acts">
      <Acts>
        {publishes && <LineAct slug={slug} line={line} act={line.state === "draft" ? "publish" : "unpublish"} />}
        {isChanged && <LineAct slug={slug} line={line} act="renew" />}
        <LineAct slug={slug} line={line} act="before" />
        <LineAct slug={slug} line={line} act="after" />
      </Acts>
      <ChangeLine slug={slug} said={said} line={line} />
      <SetAside slug={slug} said={said} form={`aside-${line.id}`} hidden={{ act: "aside", ...shown(line) }} says={line.says} />
    </div>
  );
};

/** Every draft published at once, as it is shown; nothing where there are fewer than two. */
export const PublishDrafts = ({ slug, lines }: { slug: string; lines: readonly SwotLine[] }) => {
  const t = useT();
  const drafts = lines.filter(({ state }) => state === "draft");
  if (drafts.length < 2) return null;
  const shownAs = drafts.map(({ id, revision }) => `${id}.${revision}`).join(" ");
  return (
    <PostForm action={`/pacts/${slug}/diagnosis`} hidden={{ form: "acts", act: "publish-drafts", shown: shownAs }}>
      <Button>{t("swot.publishDrafts", { count: drafts.length })}</Button>
    </PostForm>
  );
};

export const Reopen = ({ slug, line }: Pick<ButtonsProps, "slug" | "line">) => <LineAct slug={slug} line={line} act="reopen" />;

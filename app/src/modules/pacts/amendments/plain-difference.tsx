import type { ReactNode } from "react";
import { Table, useT } from "../../../ui/index.ts";
import { ChangeReason, ownReason, type ReasonProps } from "./change-reason.tsx";
import type { Difference } from "./pact-difference.ts";

type Props<State> = {
  readonly caption: string;
  readonly rows: readonly Difference<State>[];
  readonly words: (state: State) => string;
  readonly about: ReasonProps;
  /** Whether each of them may have a reason of its own. */
  readonly hasOwn?: boolean;
};

/** Things that two states say otherwise, one a line, each with its reason; nothing when all of them are the same. */
export const PlainDifference = <State extends { readonly id: string }>({ caption, rows, words, about, hasOwn = true }: Props<State>) => {
  const t = useT();
  const changed = rows.filter(({ kind }) => kind !== "kept");
  if (changed.length === 0) return null;
  const side = (state: State | null): ReactNode =>
    state === null ? <span className="unsaid">{t("bonds.difference.absent")}</span> : words(state);
  const reasonOf = ({ kind, before, after }: Difference<State>): ReactNode => {
    const state = before ?? after;
    if (state === null) return null;
    const reason = ownReason(about.compared, [before?.id, after?.id]);
    return <ChangeReason {...about} mayWrite={about.mayWrite && hasOwn} about={{ id: state.id, label: words(state), kind, reason }} />;
  };
  return (
    <Table
      caption={caption}
      rows={changed}
      rowKey={(_, position) => position}
      columns={[
        { label: t("bonds.difference.before"), heading: true, cell: ({ before }) => side(before) },
        { label: t("bonds.difference.after"), cell: ({ after }) => side(after) },
        { label: t("bonds.difference.what"), cell: ({ kind }) => t(`bonds.difference.${kind}`) },
        { label: t("bonds.field.reason"), cell: reasonOf },
      ]}
    />
  );
};

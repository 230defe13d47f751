import type { Translate } from "../../../../messages/index.ts";
import { heading, note, type PaperBlock, tableOr } from "../../../../platform/papers/paper.ts";
import { charterWords } from "../../commitments/bonds-words.ts";
import { identityWords, meetingsWords, protocolWords, referentWords, rolesWords } from "../../parties/parties-words.ts";
import type { PactFile } from "../pact-file.ts";
import { dayOrGap, textOrGap } from "./words.ts";

/** The edition, the ambition, the protocol, and what came before and after: only what officers have said. */
export const frameRows = (t: Translate, { bonds: { frame, ties } }: PactFile): string[][] => {
  const source = t("papers.source.lifeShort");
  const named = (list: readonly { readonly name: string }[]): string | null =>
    list.length === 0 ? null : list.map(({ name }) => name).join(", ");
  const rows: readonly (readonly [string, string | null])[] = [
    [t("parties.field.edition"), frame.edition],
    [t("parties.frame.ambition"), frame.ambition],
    [t("parties.group.protocol"), protocolWords(t, frame)],
    [t("papers.bonds.before"), named(ties.before)],
    [t("papers.bonds.after"), named(ties.after)],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [[label, value, source]]));
};

/** What parties are and do, and the bodies that steer the pact; nothing of what nobody has said. */
export const profileBlocks = (t: Translate, { bonds: { profiles, committees }, today }: PactFile): PaperBlock[] => {
  const told = profiles.filter(
    (profile) => (identityWords(t, profile) ?? rolesWords(t, profile) ?? referentWords(profile, "political")) !== null,
  );
  const parties = told.map((profile) => [
    profile.name,
    textOrGap(t, identityWords(t, profile)),
    textOrGap(t, rolesWords(t, profile)),
    textOrGap(t, referentWords(profile, "political")),
  ]);
  const bodies = committees.map((committee) => [
    committee.name,
    t(`parties.committeeKind.${committee.kind}`),
    textOrGap(t, committee.chair),
    [committee.rhythm, meetingsWords(t, committee, today)].filter((part) => part !== null).join(", ") || t("papers.unsaid"),
  ]);
  const columns = (...labels: readonly string[]) => labels.map((label) => ({ label }));
  const { field, column } = {
    field: (name: "kind" | "chair") => t(`parties.field.${name}`),
    column: (name: "roles" | "political" | "committee" | "meetings") => t(`parties.column.${name}`),
  };
  return [
    ...(parties.length === 0
      ? []
      : [
          tableOr(
            {
              caption: t("parties.list.caption"),
              columns: columns(t("life.parties.party"), field("kind"), column("roles"), column("political")),
              rows: parties,
            },
            "",
          ),
        ]),
    ...(bodies.length === 0
      ? []
      : [
          heading(3, t("parties.committees.title")),
          tableOr(
            {
              caption: t("parties.committees.caption"),
              columns: columns(column("committee"), field("kind"), field("chair"), column("meetings")),
              rows: bodies,
            },
            "",
          ),
        ]),
  ];
};

/** The commitments that parties follow, towards whom, and how far each is; nothing while none is followed. */
export const pledgeBlocks = (t: Translate, { bonds: { pledges, profiles } }: PactFile): PaperBlock[] => {
  if (pledges.length === 0) return [];
  const nameOf = (id: string): string => profiles.find((one) => one.id === id)?.name ?? t("life.party.takenBack");
  const rows = pledges.map((pledge) => {
    const towards = [...pledge.towardsMemberIds.map(nameOf), ...(pledge.towards === null ? [] : [pledge.towards])].join(", ");
    return [
      pledge.charter === null ? pledge.what : `${pledge.what} (${charterWords(t, pledge)})`,
      pledge.memberIds.map(nameOf).join(", ") + (towards === "" ? "" : t("bonds.towards", { towards })),
      dayOrGap(t, pledge.dueOn),
      t(`bonds.status.${pledge.status}`),
      pledge.evidence ?? pledge.evidenceUrl ?? t("bonds.evidence.none"),
    ];
  });
  const columns = [
    ...(["what", "who", "deadline"] as const).map((part) => ({ label: t(`papers.commitments.${part}`) })),
    { label: t("bonds.field.status") },
    { label: t("bonds.field.evidence") },
  ];
  return [tableOr({ caption: t("bonds.followed.caption"), columns, rows }, ""), note(t("papers.source.life"))];
};

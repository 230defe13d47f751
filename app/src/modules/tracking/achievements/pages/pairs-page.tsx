import type { Translate } from "../../../../messages/index.ts";
import {
  Acts,
  Button,
  type Column,
  ErrorSummary,
  formatDate,
  formatNumber,
  Lead,
  PostForm,
  Section,
  Table,
  useT,
} from "../../../../ui/index.ts";
import { PactSubPage, type Said } from "../../../pacts/index.ts";
import type { Achievement } from "../achievement.ts";
import { countWords } from "../achievement-words.ts";
import type { DuplicatePair } from "../propose-duplicates.ts";
import type { ResemblanceReason } from "../resemblance.ts";
import type { ChangeRight } from "../write-achievements.ts";

export type PairsView = {
  readonly slug: string;
  readonly title: string;
  readonly pairs: readonly DuplicatePair<Achievement>[];
  readonly mayChange: ChangeRight;
  readonly said: Said;
};

const reasonWords = (t: Translate, reason: ResemblanceReason): string => {
  switch (reason.code) {
    case "near-day":
      return t("achievements.reason.near-day", { days: reason.days });
    case "near-place":
      return t("achievements.reason.near-place", { metres: formatNumber(reason.metres) });
    case "near-quantity":
    case "alike-words":
      return t(`achievements.reason.${reason.code}`, { share: formatNumber(Math.round(100 * reason.share)) });
    default:
      return t(`achievements.reason.${reason.code}`);
  }
};

const PairSection = ({ pair, rank, slug, mayChange }: { pair: DuplicatePair<Achievement>; rank: number } & PairsView) => {
  const t = useT();
  const { one, other, score, reasons } = pair;
  const address = `/pacts/${slug}/achievements`;
  const title = t("achievements.pairs.pair", { rank });
  const columns: Column<Achievement>[] = [
    {
      label: t("achievements.column.what"),
      heading: true,
      cell: ({ id, what }) => <a href={`${address}/${id}`}>{what}</a>,
    },
    { label: t("achievements.column.day"), cell: ({ day }) => formatDate(day) },
    { label: t("achievements.column.quantity"), numeric: true, cell: (row) => countWords(t, row) },
    { label: t("achievements.column.place"), cell: ({ place }) => place ?? t("achievements.place.none") },
    { label: t("achievements.column.declaredBy"), cell: ({ declaredBy }) => declaredBy },
  ];
  const own = [one, other].map(({ organisationId }) => mayChange(organisationId));
  const hidden = {
    form: `pair-${rank}`,
    oneId: one.id,
    otherId: other.id,
    oneRevision: String(one.revision),
    otherRevision: String(other.revision),
  };
  return (
    <Section
      id={`pair-${rank}`}
      title={title}
      note={`${t("achievements.pairs.score", { score: Math.round(100 * score) })} : ${reasons.map((reason) => reasonWords(t, reason)).join(", ")}`}
    >
      <Table caption={title} captionUnseen columns={columns} rows={[one, other]} rowKey={({ id }) => id} />
      {own.some((may) => may) && (
        <PostForm action={`${address}/duplicates`} hidden={hidden} label={title}>
          <Acts>
            {own.every((may) => may) && (
              <>
                <Button name="act" value="keep-one">
                  {t("achievements.pairs.keepFirst")}
                </Button>
                <Button name="act" value="keep-other">
                  {t("achievements.pairs.keepSecond")}
                </Button>
              </>
            )}
            <Button kind="quiet" name="act" value="apart">
              {t("achievements.pairs.apart")}
            </Button>
          </Acts>
        </PostForm>
      )}
      {!own.every((may) => may) && <p className="soft">{t("achievements.pairs.theirs")}</p>}
    </Section>
  );
};

/** Achievements that may have been declared twice, each pair with why, to be merged or told apart by a person. */
export const PairsPage = (view: PairsView) => {
  const t = useT();
  const { slug, title, pairs, said } = view;
  const address = `/pacts/${slug}/achievements`;
  const name = t("achievements.pairs.title");
  return (
    <PactSubPage slug={slug} pact={title} title={`${name}, ${title}`} hidden above={[{ href: address, label: t("achievements.title") }]}>
      <Lead title={name} kicker={title} work>
        {t("achievements.pairs.lead", { count: pairs.length })}
      </Lead>
      <div id="acts">
        <ErrorSummary errors={said.errors} />
      </div>
      {pairs.map((pair, place) => (
        <PairSection key={`${pair.one.id} ${pair.other.id}`} {...view} pair={pair} rank={place + 1} />
      ))}
      <p className="soft">{t("achievements.pairs.method")}</p>
      <p>
        <a href={address}>{t("achievements.pairs.back")}</a>
      </p>
    </PactSubPage>
  );
};

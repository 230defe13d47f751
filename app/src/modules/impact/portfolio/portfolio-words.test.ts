import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { drawnRuns, madeRun, madeStudy } from "./portfolio.testing.ts";
import { portfolioOf } from "./portfolio.ts";
import type { PortfolioStudy } from "./portfolio-study.ts";
import { caveats, chanceWords, groupCautions, groupSentences, headline, passedOverIn, studyWords } from "./portfolio-words.ts";

const t = translator("fr");
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const head = (studies: readonly PortfolioStudy[], isMember = false) => plain(headline(t, portfolioOf(studies), isMember));
const firstGroup = (studies: readonly PortfolioStudy[]) => {
  const [group] = portfolioOf(studies).groups;
  if (!group) throw new Error("no group");
  return group;
};
const early = (sentence = "Il est trop tôt.") => madeRun(3, 5, { verdict: { code: "too-early", sentence } });

describe("the portfolio in a sentence", () => {
  it("says of none who may not see some", () => {
    expect(head([])).toBe(
      "Aucune étude d’impact publique n’est inscrite : on ne sait pas si les pactes changent ce qui se serait passé sans eux.",
    );
    expect(head([], true)).toContain("Aucune étude d’impact n’est inscrite :");
  });

  it("says why none can be read", () => {
    expect(head([madeStudy(null), madeStudy(null), madeStudy(early())])).toBe(
      "3 études d’impact sont inscrites, et aucun effet ne peut encore être lu : 2 n’ont pas encore de résultat, une est trop récente.",
    );
    expect(head([madeStudy(null)])).toBe(
      "Une étude d’impact est inscrite, et son effet ne peut pas encore être lu : une n’a pas encore de résultat.",
    );
  });

  it("judges no pact that is alone", () => {
    expect(head([madeStudy(madeRun(30, 5))])).toBe(
      "Une seule étude d’impact est inscrite : elle établit un effet. On ne peut pas dire d’un pacte seul s’il fait mieux que les autres.",
    );
    expect(head([madeStudy(madeRun(3, 5)), madeStudy(null)])).toContain(
      "Sur 2 études d’impact inscrites, une seule donne un effet : elle n’établit pas d’effet.",
    );
  });

  it("counts those that no longer stand out once tests are counted", () => {
    const lucky = [madeStudy(madeRun(10.5, 5)), ...Array.from({ length: 11 }, (_, at) => madeStudy(madeRun(at - 5, 5)))];
    expect(head(lucky)).toBe(
      "Sur 12 études d’impact inscrites, 12 donnent un effet ; prises une à une, une seule établit un effet, au niveau de son plan ; une fois compté le nombre d’essais, aucune ne se distingue.",
    );
    const [best] = firstGroup(lucky).studies;
    expect(best && plain(studyWords(t, best))).toBe("ne se distingue plus, le nombre d’essais compté");
    expect(head([...lucky, madeStudy(madeRun(60, 5))])).toContain("2 établissent");
    expect(head([...lucky, madeStudy(madeRun(60, 5))])).toMatch(/une seule se distingue encore\.$/);
  });

  it("owns what is hidden, what deviates, and outcomes that cannot be mixed", () => {
    const told = portfolioOf([
      madeStudy(madeRun(30, 5, { deviations: 2 }), { isPublic: false }),
      madeStudy(madeRun(-2, 1), { outcome: { label: "Taux de chômage", unit: "%" }, direction: "down" }),
    ]);
    const words = caveats(t, told, true).map(plain).join(" ");
    expect(words).toContain("Une étude est réservée aux membres de l’espace : le public lit le portefeuille sans elle.");
    expect(words).toContain("Un effet vient d’une étude dont aucun calcul ne suit le plan");
    expect(words).toContain("chacun mesure autre chose, ou dans une autre unité");
    expect(words).toContain("Les résultats que les pactes déclarent n’y entrent pas");
    expect(caveats(t, told, false).map(plain)).toContain("Seules les études publiques sont comptées.");
  });
});

describe("how many times studies were run", () => {
  const tried = (...counts: readonly Partial<PortfolioStudy["counts"]>[]) => {
    const studies = counts.map((more) => {
      const made = madeStudy((more.runs ?? 1) > 0 ? madeRun(3, 5) : null);
      return { ...made, counts: { ...made.counts, ...more } };
    });
    return caveats(t, portfolioOf(studies), true)
      .map(plain)
      .find((one) => one.includes("calculée"));
  };

  it.each([
    [
      "some otherwise than planned",
      [{ runs: 4, deviating: 1 }, {}],
      /^Ces études ont été calculées 5 fois, dont une hors du plan inscrit :/,
    ],
    [
      "some on figures that were set aside",
      [{ runs: 4, deviating: 2 }, { aside: 1 }],
      /^Ces études ont été calculées 6 fois, dont 2 hors du plan inscrit et une mise de côté avec ses données :/,
    ],
    [
      "all of one study set aside",
      [{ runs: 0, aside: 2 }],
      /^Cette étude a été calculée 2 fois, dont 2 mises de côté avec leurs données :/,
    ],
  ])("is told whole: %s", (_, counts, says) => expect(tried(...counts)).toMatch(says));

  it("is not told where all follow their plan and stand", () => expect(tried({ runs: 2 }, { runs: 0 })).toBeUndefined());
});

describe("studies that were passed over, and plans that came late", () => {
  const pact = { slug: "brenne", title: "Pacte du val de Brenne", organisationId: null };
  const told = portfolioOf([
    madeStudy(null, { pact }),
    madeStudy(early(), { pact }),
    madeStudy(madeRun(3, 5), { pact, isAfterFigures: true }),
    madeStudy(madeRun(30, 5), { pact }),
    madeStudy(madeRun(4, 5)),
  ]);

  it("are counted, of those that cannot be read and were registered before one that can", () => {
    expect(passedOverIn(told)).toBe(2);
    expect(plain(t("portfolio.group.first", { count: 2 }))).toContain("2 études inscrites avant celles qui comptent n’ont pas pu l’être");
    expect(plain(t("portfolio.group.first", { count: 0 }))).toMatch(/la première inscrite que l’on peut lire compte seule\.$/);
    expect(passedOverIn(portfolioOf([madeStudy(madeRun(3, 5), { pact }), madeStudy(null, { pact })]))).toBe(0);
  });

  it("are said where the sentence is", () => {
    expect(caveats(t, told, true).map(plain).join(" ")).toContain(
      "Un effet vient d’une étude dont le plan a été inscrit après la dernière",
    );
    expect(caveats(t, portfolioOf([madeStudy(madeRun(3, 5))]), true).join(" ")).not.toContain("dont le plan");
  });
});

describe("what a group tells", () => {
  it("is that nothing tells pacts apart where chance explains all", () => {
    const words = groupSentences(t, firstGroup([1, 2, 3, 4].map((effect) => madeStudy(madeRun(effect, 30)))))
      .map(plain)
      .join(" ");
    expect(words).toContain("cette moyenne ne se distingue pas de zéro");
    expect(words).toContain("rien ne dit qu’un pacte fasse mieux qu’un autre");
  });

  it("is how true effects differ, and where one more would stand", () => {
    const runs = drawnRuns(30, { mean: 60, spread: 40 });
    const words = groupSentences(t, firstGroup(runs.map((run) => madeStudy(run))))
      .map(plain)
      .join(" ");
    expect(words).toContain("en moyenne, les pactes vont dans le sens voulu");
    expect(words).toMatch(/s’écartent les uns des autres de \d+[,\d]* emplois environ/);
    expect(words).toMatch(/Un pacte de plus, de la même sorte, aurait un effet entre .* \(intervalle à 95 %\)/);
    const against = firstGroup(runs.map((run) => madeStudy(run, { direction: "down" })));
    expect(groupSentences(t, against).map(plain).join(" ")).toContain("les pactes vont à rebours");
  });

  it("says nothing of one more from two, and warns under ten, of methods mixed, of what stands apart", () => {
    const two = firstGroup([madeStudy(madeRun(3, 5)), madeStudy(madeRun(8, 5), { method: "cs" })]);
    expect(groupSentences(t, two)).toHaveLength(2);
    const words = groupCautions(t, two).map(plain).join(" ");
    expect(words).toContain("Avec 2 études, la dispersion des effets est elle-même mal connue");
    expect(words).toContain("Plusieurs méthodes sont mêlées");
    const ten = firstGroup(drawnRuns(10).map((run) => madeStudy(run)));
    expect(groupCautions(t, ten).map(plain).join(" ")).not.toContain("mal connue");
  });
});

it("a probability is never told as none", () => {
  expect([0, 0.0004, 0.012, 1, null].map((p) => plain(chanceWords(t, p)))).toEqual(["< 0,1 %", "< 0,1 %", "1,2 %", "100 %", "sans test"]);
});

import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { toText } from "../../../platform/papers/formats/to-text.ts";
import { Page } from "../../../ui/index.ts";
import { plainPage } from "../../../ui/page-context.tsx";
import { renderPage } from "../../../ui/render.tsx";
import { netJobs } from "./net-jobs.ts";
import { studyPaper } from "./study-paper.ts";
import { StudyStory } from "./study-story.tsx";
import { testPlan, testRegistered, testRun, testStudy } from "./study-told.testing.ts";
import type { StudyTold } from "./study-told.ts";

const t = translator("fr");
const PATH = "/pacts/val-d-orne/studies/1";

const pageOf = (study: StudyTold): string =>
  renderPage(
    plainPage({ path: PATH }),
    <Page title={study.plan.question} styles={["charts", "study"]}>
      <StudyStory study={study} papers={{ pdf: `${PATH}.pdf`, docx: `${PATH}.docx` }} />
    </Page>,
  );

const paperOf = (study: StudyTold): string =>
  toText(studyPaper(t, study, { origin: "https://levier.example", path: PATH, today: "2 mai 2023" }));

/** The words of a page, entities and marks undone. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&gt;/g, ">")
    .replace(/&lt;/g, "<")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

const verdicts: readonly (readonly [name: string, study: StudyTold, says: RegExp, never: RegExp])[] = [
  [
    "an effect",
    testStudy({ runs: [testRun({ effect: 900 })] }),
    /Un effet est établi.*dans le sens voulu/s,
    /non mesurable|contient 0 : on ne peut|effet : 0/,
  ],
  ["no detectable effect", testStudy(), /Aucun effet n’est décelable.*aurait vu un effet/s, /Un effet est établi|La conclusion tient à/],
  [
    "too early",
    testStudy({ runs: [testRun({ last: 2019, effect: 900 })] }),
    /Il est trop tôt.*Il est trop tôt pour conclure/s,
    /Un effet est établi/,
  ],
  [
    "not measurable",
    testStudy({ runs: [testRun({ signed: 2010 })] }),
    /L’effet n’est pas mesurable.*Aucun déroulé/s,
    /Un effet est établi|<svg/,
  ],
  ["no run yet", testStudy({ runs: [] }), /Pas encore de réponse.*n’a pas encore de résultat/s, /Un effet est établi|<svg/],
  ["a draft", testStudy({ runs: [], registered: null }), /Plan en préparation.*peut encore changer/s, /Plan inscrit/],
];

describe.each(verdicts)("a study that tells %s", (_, study, says, never) => {
  const page = pageOf(study);
  const paper = paperOf(study);

  it("says so first, and nothing else", () => {
    expect(wordsOf(page)).toMatch(says);
    expect(page).not.toMatch(never);
    expect(page.indexOf("<h1")).toBeLessThan(page.indexOf('class="verdict"'));
    expect(page.indexOf('class="verdict"')).toBeLessThan(page.indexOf("<h2"));
  });

  it("is light, and asks for no script", () => {
    expect(page).not.toContain("<script");
    expect(Buffer.byteLength(page)).toBeLessThan(60_000);
  });

  it("tells on paper all that the page tells, and its sources", () => {
    const told = wordsOf(page);
    const lines = studyPaper(t, study, { origin: "https://levier.example", path: PATH, today: "2 mai 2023" }).blocks.flatMap((block) =>
      block.kind === "paragraph" || block.kind === "heading" ? [block.text.replace(/\s+/g, " ")] : [],
    );
    const own = ["Sources", ...(study.runs.length === 0 ? [lines[0]] : [])];
    expect(lines.filter((line) => !told.includes(line) && !own.includes(line))).toEqual([]);
    expect(paper).toContain(`https://levier.example${PATH}`);
    expect(paper).toContain("Estimations d’emploi localisées");
  });
});

describe("a study", () => {
  it("tells each deviation with its reason, and that another version concluded otherwise", () => {
    const done = { ...testPlan, level: 0.9 };
    const deviations = [{ field: "level", planned: 0.95, done: 0.9, because: "peu de témoins" } as const];
    const study = testStudy({
      runs: [testRun({ effect: 900 }, { version: 2, done, deviations }), testRun({ last: 2019 }, { done, deviations })],
    });
    const words = wordsOf(pageOf(study));
    expect(words).toContain("La version précédente concluait autrement : « Trop tôt pour le dire ».".replace(/\s/g, " "));
    expect(words).toMatch(/Niveau de confiance\s+95 %\s+90 %\s+peu de témoins/);
    expect(paperOf(study)).toContain("peu de témoins");
  });

  it("answers by the last version that follows the plan, and tells those that do not for what they are", () => {
    const deviations = [{ field: "seed", planned: 1, done: 2, because: "une autre graine" } as const];
    const [planned, early] = [testRun({}, { version: 2 }), testRun({ last: 2019 }, { version: 1 })];
    const pleasing = [4, 3].map((version) => testRun({ effect: 900 }, { version, deviations }));
    const study = testStudy({ runs: [...pleasing, planned, early] });
    const words = wordsOf(pageOf(study));
    expect(words).toMatch(/Aucun effet n’est décelable/);
    expect(words).not.toContain("Un effet est établi :");
    expect(words).toMatch(
      /4 versions ont été calculées. La version 2, dernière à suivre le plan inscrit, fait foi ; 2 autres s’en écartent/,
    );
    expect(words).toMatch(/version 4, « Un effet est établi » \(\+\d+ emplois\) ; version 3/);
    expect(words).toContain("La version précédente concluait autrement : « Trop tôt pour le dire »");
    expect(netJobs(study)).toBe("no-detectable-effect");
    expect(paperOf(study)).toContain("sans faire foi");
  });

  it("says so where no version follows the plan, and answers by the last", () => {
    const deviations = [{ field: "seed", planned: 1, done: 2, because: "une autre graine" } as const];
    const study = testStudy({ runs: [testRun({ effect: 900 }, { version: 2, deviations }), testRun({}, { deviations })] });
    const words = wordsOf(pageOf(study));
    expect(words).toContain("Un effet est établi :");
    expect(words).toContain("Aucun calcul ne suit le plan inscrit : le dernier des 2 qui existent, retenu ici, s’en écarte sur un point");
  });

  it("tells an effect the pact did not want for what it is", () => {
    expect(wordsOf(pageOf(testStudy({ runs: [testRun({ effect: -900 })] })))).toContain("à l’inverse de ce que le pacte voulait");
  });

  it("says that a plan registered after the signature was", () => {
    const registered = testRegistered("2021-01-01");
    expect(wordsOf(pageOf(testStudy({ registered })))).toContain("Il l’a été après la signature");
  });

  it("is never told to come before a signature that the pact dates earlier, nor before one still to come", () => {
    const later = { ...testPlan, signedOn: "2030-01-01" };
    const pact = (signedOn: string | null) => ({ ...testStudy().pact, signedOn });
    const words = (study: Partial<StudyTold>) => wordsOf(pageOf(testStudy({ ...study, registered: testRegistered("2021-01-01") })));
    const lied = words({ plan: later, pact: pact("2018-08-28"), runs: [] });
    expect(lied).toContain("Il l’a été après la signature (28 août 2018)");
    expect(lied).toContain("Le plan donne le 1er janvier 2030 pour date de signature ; le pacte dit : 28 août 2018.");
    expect(lied).not.toContain("avant que l’on ait pu voir");
    const announced = words({ plan: later, pact: pact(null), runs: [] });
    expect(announced).toContain("La signature est annoncée pour le 1er janvier 2030 : elle n’a pas encore eu lieu.");
    expect(announced).not.toContain("avant que l’on ait pu voir");
    expect(words({ pact: pact("2018"), runs: [] })).not.toContain("pour date de signature");
  });

  it("says plainly that its plan is no more the one that was registered", () => {
    const altered = testStudy({ registered: { ...testRegistered("2018-08-20"), isIntact: false } });
    expect(wordsOf(pageOf(altered))).toContain("ne donne plus l’empreinte prise à son inscription");
    expect(paperOf(altered)).toContain("changé hors de ce logiciel");
    expect(pageOf(testStudy())).not.toContain("changé hors de ce logiciel");
  });

  it("says nothing of a single time by the band of the mean", () => {
    expect(wordsOf(pageOf(testStudy()))).toContain("elle ne dit rien d’une période prise seule");
  });

  it("stays light with hundreds of controls", () => {
    const page = pageOf(testStudy({ runs: [testRun({ controls: 300 })] }));
    expect(Buffer.byteLength(page)).toBeLessThan(60_000);
    expect(page).toMatch(/autres territoires comptent/);
  });

  it("is set among the others where there is an effect to read, not where it is too early for one", () => {
    const lead = "Cet effet se lit parmi ceux des autres pactes";
    expect(wordsOf(pageOf(testStudy()))).toContain(lead);
    const early = wordsOf(pageOf(testStudy({ runs: [testRun({ last: 2019, effect: 900 })] })));
    expect([early.includes(lead), early.includes("Voir le portefeuille des effets")]).toEqual([false, true]);
  });

  it("says nothing of a band that is not drawn, nor that a plan is as it was registered where it is not", () => {
    const run = testRun();
    const bare = wordsOf(pageOf(testStudy({ runs: [{ ...run, result: { ...run.result, interval: null } }], registered: null })));
    expect(bare).not.toContain("La bande est l’intervalle");
    expect(bare).not.toContain("tel qu’il est inscrit");
    expect(bare).toContain("Le plan, qui n’est pas encore inscrit");
    expect(wordsOf(pageOf(testStudy()))).toContain("Le plan, tel qu’il est inscrit");
  });

  it("tells the seed that the figures were drawn from, or would be", () => {
    const run = testRun();
    const told = (seed: number | null) =>
      wordsOf(pageOf(testStudy({ runs: [{ ...run, result: { ...run.result, inference: { ...run.result.inference, seed } } }] })));
    expect(told(12)).toContain("Les tirages au sort partent toujours du même nombre, la graine (12)");
    expect(told(null)).toContain(`la graine (${run.done.seed})`);
  });

  it("tells gaps that are those of the figures told beside", () => {
    const run = testRun();
    const periods = run.result.periods.map((period, at) => ({ ...period, treated: 29_624.4 + at, synthetic: 30_857.6 + 1.37 * at }));
    const page = pageOf(testStudy({ runs: [{ ...run, result: { ...run.result, periods } }] }));
    const rows = [...page.matchAll(/<tr><th scope="row">20\d\d<\/th>(.*?)<\/tr>/g)].map(([, cells = ""]) =>
      [...cells.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = ""]) =>
        Number(
          cell
            .replace(/[^\d,−]/g, "")
            .replace("−", "-")
            .replace(",", "."),
        ),
      ),
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const [seen = 0, compared = 0, gap = 0] of rows) expect(seen - compared).toBeCloseTo(gap, 9);
    expect(rows[0]).toEqual([29_624, 30_858, -1234]);
    const last = /observé : ([^;]+) emplois ; comparaison : ([^;]+) emplois ; écart : ([^.]+) emplois/.exec(wordsOf(page))?.slice(1);
    const [seen = 0, compared = 0, gap = 0] = (last ?? []).map((text) => Number(text.replace(/\s/g, "").replace("−", "-")));
    expect([gap < -1000, seen - compared]).toEqual([true, gap]);
  });

  it("makes no proof of a fit that so many controls would give to any course", () => {
    const run = testRun({ effect: 900 });
    const { level, warnings } = { level: run.result.periods[0]?.treated ?? 0, warnings: run.result.warnings };
    const told = (rmse: number, more: readonly { code: string; sentence: string }[] = []) => {
      const result = { ...run.result, fit: { prePeriodRmse: rmse }, warnings: [...warnings, ...more] };
      return wordsOf(pageOf(testStudy({ runs: [{ ...run, result }] })));
    };
    expect(told(level / 100)).toContain("fois cet écart d’avant");
    expect(told(level / 100, [{ code: "any-course", sentence: "" }])).not.toContain("fois cet écart d’avant");
    const near = told(level / 1e4);
    expect(near).not.toContain("fois cet écart d’avant");
    expect(near).toContain("soit moins de 0,1 % du niveau");
    expect(told(3.35e-13)).toContain("suivait l’observé à 0 emploi près");
  });

  it("says of two chances what each is", () => {
    const run = testRun();
    expect(wordsOf(pageOf(testStudy({ runs: [{ ...run, result: { ...run.result, pValue: 0 } }] })))).toContain("est de moins de 0,1 %");
    const words = wordsOf(pageOf(testStudy()));
    expect(words).toMatch(
      /La probabilité d’un écart au moins aussi grand .* elle vient, comme l’intervalle, de l’effet et de son erreur type/,
    );
    expect(words).toMatch(
      /Le dessin montre autre chose : où l’effet se place parmi ceux des témoins dessinés \(\d+ sur \d+ s’en écartent autant\)/,
    );
  });

  it("does not repeat beside the verdict what it says, and leads to the pages of its method and of its measure of chance", () => {
    const few = testRun({ controls: 6 });
    const words = wordsOf(pageOf(testStudy({ runs: [few] })));
    expect(few.result.warnings.some(({ sentence }) => few.result.verdict.sentence.includes(sentence))).toBe(true);
    expect(few.result.verdict.code).toBe("not-measurable");
    expect(pageOf(testStudy({ runs: [few] })).match(/<li>\d+ territoires témoins ne permettent/g)).toBeNull();
    expect(words).toContain("ou prenez un niveau de");
    for (const address of ["/impact/methods/sdid", "/impact/methods/placebo", "/impact/methods"]) {
      expect(pageOf(testStudy())).toContain(`href="${address}"`);
      expect(paperOf(testStudy())).toContain(`https://levier.example${address}`);
    }
  });

  it("tells two near courses apart at their ends, and where its figures come from", () => {
    const run = testRun();
    const periods = run.result.periods.map((period) => ({ ...period, treated: 10.2963, synthetic: 10.2854 }));
    const page = pageOf(testStudy({ runs: [{ ...run, result: { ...run.result, periods } }] }));
    const [drawing = ""] = /<svg.*?<\/svg>/.exec(page) ?? [];
    expect(drawing).toMatch(/>10,2963<.*>10,2854</s);
    expect(wordsOf(page)).toContain("Source des chiffres : Estimations d’emploi localisées, 2022.");
  });

  it("draws its course on a scale", () => {
    const [drawing = ""] = /<svg.*?<\/svg>/.exec(pageOf(testStudy())) ?? [];
    expect([...drawing.matchAll(/text-anchor="end">([\d\s]+)</g)].length).toBeGreaterThan(2);
  });
});

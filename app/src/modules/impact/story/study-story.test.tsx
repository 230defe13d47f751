import { mkdirSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { toText } from "../../../platform/papers/formats/to-text.ts";
import { Page } from "../../../ui/index.ts";
import { plainPage } from "../../../ui/page-context.tsx";
import { renderPage } from "../../../ui/render.tsx";
import { studyPaper } from "./study-paper.ts";
import { StudyStory } from "./study-story.tsx";
import { testRun, testStudy } from "./study-told.testing.ts";

it("looks", () => {
  mkdirSync("/tmp/story", { recursive: true });
  const made = {
    none: {},
    effect: { effect: 900 },
    early: { last: 2019 },
    unmeasured: { signed: 2010 },
    many: { controls: 300, effect: 500 },
  };
  for (const [name, one] of Object.entries(made)) {
    const study = testStudy({ runs: [testRun(one)] });
    const html = renderPage(
      plainPage({ path: "/pacts/val-d-orne/studies/1" }),
      <Page title="x" styles={["charts", "study"]}>
        <StudyStory study={study} papers={{ pdf: "a.pdf", docx: "a.docx" }} />
      </Page>,
    );
    writeFileSync(`/tmp/story/${name}.html`, html);
    writeFileSync(
      `/tmp/story/${name}.txt`,
      toText(studyPaper(translator("fr"), study, { origin: "https://x", path: "/y", today: "1 mars" })),
    );
    writeFileSync(
      `/tmp/story/${name}.json`,
      JSON.stringify(studyPaper(translator("fr"), study, { origin: "https://x", path: "/y", today: "1 mars" })),
    );
  }
  const study = testStudy({ runs: [] });
  writeFileSync(
    `/tmp/story/waiting.txt`,
    toText(studyPaper(translator("fr"), study, { origin: "https://x", path: "/y", today: "1 mars" })),
  );
  expect(1).toBe(1);
});

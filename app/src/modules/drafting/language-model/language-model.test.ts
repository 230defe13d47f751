import { afterEach, describe, expect, it } from "vitest";
import { languageModel } from "./language-model.ts";
import { failureInEnglish, type ModelFailure } from "./model-failure.ts";
import { type Asked, openStubModel, type StubAnswer, type StubModel, saying } from "./stub-model.testing.ts";
import { textWindows } from "./text-windows.ts";

let stub: StubModel | undefined;
afterEach(() => stub?.close());

const answeredBy = async (answer: (asked: Asked, rank: number) => StubAnswer, text = "Un pacte.", seconds = 5) => {
  stub = await openStubModel(answer);
  return languageModel({ ...stub.settings, seconds }).propose(text);
};

const PROPOSED = { title: [{ value: "Un pacte", quote: "Un pacte" }] };

describe("a language model", () => {
  it("is asked once, at its address, with its key, for JSON about the text", async () => {
    expect(await answeredBy(() => saying(PROPOSED))).toEqual({ parts: 1, answered: 1, failure: null, proposals: PROPOSED });
    expect(stub?.asked).toMatchObject([
      {
        path: "/v1/chat/completions",
        authorization: "Bearer clef",
        body: { model: "stub", stream: false, temperature: 0, response_format: { type: "json_object" } },
      },
    ]);
    expect(JSON.stringify(stub?.asked[0]?.body)).toContain("Un pacte.");
  });

  it("is asked again without options where it refuses them", async () => {
    const answer = await answeredBy(({ body }) => (body["response_format"] ? { status: 400, body: "unknown option" } : saying(PROPOSED)));
    expect(answer.answered).toBe(1);
    expect(stub?.asked).toHaveLength(2);
  });

  it.each<[string, string]>([
    ["in a fence", `Voici :\n\`\`\`json\n${JSON.stringify(PROPOSED)}\n\`\`\`\nVoilà.`],
    ["after its thoughts", `<think>{"title": "non"}</think>${JSON.stringify(PROPOSED)}`],
  ])("is read when it answers %s", async (_, content) => {
    expect((await answeredBy(() => saying(content))).proposals).toEqual(PROPOSED);
  });

  it("reads a long text in parts that overlap, and joins what was said in the order of the text", async () => {
    const text = Array.from({ length: 3000 }, (_, at) => `Phrase numéro ${at}.`).join("\n");
    const windows = textWindows(text);
    expect(windows.length).toBeGreaterThan(3);
    expect(windows.every((window) => text.includes(window) && window.length <= 12_000)).toBe(true);
    expect(windows.slice(1).every((window, at) => windows[at]?.endsWith(window.slice(0, 1000)))).toBe(true);
    const answer = await answeredBy(({ body }) => saying({ axes: [{ label: /Phrase numéro \d+/.exec(JSON.stringify(body))?.[0] }] }), text);
    const first = windows.map((window) => ({ label: /Phrase numéro \d+/.exec(window)?.[0] }));
    expect(answer).toEqual({ parts: windows.length, answered: windows.length, failure: null, proposals: { axes: first } });
  });

  it("that answers for one part only is heard for that part", async () => {
    const text = "Une phrase de plus. ".repeat(1500);
    const answer = await answeredBy((_, rank) => (rank === 0 ? saying(PROPOSED) : { body: "{" }), text);
    expect(answer).toMatchObject({ answered: 1, failure: "unreadable", proposals: PROPOSED });
    expect(answer.parts).toBeGreaterThan(1);
  });

  it.each<[string, StubAnswer, ModelFailure]>([
    ["fails", { status: 500, body: "{}" }, "status-500"],
    ["knows nothing of the key", { status: 401, body: "{}" }, "status-401"],
    ["sends a page", { type: "text/html", body: "<html>Bienvenue</html>" }, "unreadable"],
    ["cuts its JSON short", saying('{"title": [{"value": "Un pa'), "unreadable"],
    ["chats", saying("Je ne peux pas répondre."), "unreadable"],
    ["answers a list", saying("[1, 2]"), "unreadable"],
    ["answers something else", { body: '{"choices": [{"message": {"content": [1]}}]}' }, "unreadable"],
    ["never stops", "endless", "unreadable"],
    ["sends elsewhere", { status: 302, body: "", to: "http://127.0.0.1:9/v1/chat/completions" }, "status-302"],
  ])("that %s proposes nothing, and it is known why", async (_, said, failure) => {
    expect(await answeredBy(() => said)).toEqual({ parts: 1, answered: 0, failure, proposals: {} });
    expect(stub?.asked.length).toBeLessThanOrEqual(2);
  });

  it("that says thousands of things has only the first of them looked at, of fields and of values", async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`field${at}`, Array(at === 0 ? 200_000 : 1).fill(at)]));
    const { proposals } = await answeredBy(() => saying(many));
    expect([Object.keys(proposals).length, proposals["field0"]]).toEqual([1000, Array(1000).fill(0)]);
  });

  it("that stalls is left after its time, and asked once", async () => {
    const started = performance.now();
    expect(await answeredBy(() => "stall", "Un pacte.", 0.2)).toEqual({ parts: 1, answered: 0, failure: "late", proposals: {} });
    expect(performance.now() - started).toBeLessThan(3000);
    expect(stub?.asked).toHaveLength(1);
  });

  it("that is not there proposes nothing", async () => {
    const gone = await openStubModel(() => "stall");
    await gone.close();
    expect(await languageModel(gone.settings).propose("Un pacte.")).toMatchObject({ answered: 0, failure: "unreachable" });
  });
});

it.each<[ModelFailure, string]>([
  ["unreachable", "LEVIER_MODEL_URL"],
  ["late", "LEVIER_MODEL_SECONDS"],
  ["unreadable", "LEVIER_MODEL"],
  ["status-403", "403, check LEVIER_MODEL_KEY"],
  ["status-404", "404, check LEVIER_MODEL_URL"],
])("a failure that is %s is told with what may mend it", (failure, mend) => {
  expect(failureInEnglish(failure, { seconds: 5 })).toContain(mend);
});

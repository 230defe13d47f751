import { buildGazetteer, type DraftPact, extract } from "@levier/extraction";
import { expect, it } from "vitest";
import { read } from "../../files.ts";
import { faultsOf } from "./check-draft.ts";

const text = read("samples/communique-invente.txt");
const draftOf = (): DraftPact => {
  const read = extract(text, { gazetteer: buildGazetteer([]) });
  if (!read.ok) throw new Error("the sample is French");
  return read.value;
};
const draft = draftOf();
const { pact } = draft;
const first = <T>(list: readonly T[]): T => {
  const [item] = list;
  if (item === undefined) throw new Error("the sample has one");
  return item;
};
const withFirst = <T extends object>(list: readonly T[], change: Partial<T>): T[] => [{ ...first(list), ...change }, ...list.slice(1)];

it("finds nothing to say of the draft of the sample", () => {
  expect(faultsOf(draft, text)).toEqual([]);
});

it.each<[string, Partial<DraftPact["pact"]>]>([
  ["a person with another name", { signatories: withFirst(pact.signatories, { name: "Odile Quermont" }) }],
  ["a sum that is another", { amounts: withFirst(pact.amounts, { valueEur: 7_800_000 }) }],
  ["a sum of another scale", { amounts: withFirst(pact.amounts, { valueEur: 6.8e9 }) }],
  ["a date of another day", { signedOn: pact.signedOn && { ...pact.signedOn, value: "2026-10-16" } }],
  ["an action of words not in the text", { actions: withFirst(pact.actions, { label: "Rouvrir la halte fluviale" }) }],
  ["a period of another year", { period: { value: "2021-2098", evidence: [{ start: 0, end: text.length }], confidence: 0.8 } }],
  ["a value without a passage", { axes: withFirst(pact.axes, { evidence: [] }) }],
  ["a passage beyond the text", { axes: withFirst(pact.axes, { evidence: [{ start: 5, end: text.length + 1 }] }) }],
  ["a passage of nothing", { axes: withFirst(pact.axes, { evidence: [{ start: 5, end: 5 }] }) }],
])("finds %s", (_, change) => {
  expect(faultsOf({ ...draft, pact: { ...pact, ...change } }, text)).not.toEqual([]);
});

it("reads a period year by year, whatever stands between", () => {
  const said = `Le pacte couvre la période comprise entre 2021 et 2027.\n${text}`;
  const whole = extract(said, { gazetteer: buildGazetteer([]) });
  expect(whole.ok && whole.value.pact.period).toMatchObject({ value: "2021-2027" });
  expect(whole.ok && faultsOf(whole.value, said)).toEqual([]);
});

it("finds a draft of another text", () => {
  expect(faultsOf(draft, `${text} `)).not.toEqual([]);
});

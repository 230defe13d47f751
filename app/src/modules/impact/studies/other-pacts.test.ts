import { describe, expect, it } from "vitest";
import { listedPacts, otherField, otherLines, othersOf } from "./other-pacts.ts";

const known = {
  slug: "plaine",
  title: "Pacte de la Plaine",
  names: ["Une", "Deux"],
  lines: otherLines(["t01", "t02"], "Pacte de la Plaine"),
};
const planned = othersOf({ [otherField("plaine")]: known.lines }, []);

describe("other pacts that a form lists", () => {
  it("are as they are known, for a plan that names none", () => {
    expect(listedPacts([known], [])).toEqual([known]);
  });

  it("are as the plan left them out, whatever they are called or reach since", () => {
    expect(listedPacts([known], planned)).toEqual([known]);
    const since = {
      ...known,
      title: "Pacte de la Plaine et du Mont",
      names: ["Une", "Trois"],
      lines: otherLines(["t01", "t03"], "Autrement"),
    };
    const [listed] = listedPacts([since], planned);
    expect(listed).toMatchObject({ title: since.title, names: ["t01", "t02"] });
    expect(othersOf({ [otherField("plaine")]: listed?.lines ?? "" }, [])).toEqual(planned);
  });

  it("are told still when they are known no more", () => {
    expect(listedPacts([], planned)).toEqual([{ slug: "plaine", title: "plaine", names: ["t01", "t02"], lines: known.lines }]);
  });
});

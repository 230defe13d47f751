import { describe, expect, it } from "vitest";
import { readConfig, readSize } from "./config.ts";

const refusal = (env: Record<string, string>): string => {
  const read = readConfig(env);
  return read.ok ? "accepted" : read.error;
};
const provider = { OIDC_ISSUER: "https://fournisseur.example", OIDC_CLIENT_ID: "levier", OIDC_CLIENT_SECRET: "s" };

describe("the settings", () => {
  it("open the demonstration by default on this machine alone", () => {
    const demonstration = (env: Record<string, string>) => {
      const read = readConfig(env);
      return read.ok && read.value.demonstration;
    };
    expect(demonstration({})).toBe(true);
    expect(demonstration({ HOST: "127.0.0.1" })).toBe(true);
    expect(demonstration({ LEVIER_DEMO: "0" })).toBe(false);
    expect(demonstration({ HOST: "0.0.0.0" })).toBe(false);
    expect(demonstration({ DATABASE_URL: "postgres://base.example/levier" })).toBe(false);
    expect(demonstration(provider)).toBe(false);
  });

  it.each([
    ["HOST", { HOST: "0.0.0.0" }],
    ["DATABASE_URL", { DATABASE_URL: "postgres://base.example/levier" }],
    ["OIDC_ISSUER", provider],
  ])("refuse the demonstration where %s opens the door to others", (_, env) => {
    expect(refusal({ LEVIER_DEMO: "1", ...env })).toMatch(/^LEVIER_DEMO: 1 .* is refused/);
  });

  it("name the variable and its value, but never a secret", () => {
    expect(refusal({ PORT: "99999" })).toContain('PORT: "99999"');
    expect(refusal({ SESSION_SECRET: "trop court" })).toMatch(/^SESSION_SECRET: its value/);
    expect(refusal({ DATABASE_URL: "mysql://moi:secret@base.example" })).not.toContain("secret");
    expect(refusal({ OIDC_ISSUER: "https://fournisseur.example" })).toContain("OIDC_CLIENT_ID");
  });

  it("read a size with its unit", () => {
    expect(["15MB", "500 kB", "1.5m", "1024"].map(readSize)).toEqual([15e6, 500e3, 1.5e6, 1024]);
  });

  it("name a language model whole, or not at all, and never show its key", () => {
    const model = { LEVIER_MODEL_URL: "http://localhost:11434/v1", LEVIER_MODEL: "un-modele" };
    const read = readConfig({ ...model, LEVIER_MODEL_KEY: "cle" });
    expect(read.ok && read.value.model).toEqual({ url: model.LEVIER_MODEL_URL, name: "un-modele", key: "cle", seconds: 60 });
    const none = readConfig({});
    expect(none.ok && none.value.model).toBeNull();
    expect(refusal({ LEVIER_MODEL: "un-modele" })).toMatch(/^LEVIER_MODEL: .* without LEVIER_MODEL_URL\./);
    expect(refusal({ LEVIER_MODEL_URL: model.LEVIER_MODEL_URL })).toMatch(/^LEVIER_MODEL_URL: .* without LEVIER_MODEL\./);
    expect(refusal({ LEVIER_MODEL_SECONDS: "30" })).toMatch(/without LEVIER_MODEL_URL and LEVIER_MODEL\./);
    expect(refusal({ ...model, LEVIER_MODEL_URL: "ftp://modele.example" })).toMatch(/^LEVIER_MODEL_URL: its value/);
    expect(refusal({ ...model, LEVIER_MODEL_URL: "https://moi:secret@modele.example" })).toMatch(/^LEVIER_MODEL_URL: (?!.*secret)/);
    expect(refusal({ ...model, LEVIER_MODEL_KEY: "clé secrète" })).toMatch(/^LEVIER_MODEL_KEY: (?!.*secrète)/);
    expect(refusal({ ...model, LEVIER_MODEL_SECONDS: "0" })).toContain('LEVIER_MODEL_SECONDS: "0"');
  });

  it("take an empty variable for one that is not set", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "" }).ok).toBe(true);
  });
});

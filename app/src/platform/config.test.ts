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

  it("take an empty variable for one that is not set", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "" }).ok).toBe(true);
  });
});

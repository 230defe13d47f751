import { lexer, type Token, type Tokens } from "marked";
import { createElement, Fragment, type ReactNode } from "react";
import { Table } from "../../../ui/index.ts";

/** Where a link of a page leads here; null where that is nowhere, and its words alone are kept. */
export type LinkTo = (href: string) => string | null;

/** A heading as a link names it: small letters, signs dropped, a hyphen for each space. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[`*]|[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");

/** Side by side, each as `told` sets it: what stands in a text has no key of its own. */
const each = <Item,>(items: readonly Item[], told: (item: Item) => ReactNode): ReactNode =>
  createElement(Fragment, null, ...items.map(told));

const link = ({ href, tokens }: Tokens.Link, to: LinkTo): ReactNode => {
  const address = /^https?:/.test(href) ? href : to(href);
  return address === null ? inline(tokens, to) : <a href={address}>{inline(tokens, to)}</a>;
};

/** What stands within a line. A page writes no HTML: what looks like some is its words. */
const inline = (tokens: readonly Token[], to: LinkTo): ReactNode =>
  each(tokens, (token) => {
    switch (token.type) {
      case "strong":
        return <strong>{inline(token.tokens ?? [], to)}</strong>;
      case "em":
        return <em>{inline(token.tokens ?? [], to)}</em>;
      case "codespan":
        return <code>{(token as Tokens.Codespan).text}</code>;
      case "link":
        return link(token as Tokens.Link, to);
      case "br":
        return <br />;
      default:
        return "tokens" in token && token.tokens ? inline(token.tokens, to) : "text" in token ? String(token.text) : token.raw;
    }
  });

/** Words alone, where nothing may be set. */
const plain = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => ("tokens" in token && token.tokens ? plain(token.tokens) : "text" in token ? String(token.text) : token.raw))
    .join("");

const table = ({ header, rows, align }: Tokens.Table, to: LinkTo, caption: string): ReactNode => (
  <Table
    {...{ caption, captionUnseen: true, rows, rowKey: (_: Tokens.TableCell[], at: number) => at }}
    columns={header.map((head, at) => ({
      // Two headings may be blank: each column is told by its own.
      ...{ label: plain(head.tokens) || " ".repeat(at), heading: at === 0, numeric: align[at] === "right" },
      cell: (cells: Tokens.TableCell[]) => inline(cells[at]?.tokens ?? [], to),
    }))}
  />
);

const list = ({ ordered, items }: Tokens.List, to: LinkTo): ReactNode => {
  const lines = each(items, ({ tokens }) => <li>{blocks(tokens, to, "")}</li>);
  return ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>;
};

/** Blocks one under the other. `caption`: the title above, which names a table. */
const blocks = (tokens: readonly Token[], to: LinkTo, caption: string): ReactNode => {
  let title = caption;
  return each(tokens, (token) => {
    switch (token.type) {
      case "heading": {
        const { text, depth, tokens: words } = token as Tokens.Heading;
        title = plain(words);
        return createElement(depth > 2 ? "h3" : "h2", { id: anchorOf(text) }, inline(words, to));
      }
      case "paragraph":
        return <p>{inline(token.tokens ?? [], to)}</p>;
      case "list":
        return list(token as Tokens.List, to);
      case "table":
        return table(token as Tokens.Table, to, title);
      case "code":
        return (
          <pre className="command">
            <code>{(token as Tokens.Code).text}</code>
          </pre>
        );
      case "space":
        return null;
      default:
        return inline([token], to);
    }
  });
};

/** A page of the project in Markdown: its title, and what stands under it. */
export const readText = (text: string): { readonly title: string; readonly body: readonly Token[] } => {
  const tokens = lexer(text);
  const [first, ...body] = tokens;
  return first?.type === "heading" && first["depth"] === 1 ? { title: String(first["text"]), body } : { title: "", body: tokens };
};

/** What a page of the project says, set as any page is. */
export const MethodText = ({ body, to, title }: { readonly body: readonly Token[]; readonly to: LinkTo; readonly title: string }) =>
  blocks(body, to, title);

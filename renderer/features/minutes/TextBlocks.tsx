import { Text, Title } from "@mantine/core";
import type { TextBlock } from "../../../shared/minutes/model.ts";
import classes from "./minutes.module.css";

type Spans = Extract<TextBlock, { kind: "paragraph" }>["spans"];

const looks = { plain: undefined, bold: undefined, quiet: classes["quiet"] } as const;

const Spoken = ({ spans }: { readonly spans: Spans }) =>
  spans.map(({ text, look }, index) =>
    look === "bold" ? (
      <strong key={index}>{text}</strong>
    ) : (
      <span key={index} className={looks[look]}>
        {text}
      </span>
    ),
  );

/** Minutes on the screen: the blocks that the Word file is printed of, one after the other. */
export function TextBlocks({ blocks }: { readonly blocks: readonly TextBlock[] }) {
  return blocks.map((block, index) => <OneBlock key={index} block={block} />);
}

function OneBlock({ block }: { readonly block: TextBlock }) {
  switch (block.kind) {
    case "title":
      return (
        <Title order={2} fz={22}>
          {block.text}
        </Title>
      );
    case "subtitle":
      return <Text c="dimmed">{block.text}</Text>;
    case "heading":
      return <Heading level={block.level} text={block.text} />;
    case "paragraph":
      return (
        <p>
          <Spoken spans={block.spans} />
        </p>
      );
    case "bullets":
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Spoken spans={item} />
            </li>
          ))}
        </ul>
      );
    case "grid":
      return (
        <dl className={classes["grid"]} data-across={block.across}>
          {block.pairs.map(({ label, value }) => (
            <Pair key={label} label={label} value={value} />
          ))}
        </dl>
      );
    case "table":
      return <Table block={block} />;
    case "pageBreak":
    case "signatures":
      return null;
  }
}

function Heading({ level, text }: { readonly level: 1 | 2 | 3; readonly text: string }) {
  if (level === 1)
    return (
      <Title order={2} fz={20}>
        {text}
      </Title>
    );
  return (
    <Title
      order={level === 2 ? 3 : 4}
      fz={level === 2 ? 16 : 15}
      mt={level === 2 ? "md" : "xs"}
      {...(level === 2 ? { c: "var(--concord-do)" } : {})}
    >
      {text}
    </Title>
  );
}

const Pair = ({ label, value }: { readonly label: string; readonly value: Spans }) => (
  <>
    <dt>{label}</dt>
    <dd>
      <Spoken spans={value} />
    </dd>
  </>
);

const Table = ({ block }: { readonly block: Extract<TextBlock, { kind: "table" }> }) => (
  <table>
    <thead>
      <tr>
        {block.columns.map(({ heading, width }) => (
          <th key={heading} scope="col" style={{ width: `${width}%` }}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {block.rows.map(({ cells }, index) => (
        <tr key={index}>
          {cells.map((cell, column) => (
            <td key={column}>
              <Spoken spans={cell} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

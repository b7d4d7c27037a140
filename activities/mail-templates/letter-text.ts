/** The text part of a mail: lines of at most 72 characters, nothing lost that the HTML part says. */
import type { Frame } from './frame.ts';
import type { Block, Letter, Row } from './letter.ts';
import { textAndFacts } from './letter.ts';

const width = 72;

/** Renders a letter in its frame as plain text. */
export function letterText(letter: Letter, frame: Frame): string {
  const [regards = '', ...rest] = frame.signature;
  const { text, facts } = textAndFacts(letter, frame.about);
  const parts = [
    underlined(wrap(letter.heading)),
    [frame.activity, frame.when]
      .filter(Boolean)
      .map((line) => wrap(line))
      .join('\n'),
    ...(frame.link ? [`${frame.link.button}:\n${frame.link.address}`] : []),
    wrap(frame.greeting),
    wrap(frame.onBehalf),
    ...text.map(blockText),
    rowsText(facts),
    wrap(frame.answer),
    ...(frame.link ? [wrap(frame.link.note)] : []),
    [regards, ...rest].map((line) => wrap(line)).join('\n'),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

export function underlined(text: string, line = '='): string {
  return `${text}\n${line.repeat(Math.max(...text.split('\n').map((line) => line.length)))}`;
}

function blockText(block: Exclude<Block, { rows: Row[] }>): string {
  if (typeof block === 'string') return wrap(block);
  if ('items' in block) return [`${block.title}:`, ...block.items.map((item) => wrap(item, '- ', '  '))].join('\n');
  return [`${block.title}:`, ...block.quote.split(/\r?\n/).map((line) => wrap(line, '> ', '> '))].join('\n');
}

const rowsText = (rows: Row[]) => rows.map(([label, value]) => wrap(`${label}: ${value}`, '', '  ')).join('\n');

/** Breaks at spaces only; a word longer than the line, such as an address, stays whole. Line breaks in the text are kept. */
export function wrap(text: string, first = '', rest = first): string {
  return text
    .split(/\r?\n/)
    .map((paragraph, index) => wrapParagraph(paragraph, index === 0 ? first : rest, rest))
    .join('\n');
}

function wrapParagraph(paragraph: string, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of paragraph.split(/ +/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line.trimEnd()].join('\n');
}

/**
 * The content of a mail before it is laid out: one heading and blocks, from which both the text and the HTML part are made, so that they always say the same.
 */
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';

export type Row = [label: string, value: string];
/** A paragraph, rows of the mail's one table of facts, a titled list, or somebody's own words. */
export type Block = string | { rows: Row[] } | { title: string; items: string[] } | { title: string; quote: string };

export interface Letter {
  /** The act, or what has happened. */
  heading: string;
  /** Stands under the activity's name in place of the last day of what the reader owes. */
  when?: string;
  /** Says more than the act of what the reader owes. */
  button?: string;
  blocks: Block[];
}

export type Template = Record<Language, (facts: MailFacts) => Letter>;

/** A quotation block, or nothing where nobody has written anything. */
export function quoted(title: string, text: string | undefined): Block[] {
  return text?.trim() ? [{ title, quote: text.trim() }] : [];
}

/** A titled list, or nothing where it would be empty. */
export function listed(title: string, items: string[] | undefined): Block[] {
  return items?.length ? [{ title, items }] : [];
}

/** Rows whose value is known. */
export function rows(...candidates: [label: string, value: string | undefined][]): Block[] {
  const known = candidates.filter((row): row is Row => Boolean(row[1]));
  return known.length ? [{ rows: known }] : [];
}

/** A letter's text, and all the rows that stand among it as one table. */
export function textAndFacts({ blocks }: Letter, about: Row[]): { text: Exclude<Block, { rows: Row[] }>[]; facts: Row[] } {
  const text: Exclude<Block, { rows: Row[] }>[] = [];
  const facts: Row[] = [];
  for (const block of blocks)
    if (typeof block !== 'string' && 'rows' in block) facts.push(...block.rows);
    else text.push(block);
  return { text, facts: [...facts, ...about] };
}

/**
 * The content of a mail before it is laid out: one heading and blocks, from which both the text and the HTML part are made, so that they always say the same.
 */
import { capitalised } from '../../words/capitalised.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';

export type Row = [label: string, value: string];
/** A paragraph, a table of facts, a titled list, or somebody's own words. */
export type Block = string | { rows: Row[] } | { title: string; items: string[] } | { title: string; quote: string };

export interface Letter {
  subject: string;
  heading: string;
  blocks: Block[];
}

export type Template = Record<Language, (facts: MailFacts) => Letter>;

/** A subject that still fits beside a long title: what it is about, the activity, the reference number. */
export function subjectOf(what: string, { planActivity }: MailFacts): string {
  const title = planActivity.title.length > 60 ? `${planActivity.title.slice(0, 59).trimEnd()}…` : planActivity.title;
  return `${capitalised(what)}: ${title} (${planActivity.caseNumber})`;
}

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

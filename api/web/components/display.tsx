/** What pages show things with: headings, cards, facts, tags, tables that stack on a phone, steps, pages of a list. */
import type { ComponentChildren } from 'preact';
import type { Language } from '../../../words/language.ts';
import { pagerWords } from './pager-words.ts';

export function Heading({ level, children, id }: { level: 1 | 2 | 3; children: ComponentChildren; id?: string }) {
  const Tag = `h${level}` as const;
  return (
    <Tag class="ds-heading" data-size={level === 1 ? 'lg' : level === 2 ? 'sm' : 'xs'} {...(id && { id })}>
      {children}
    </Tag>
  );
}

export const Text = ({ children, quiet, lead }: { children: ComponentChildren; quiet?: boolean; lead?: boolean }) => (
  <p class={quiet ? 'ds-paragraph hit-quiet' : 'ds-paragraph'} {...(lead && { 'data-size': 'lg' })}>
    {children}
  </p>
);
export const Link = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a class="ds-link" href={href}>
    {children}
  </a>
);
export const ButtonLink = ({
  href,
  children,
  variant = 'primary',
}: {
  href: string;
  children: ComponentChildren;
  variant?: 'primary' | 'secondary' | 'tertiary';
}) => (
  <a class="ds-button" data-variant={variant} href={href}>
    {children}
  </a>
);
export const Card = ({ children }: { children: ComponentChildren }) => (
  <div class="ds-card" data-variant="default">
    <div class="hit-stack">{children}</div>
  </div>
);
export const Stat = ({ value, label, href }: { value: ComponentChildren; label: string; href?: string }) => (
  <div class="ds-card hit-stat">
    <strong>{value}</strong>
    {href ? <Link href={href}>{label}</Link> : label}
  </div>
);
export const Note = ({ children, color = 'info' }: { children: ComponentChildren; color?: 'info' | 'warning' | 'danger' | 'success' }) => (
  <div class="ds-alert" data-color={color}>
    {children}
  </div>
);
export const Quote = ({ children }: { children: ComponentChildren }) => <blockquote class="hit-quote">{children}</blockquote>;

/** Several short things in one cell, one under the other; a dash where there is none. */
export const Lines = ({ lines }: { lines: ComponentChildren[] }) =>
  lines.length === 0 ? (
    <span>–</span>
  ) : (
    <ul class="hit-plain">
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );

/** Text says what it is; colour only repeats it. */
export const Tag = ({ children, tone = 'neutral' }: { children: ComponentChildren; tone?: 'neutral' | 'ok' | 'soon' | 'late' | 'primary' }) => (
  <span class="ds-tag" data-color={tone}>
    {children}
  </span>
);

export type Fact = [label: string, value: ComponentChildren];
/** Facts with their labels; those without a value are left out. */
export const Facts = ({ facts }: { facts: (Fact | null | false | undefined | '')[] }) => (
  <dl class="hit-facts">
    {facts.map((fact) =>
      fact && fact[1] !== null && fact[1] !== undefined && fact[1] !== '' && fact[1] !== false ? (
        <>
          <dt>{fact[0]}</dt>
          <dd>{fact[1]}</dd>
        </>
      ) : null,
    )}
  </dl>
);

export interface Column<Row> {
  label: string;
  cell: (row: Row) => ComponentChildren;
  numeric?: boolean;
  /** Names the row: a row header. */
  head?: boolean;
  /** Where the list is ordered by this column, and how it is now. */
  sort?: { href: string; now?: 'ascending' | 'descending' };
}

/** A table with its caption; on a phone each row stacks under its labels. */
interface TableProps<Row> {
  caption: ComponentChildren;
  columns: Column<Row>[];
  rows: Row[];
  /** Said instead of a table without rows. */
  empty: string;
  /** A heading right above says the same: the caption is then only heard. */
  underHeading?: boolean;
}

export function Table<Row>({ caption, columns, rows, empty, underHeading }: TableProps<Row>) {
  if (rows.length === 0) return <Text quiet>{empty}</Text>;
  return (
    <table class="ds-table" data-stacked="">
      <caption {...(underHeading && { class: 'ds-sr-only' })}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, numeric, sort }) => (
            <th key={label} scope="col" {...(numeric && { class: 'hit-num' })} {...(sort?.now && { 'aria-sort': sort.now })}>
              {sort ? (
                <>
                  <a class="hit-wide" href={sort.href}>
                    {label}
                  </a>
                  <span class="hit-narrow">{label}</span>
                </>
              ) : (
                label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {columns.map(({ label, cell, numeric, head }) =>
              head ? (
                <th key={label} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={label} data-label={label} {...(numeric && { class: 'hit-num' })}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where in its life something is. */
export function Steps({ steps, current, label }: { steps: string[]; current: number; label: string }) {
  return (
    <ol class="hit-steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step} {...(index < current && { 'data-done': '' })} {...(index === current && { 'aria-current': 'step' as const })}>
          {step}
        </li>
      ))}
    </ol>
  );
}

/** @param open unfolded to begin with */
export const Details = ({ summary, open = false, children }: { summary: string; open?: boolean; children: ComponentChildren }) => (
  <details class="ds-details" open={open}>
    <summary>{summary}</summary>
    <div class="hit-stack">{children}</div>
  </details>
);

/** Previous and next of a list; the address keeps the filter. */
export function Pager({
  page,
  limit,
  total,
  href,
  language,
}: {
  page: number;
  limit: number;
  total: number;
  href: (page: number) => string;
  language: Language;
}) {
  const words = pagerWords[language];
  const pages = Math.max(1, Math.ceil(total / limit));
  if (pages === 1) return null;
  return (
    <nav aria-label={words.label} class="hit-row">
      {page > 1 && <Link href={href(page - 1)}>{words.previous}</Link>}
      <span>{words.of(page, pages)}</span>
      {page < pages && <Link href={href(page + 1)}>{words.next}</Link>}
    </nav>
  );
}

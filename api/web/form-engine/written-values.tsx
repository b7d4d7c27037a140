/** What somebody has written in a form, shown to be read: on the page that asks to check it, and wherever it could not be sent. */
import type { ComponentChildren } from 'preact';
import { capitalised } from '../../../words/capitalised.ts';
import { dayInWords, moneyInWords, quantityInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { readNumber } from '../../../words/written-number.ts';
import type { Fields } from '../browser/posted-fields.ts';
import { many, one } from '../browser/posted-fields.ts';
import { Facts, Heading, Table, Text } from '../components/display.tsx';
import type { Field, PlainField, RowsField, Section } from './field.ts';
import { inRow, numberKind } from './field.ts';
import { rowCount } from './form-values.ts';
import { formWords } from './form-words.ts';

export function WrittenValues({ sections, values, language }: { sections: Section[]; values: Fields; language: Language }) {
  const words = formWords[language];
  const filled = sections
    .map(({ heading, fields }) => ({ heading, fields: fields.filter((field) => valueInWords(field, values, language) !== undefined) }))
    .filter(({ fields }) => fields.length > 0);
  if (filled.length === 0) return <Text quiet>{words.nothing}</Text>;
  return (
    <>
      {filled.map(({ heading, fields }, index) => {
        const tables = fields.filter(hasColumns);
        const facts = fields.filter((field) => !hasColumns(field));
        return (
          <div class="hit-stack" key={heading ?? index}>
            {heading && <Heading level={2}>{heading}</Heading>}
            {facts.length > 0 && <Facts facts={facts.map((field) => [field.label, valueInWords(field, values, language)])} />}
            {tables.map((field) => (
              <RowsTable key={field.name} field={field} values={values} language={language} />
            ))}
          </div>
        );
      })}
    </>
  );
}

const hasColumns = (field: Field): field is RowsField => field.kind === 'rows' && field.fields.length > 1;

/** A field's value as people read it; undefined where there is none. */
export function valueInWords(field: Field, values: Fields, language: Language): ComponentChildren {
  switch (field.kind) {
    case 'rows': {
      const rows = Array.from({ length: rowCount(field, values) }, (_, row) => rowInWords(field, row, values, language)).filter(Boolean);
      return rows.length > 0 ? <Lines lines={rows} /> : undefined;
    }
    case 'several': {
      const chosen = many(values, field.name);
      const labels = field.choices.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
      return labels.length > 0 ? labels.join(', ') : undefined;
    }
    case 'tick':
      return one(values, field.name) ? formWords[language].yes : undefined;
    default:
      return plainInWords(field, one(values, field.name), language);
  }
}

const Lines = ({ lines }: { lines: string[] }) => (
  <ul class="hit-plain">
    {lines.map((line, index) => (
      <li key={index}>{line}</li>
    ))}
  </ul>
);

function plainInWords(field: PlainField, typed: string | undefined, language: Language): string | undefined {
  const text = typed?.trim() ?? '';
  if (text === '') return undefined;
  if (field.kind === 'select' || field.kind === 'radio') return field.choices.find(({ value }) => value === text)?.label ?? text;
  if (field.kind === 'day') return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? capitalised(dayInWords(text, language)) : text;
  return numberInWords(field, text, language) ?? text;
}

/** As it will be stored; undefined where it is no number, or not clear which. */
function numberInWords(field: PlainField, text: string, language: Language): string | undefined {
  const asNumber = numberKind(field);
  const read = asNumber && readNumber(text, asNumber);
  if (typeof read !== 'object' || !('value' in read)) return undefined;
  return field.kind === 'sek' && Number.isInteger(read.value) ? moneyInWords(read.value, language) : quantityInWords(read.value, null, language);
}

const rowInWords = (field: RowsField, row: number, values: Fields, language: Language): string =>
  field.fields.flatMap((part) => plainInWords(part, one(values, inRow(field, row, part)), language) ?? []).join(', ');

function RowsTable({ field, values, language }: { field: RowsField; values: Fields; language: Language }) {
  const rows = Array.from({ length: rowCount(field, values) }, (_, row) => row);
  const wordsIn = (part: PlainField, row: number) => plainInWords(part, one(values, inRow(field, row, part)), language);
  const columns = field.fields
    .filter((part, index) => index === 0 || rows.some((row) => wordsIn(part, row) !== undefined))
    .map((part, index) => ({
      label: part.label,
      numeric: numberKind(part) !== undefined,
      head: index === 0,
      cell: (row: number) => wordsIn(part, row) ?? '–',
    }));
  return <Table caption={field.label} columns={columns} rows={rows} empty="" />;
}

/** Carries what was written on to the next page, unseen. */
export const HiddenValues = ({ values }: { values: Fields }) => (
  <>
    {Object.keys(values).flatMap((name) =>
      many(values, name).map((value, index) => <input key={`${name} ${index}`} type="hidden" name={name} value={value} />),
    )}
  </>
);

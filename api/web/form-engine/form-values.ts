/** Between what a browser posts and what the API takes: flat names there, a nested body here. Pure; what cannot be read is passed on as it came, for the API to name. */
import { readNumber, writtenNumber } from '../../../words/written-number.ts';
import type { Fields } from '../browser/posted-fields.ts';
import { many, one } from '../browser/posted-fields.ts';
import type { Field, PlainField, RowsField, Section } from './field.ts';
import { fieldsOf, inRow, numberKind } from './field.ts';

export type Body = Record<string, unknown>;

const maxRows = 50;

/** The body that the posted fields say. What is empty is left out; so is an object with nothing in it. */
export function bodyOf(sections: Section[], values: Fields): Body {
  const body: Body = {};
  for (const field of fieldsOf(sections)) put(body, field.name, valueIn(field, values));
  return body;
}

function valueIn(field: Field, values: Fields): unknown {
  switch (field.kind) {
    case 'rows': {
      const items = Array.from({ length: rowCount(field, values) }, (_, row) => itemOf(field, row, values));
      return items.length > 0 ? items : undefined;
    }
    case 'several': {
      const chosen = many(values, field.name).filter(Boolean);
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'tick':
      return one(values, field.name) ? field.value : undefined;
    default:
      return plainValue(field, one(values, field.name));
  }
}

function itemOf(field: RowsField, row: number, values: Fields): unknown {
  const [first] = field.fields;
  if (first?.name === '') return plainValue(first, one(values, inRow(field, row, first))) ?? '';
  const item: Body = {};
  for (const part of field.fields) put(item, part.name, plainValue(part, one(values, inRow(field, row, part))));
  return item;
}

function plainValue(field: PlainField, typed: string | undefined): unknown {
  const text = (typed ?? '').replace(/\r\n?/g, '\n').trim();
  if (text === '') return undefined;
  const asNumber = numberKind(field);
  if (!asNumber) return text;
  // A text that is no number stays a text; so does one that must be asked about.
  const read = readNumber(text, asNumber);
  return typeof read === 'object' && 'value' in read ? read.value : text;
}

function put(body: Body, path: string, value: unknown): void {
  if (value === undefined) return;
  const names = path.split('.');
  const last = names.pop() as string;
  let place = body;
  for (const name of names) {
    place[name] ??= {};
    place = place[name] as Body;
  }
  place[last] = value;
}

/** How the fields stand when the form begins with a body. */
export function valuesOf(sections: Section[], body: Body): Fields {
  const values: Fields = {};
  for (const field of fieldsOf(sections)) {
    const value = at(body, field.name);
    if (value === undefined || value === null) continue;
    if (field.kind === 'rows') {
      for (const [row, item] of (value as unknown[]).entries())
        for (const part of field.fields) values[inRow(field, row, part)] = textOf(part.name === '' ? item : at(item as Body, part.name));
    } else if (field.kind === 'several') values[field.name] = (value as unknown[]).map(String);
    else if (field.kind === 'tick') values[field.name] = value === field.value ? 'yes' : '';
    else values[field.name] = textOf(value);
  }
  return values;
}

const at = (body: Body, path: string): unknown =>
  path.split('.').reduce<unknown>((place, name) => (typeof place === 'object' && place !== null ? (place as Body)[name] : undefined), body);
function textOf(value: unknown): string {
  if (typeof value === 'number') return writtenNumber(value);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

/** The rows that a list has in what was posted. */
export function rowCount({ name }: RowsField, values: Fields): number {
  const rows = Object.keys(values).flatMap((key) => (key.startsWith(`${name}.`) ? [Number(key.slice(name.length + 1).split('.')[0]) + 1] : []));
  return Math.min(maxRows, Math.max(0, ...rows.filter(Number.isSafeInteger)));
}

/** Only what the form has fields for, with the rows that say something numbered from 0. */
export const tidied = (sections: Section[], values: Fields): Fields => kept(sections, values, (field, row) => hasWords(field, row, values));

/** The same with every row, to go on writing in. */
export const asItStands = (sections: Section[], values: Fields): Fields => kept(sections, values, () => true);

function kept(sections: Section[], values: Fields, keeps: (field: RowsField, row: number) => boolean): Fields {
  return Object.assign(
    {},
    ...fieldsOf(sections).map((field): Fields => {
      if (field.kind === 'rows') return keepRows(field, values, (row) => keeps(field, row));
      return values[field.name] === undefined ? {} : { [field.name]: values[field.name] };
    }),
  );
}

/** A select without an empty alternative always has a value, which by itself does not make a row filled in. */
const hasWords = (field: RowsField, row: number, values: Fields): boolean =>
  field.fields.filter((part) => part.kind !== 'select' || part.empty !== undefined).some((part) => (one(values, inRow(field, row, part)) ?? '').trim() !== '');

function keepRows(field: RowsField, values: Fields, keeps: (row: number) => boolean): Fields {
  const rows = Array.from({ length: rowCount(field, values) }, (_, row) => row).filter(keeps);
  return Object.fromEntries(rows.flatMap((from, to) => field.fields.map((part) => [inRow(field, to, part), one(values, inRow(field, from, part)) ?? ''])));
}

/** One more row of a list, or one row less. */
export function withRow(field: RowsField, values: Fields): Fields {
  const row = rowCount(field, values);
  return row >= maxRows ? values : { ...values, ...Object.fromEntries(field.fields.map((part) => [inRow(field, row, part), ''])) };
}
export function withoutRow(field: RowsField, values: Fields, gone: number): Fields {
  const others = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(`${field.name}.`)));
  return { ...others, ...keepRows(field, values, (row) => row !== gone) };
}

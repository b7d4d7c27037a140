/** A form whose list has got a row more or a row less, without script: its reader goes on where the row came or went. */
import type { Fields } from '../browser/posted-fields.ts';
import type { RowsField } from './field.ts';
import { fieldsOf, inRow } from './field.ts';
import type { FormPage } from './form-description.ts';
import { rowCount, withoutRow, withRow } from './form-values.ts';
import type { Showing } from './showing.ts';

/** The button that gives a list another row, as something that has the focus. */
export const addButton = (name: string): string => `add:${name}`;

/** @param what the list, with the number of the row that goes */
export function resized({ sections }: FormPage, values: Fields, act: 'add' | 'remove', what: string): Pick<Showing, 'values' | 'focus'> {
  const [, name = '', row = ''] = act === 'add' ? ['', what] : (/^(.*)\.(\d+)$/.exec(what) ?? []);
  const list = fieldsOf(sections).find((field): field is RowsField => field.kind === 'rows' && field.name === name);
  if (!list) return { values };
  if (act === 'remove') return { values: withoutRow(list, values, Number(row)), focus: addButton(name) };
  const [first] = list.fields;
  return { values: withRow(list, values), ...(first && { focus: inRow(list, rowCount(list, values), first) }) };
}

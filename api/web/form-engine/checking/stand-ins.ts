/** Values in place of those that are wrong, so that all the others can be judged: taken for nothing but that, and never shown or sent. */
import type { Day } from '../../../../workflows/domain/time/day-and-instant.ts';
import { addDays } from '../../../../workflows/domain/time/instants.ts';
import type { Fields } from '../../browser/posted-fields.ts';
import type { Field, PlainField, RowsField } from '../field.ts';
import { inRow } from '../field.ts';
import { rowCount } from '../form-values.ts';

/**
 * Two guesses, as far from each other as can be: what is wrong with the rest by both does not hang on what stands in for the other. `near` leaves out what may
 * be left out.
 */
export type Guess = 'near' | 'far';

export interface StandIns {
  guess: Guess;
  today: Day;
  /** Full names of the fields that are not to be judged. */
  wrong: ReadonlySet<string>;
  /** Those of them that cannot be left out after all. */
  needed: ReadonlySet<string>;
}

export function withStandIns(fields: Field[], values: Fields, as: StandIns): Fields {
  const changed: Fields = { ...values };
  for (const field of fields) {
    if (field.kind === 'rows') Object.assign(changed, ofRows(field, values, as));
    else if (as.wrong.has(field.name)) changed[field.name] = standIn(field, field.name, as);
  }
  return changed;
}

function ofRows(field: RowsField, values: Fields, as: StandIns): Fields {
  const { wrong } = as;
  const isWrong = (name: string) => wrong.has(name) || wrong.has(field.name);
  // A list that lacks its first row gets one.
  const rows = Math.max(rowCount(field, values), wrong.has(field.name) ? 1 : 0);
  return Object.fromEntries(
    Array.from({ length: rows }).flatMap((_, row) =>
      field.fields.map((part): [string, string | string[] | undefined] => {
        const name = inRow(field, row, part);
        return [name, isWrong(name) ? standIn(part, name, as) : (values[name] ?? '')];
      }),
    ),
  );
}

function standIn(field: Exclude<Field, RowsField>, name: string, { guess, today, needed }: StandIns): string | string[] {
  const isFar = guess === 'far';
  if (!isFar && !field.required && !needed.has(name)) return '';
  if (field.kind === 'several') return field.choices.slice(isFar ? -1 : 0, isFar ? undefined : 1).map(({ value }) => value);
  if (field.kind === 'tick') return 'yes';
  return plainStandIn(field, isFar, today);
}

function plainStandIn(field: PlainField, isFar: boolean, today: Day): string {
  switch (field.kind) {
    case 'day':
      return addDays(today, isFar ? -1 : 30);
    case 'sek':
    case 'count':
    case 'number':
      return isFar ? '1000000' : '1';
    case 'email':
      return 'name@hit.invalid';
    case 'select':
    case 'radio':
      return field.choices.at(isFar ? -1 : 0)?.value ?? '';
    default:
      return '–';
  }
}

/** What a form is made of: fields named as the API's body names them, so that a value finds its place and an error its field. */
import type { Choice } from '../components/choices.tsx';
import type { FieldLabels } from './field-errors/error-words.ts';

interface Named<Name extends string> {
  /** Path into the body: "runs.from". In a list relative to its item; empty where the item is the value itself. */
  name: Name;
  label: string;
  hint?: string;
  /** Not called optional: needed always, or in the case that its hint names. `byForm`: programs may leave it out, people are asked for it. */
  required?: true | 'byForm';
}

/**
 * `sek` is whole kronor, `count` a whole number, `number` any number; `select` and `radio` choose one, a select with `empty` (its words) or none; a line with
 * `suggestions` offers them and takes anything.
 */
export type PlainField<Name extends string = string> = Named<Name> &
  (
    | { kind: 'text' | 'email' | 'day' | 'sek' | 'count' | 'number' }
    | { kind: 'line'; suggestions?: string[] }
    | { kind: 'radio'; choices: Choice[] }
    | { kind: 'select'; choices: Choice[]; empty?: string }
  );

/** A list whose items are filled in one by one; rows left empty are not sent. */
export type RowsField<Name extends string = string, Part extends string = string> = Named<Name> & {
  kind: 'rows';
  fields: PlainField<Part>[] /** The button that gives another row. */;
  add: string;
};

/** Any of several. */
export type SeveralField<Name extends string = string> = Named<Name> & { kind: 'several'; choices: Choice[] };

/** One box; ticked it sends its value. */
export type TickField<Name extends string = string> = Named<Name> & { kind: 'tick'; value: string | true; choice: string };

export type Field = PlainField | RowsField | SeveralField | TickField;

export interface Section<F extends Field = Field> {
  heading?: string;
  fields: F[];
}

/** How a field's number is read; undefined where it takes no number. */
export const numberKind = ({ kind }: PlainField): { whole: boolean } | undefined =>
  kind === 'sek' || kind === 'count' ? { whole: true } : kind === 'number' ? { whole: false } : undefined;

export const fieldsOf = (sections: Section[]): Field[] => sections.flatMap(({ fields }) => fields);

/** The full name of a field in a row: "grants.0.amountSek". */
export const inRow = ({ name }: RowsField, row: number, field: PlainField): string => [name, row, ...(field.name ? [field.name] : [])].join('.');

/** Labels by name, those in a list by "list.field". */
export function labelsOf(sections: Section[]): FieldLabels {
  const pairs = fieldsOf(sections).flatMap((field): [string, string][] => [
    [field.name, field.label],
    ...(field.kind === 'rows' ? field.fields.map(({ name, label }): [string, string] => [[field.name, name].filter(Boolean).join('.'), label]) : []),
  ]);
  // Where a list's items are plain values, an error at one of them has the label of the value and not of the list: the later pair wins.
  return Object.fromEntries(pairs);
}

/** Errors of the API at the fields of a form: each at the nearest field that there is, one for each field, in words. */
import type { Language } from '../../../words/language.ts';
import type { FieldError } from '../../http/problem.ts';
import type { Fields } from '../browser/posted-fields.ts';
import type { WordedError } from '../components/worded-error.ts';
import type { Field, Section } from './field.ts';
import { fieldsOf, inRow, labelsOf } from './field.ts';
import { fieldErrorsIn } from './field-errors/error-words.ts';
import { rowCount } from './form-values.ts';

export function placedErrors(language: Language, sections: Section[], values: Fields, errors: FieldError[]): WordedError[] {
  const names = namesIn(sections, values);
  const placed = errors.map((error) => ({ ...error, field: nearest(error.field, names) }));
  const firsts = placed.filter(({ field }, index) => placed.findIndex((other) => other.field === field) === index);
  const inOrder = firsts.sort((a, b) => names.indexOf(a.field) - names.indexOf(b.field));
  const chosen = chosenFrom(sections);
  return fieldErrorsIn(language, inOrder, labelsOf(sections), (field) => chosen.has(field.replace(/\.\d+/g, '')));
}

/** The name in the form that an error at a field of the body leads to. */
export function nearestField(sections: Section[], values: Fields): (field: string) => string {
  const names = namesIn(sections, values);
  return (field) => nearest(field, names);
}

/** Fields that are chosen from alternatives, those in a list by "list.field": what is missing there is a choice, not a text. */
function chosenFrom(sections: Section[]): Set<string> {
  const isChoice = ({ kind }: Field) => kind === 'select' || kind === 'radio' || kind === 'several';
  const names = fieldsOf(sections).flatMap((field) => [
    ...(isChoice(field) ? [field.name] : []),
    ...(field.kind === 'rows' ? field.fields.filter(isChoice).map(({ name }) => `${field.name}.${name}`) : []),
  ]);
  return new Set(names);
}

/** Every name that an error can lead to, in the order of the page. */
const namesIn = (sections: Section[], values: Fields): string[] =>
  fieldsOf(sections).flatMap((field) =>
    field.kind === 'rows'
      ? [field.name, ...Array.from({ length: rowCount(field, values) }, (_, row) => field.fields.map((part) => inRow(field, row, part))).flat()]
      : [field.name],
  );

/** The field itself, the first of its parts, or what it is a part of; else the form's first field. */
function nearest(field: string, names: string[]): string {
  const within = (outer: string, inner: string) => inner.startsWith(`${outer}.`);
  return (
    names.find((name) => name === field) ??
    (field ? names.find((name) => within(field, name)) : undefined) ??
    names.findLast((name) => within(name, field)) ??
    names[0] ??
    ''
  );
}

/** What a form asks of its writer before the API is asked, in the words of the API. */
import type { Language } from '../../../words/language.ts';
import { readNumber } from '../../../words/written-number.ts';
import type { FieldError } from '../../http/problem.ts';
import { fieldError, fieldErrorOf } from '../../http/problem.ts';
import { one } from '../browser/posted-fields.ts';
import type { PlainField } from './field.ts';
import { fieldsOf, inRow, numberKind } from './field.ts';
import { rowCount } from './form-values.ts';
import type { Showing } from './showing.ts';

export const faultsOfForm = ({ form: { sections }, values, call: { language } }: Showing): FieldError[] =>
  fieldsOf(sections).flatMap((field): FieldError[] => {
    if (field.required === 'byForm' && !one(values, field.name)?.trim()) return [fieldErrorOf([field.name], 'required')];
    if (field.kind === 'several' || field.kind === 'tick') return [];
    if (field.kind !== 'rows') return unclear(field, one(values, field.name), field.name, language);
    return Array.from({ length: rowCount(field, values) }).flatMap((_, row) =>
      field.fields.flatMap((part) => unclear(part, one(values, inRow(field, row, part)), inRow(field, row, part), language)),
    );
  });

/** A number that can be read in two ways is asked about, and none of the two taken. */
function unclear(field: PlainField, written: string | undefined, name: string, language: Language): FieldError[] {
  const asked = numberKind(field);
  const read = asked && readNumber(written ?? '', { ...asked, asksAboutComma: language === 'en' });
  return typeof read === 'object' && 'asThousands' in read ? [fieldError(name.split('.'), { code: 'unclearNumber', params: read })] : [];
}

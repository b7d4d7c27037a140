/** What the API finds wrong with a field, in the reader's language and with the field's label. */
import type { FieldErrorRule, FieldErrorRules } from '../../../../contracts/errors/field-error-rules.ts';
import type { Language } from '../../../../words/language.ts';
import { entryOf } from '../../../../workflows/domain/entry-of.ts';
import type { WordsByCode } from '../../../../workflows/domain/refusal-reasons.ts';
import { wordsOf } from '../../../../workflows/domain/refusal-reasons.ts';
import type { FieldError } from '../../../http/problem.ts';
import type { WordedError } from '../../components/worded-error.ts';
import { fieldErrorsInPlainEnglish } from './field-error-words-en.ts';
import { fieldErrorsInSwedish } from './field-error-words-sv.ts';

/** Labels by the API's name of a field; in a list without its number: "grants.amountSek". */
export type FieldLabels = Record<string, string>;

const words: Record<Language, WordsByCode<FieldErrorRules>> = { sv: fieldErrorsInSwedish, en: fieldErrorsInPlainEnglish };

const inRow: Record<Language, (label: string, number: number) => string> = {
  sv: (label, row) => `${label} (rad ${row})`,
  en: (label, row) => `${label} (row ${row})`,
};

/** What is wrong with something that was to be written. */
const ofWhatIsWritten: readonly string[] = ['required', 'empty', 'notADuration', 'notASpan'];

/** The errors of a refused operation in words for people. Field names stay, so that each still finds its field. @param isChosen whether a field is chosen from alternatives */
export function fieldErrorsIn(
  language: Language,
  errors: FieldError[],
  labels: FieldLabels = {},
  isChosen = (_field: string): boolean => false,
): WordedError[] {
  return errors.map(({ field, ...rule }) => {
    // What is chosen from alternatives is not filled in, nor written in a form of its own.
    const isMissingChoice = ofWhatIsWritten.includes(rule.code) && isChosen(field);
    const said = ruleIn(language, isMissingChoice ? { code: 'notOneOf', params: { values: [] } } : rule);
    return { field, detail: sentence(labelOf(language, field, labels), said) };
  });
}

const ruleIn = (language: Language, rule: FieldErrorRule): string => wordsOf<FieldErrorRules, keyof FieldErrorRules>(words[language], rule);

/** The nearest label: of the field itself, else of what it is part of. */
function labelOf(language: Language, field: string, labels: FieldLabels): string | undefined {
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length--) {
    const near = parts.slice(0, length);
    const label = entryOf(labels, near.filter((part) => !/^\d+$/.test(part)).join('.'));
    const row = near.findLast((part) => /^\d+$/.test(part));
    if (label !== undefined) return row === undefined ? label : inRow[language](label, Number(row) + 1);
  }
  return undefined;
}

const sentence = (label: string | undefined, said: string): string =>
  label === undefined ? said.charAt(0).toUpperCase() + said.slice(1) : `${label}: ${said}`;

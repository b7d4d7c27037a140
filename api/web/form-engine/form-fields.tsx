/** Shows the fields of a form with their values and errors; lists grow and shrink by buttons that post the form. */
import type { Language } from '../../../words/language.ts';
import type { Fields } from '../browser/posted-fields.ts';
import { many, one } from '../browser/posted-fields.ts';
import { Choices, Select } from '../components/choices.tsx';
import { Heading } from '../components/display.tsx';
import { Button, errorOf, fieldId, TextArea, TextField } from '../components/form.tsx';
import type { WordedError } from '../components/worded-error.ts';
import type { Field, PlainField, RowsField, Section } from './field.ts';
import { inRow } from './field.ts';
import { rowCount } from './form-values.ts';
import { formWords } from './form-words.ts';
import { addButton } from './resized.ts';

/** Name of the buttons' field: what the form is posted for. */
export const actionField = '_do';

interface Shown {
  values: Fields;
  errors: WordedError[];
  /** The control that has the focus. */
  focus?: string | undefined;
  language: Language;
}

/** Return in a line of text sends the form on, and does not press the first button that removes something. */
export const DefaultButton = () => <button class="hit-hidden" type="submit" name={actionField} value="check" tabIndex={-1} aria-hidden="true" />;

export const FormSections = ({ sections, ...shown }: Shown & { sections: Section[] }) => (
  <>
    {sections.map(({ heading, fields }, index) => (
      <div class="hit-stack hit-section" key={heading ?? index}>
        {heading && <Heading level={2}>{heading}</Heading>}
        {fields.map((field) => (
          <OneField key={field.name} field={field} {...shown} />
        ))}
      </div>
    ))}
  </>
);

function OneField({ field, ...shown }: Shown & { field: Field }) {
  if (field.kind === 'rows') return <Rows field={field} {...shown} />;
  const { values, language } = shown;
  if (field.kind === 'several') return <Choices {...labelled(field, field.name, shown)} several choices={field.choices} value={many(values, field.name)} />;
  if (field.kind === 'tick')
    return (
      <Choices
        {...labelled(field, field.name, shown)}
        several
        choices={[{ value: 'yes', label: field.choice }]}
        value={one(values, field.name) ? ['yes'] : []}
      />
    );
  return <Plain field={field} name={field.name} {...shown} language={language} />;
}

function labelled(field: Pick<Field, 'label' | 'hint' | 'required'>, name: string, { errors, focus, language }: Shown) {
  const error = errorOf(errors, name);
  return {
    name,
    label: field.label,
    ...(field.hint && { hint: field.hint }),
    ...(error && { error }),
    ...(name === focus && { focused: true as const }),
    ...(!field.required && { optional: formWords[language].optional }),
  };
}

function Plain({ field, name, ...shown }: Shown & { field: PlainField; name: string }) {
  const common = { ...labelled(field, name, shown), value: one(shown.values, name) ?? '' };
  switch (field.kind) {
    case 'text':
      return <TextArea {...common} />;
    case 'select':
      return <Select {...common} choices={field.choices} {...(field.empty !== undefined && { empty: field.empty })} />;
    case 'radio':
      return <Choices {...common} choices={field.choices} value={[common.value]} />;
    case 'day':
      return <TextField {...common} type="date" />;
    case 'email':
      return <TextField {...common} type="email" autocomplete="off" />;
    case 'sek':
    case 'count':
      return <TextField {...common} inputMode="numeric" />;
    case 'number':
      return <TextField {...common} inputMode="decimal" />;
    case 'line':
      return <TextField {...common} {...(field.suggestions && { suggestions: field.suggestions })} />;
  }
}

function Rows({ field, ...shown }: Shown & { field: RowsField }) {
  const words = formWords[shown.language];
  const rows = Array.from({ length: rowCount(field, shown.values) }, (_, row) => row);
  const error = errorOf(shown.errors, field.name);
  return (
    <fieldset
      class="ds-fieldset"
      id={fieldId(field.name)}
      data-list={field.name}
      tabIndex={-1}
      {...(error && { 'aria-describedby': `${fieldId(field.name)}-error` })}
    >
      <legend class="ds-label">
        {field.label}
        {!field.required && <span class="hit-quiet"> ({words.optional})</span>}
      </legend>
      {field.hint && <p class="ds-paragraph hit-quiet">{field.hint}</p>}
      {error && (
        <p class="ds-validation-message" data-color="danger" id={`${fieldId(field.name)}-error`}>
          {error}
        </p>
      )}
      {rows.map((row) => (
        <fieldset class="ds-fieldset hit-formrow" key={row} data-row={row}>
          <legend class="hit-hidden" data-number="">{`${field.label}, ${words.row(row + 1)}`}</legend>
          <div class="hit-grid">
            {field.fields.map((part) => (
              <Plain key={part.name} field={{ ...part, required: true }} name={inRow(field, row, part)} {...shown} />
            ))}
          </div>
          <button class="ds-button" type="submit" data-variant="tertiary" data-size="sm" name={actionField} value={`remove:${field.name}.${row}`}>
            {words.remove}
            <span class="hit-hidden" data-number="">{` ${words.row(row + 1)}`}</span>
          </button>
        </fieldset>
      ))}
      <div>
        <Button variant="secondary" name={actionField} value={addButton(field.name)} focused={shown.focus === addButton(field.name)}>
          {field.add}
        </Button>
      </div>
    </fieldset>
  );
}

/** Fields that are chosen from alternatives. */

import type { FieldProps } from './form.tsx';
import { Described, described } from './form.tsx';
import { Saying, useNames } from './names.tsx';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
  /** The name in the label that somebody has given: in the reader's language where there is one. */
  named?: string;
}

export function Select({ value, choices, empty, ...field }: FieldProps & { value?: string | undefined; choices: Choice[]; empty?: string }) {
  return (
    <Described {...field}>
      <select class="ds-input" {...described(field)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <Option key={choice.value} choice={choice} isChosen={choice.value === value} />
        ))}
      </select>
    </Described>
  );
}

function Option({ choice: { value, label, named }, isChosen }: { choice: Choice; isChosen: boolean }) {
  const say = useNames();
  const said = named === undefined ? { text: label } : say(named);
  return (
    <option value={value} selected={isChosen} {...(said.lang && { lang: said.lang })}>
      {named === undefined ? label : label.replace(named, () => said.text)}
    </option>
  );
}

interface ChoicesProps extends FieldProps {
  value?: string[] | undefined;
  choices: Choice[];
  several?: boolean;
  /** The only choice says it all: the legend is then only heard. */
  saysItself?: boolean;
}

/** One of several, or with `several` any of them; the first control carries the field's id. */
export function Choices({ value, choices, several, saysItself, ...field }: ChoicesProps) {
  const ids = described(field);
  return (
    <fieldset class="ds-fieldset" {...(ids['aria-describedby'] && { 'aria-describedby': ids['aria-describedby'] })}>
      <legend class={saysItself ? 'ds-sr-only' : 'ds-label'}>
        {field.label}
        {field.optional && <span class="hit-quiet"> ({field.optional})</span>}
      </legend>
      {field.hint && (
        <p class="ds-paragraph hit-quiet" id={`${ids.id}-hint`}>
          {field.hint}
        </p>
      )}
      {choices.map((choice, index) => (
        <div class="ds-field" key={choice.value}>
          <input
            class="ds-input"
            type={several ? 'checkbox' : 'radio'}
            id={index === 0 ? ids.id : `${ids.id}-${index}`}
            name={field.name}
            value={choice.value}
            checked={value?.includes(choice.value) ?? false}
          />
          <label class="ds-label" data-weight="regular" for={index === 0 ? ids.id : `${ids.id}-${index}`}>
            {choice.named === undefined ? choice.label : <Saying of={choice.named} say={(name) => choice.label.replace(choice.named ?? '', () => name)} />}
            {choice.hint && <span class="hit-quiet"> – {choice.hint}</span>}
          </label>
        </div>
      ))}
      {field.error && (
        <p class="ds-validation-message" data-color="danger" id={`${ids.id}-error`}>
          {field.error}
        </p>
      )}
    </fieldset>
  );
}

/** Forms: a posted form with its CSRF token and a key that makes sending it twice one act; fields with label, hint and error (GOV.UK's patterns). */
import type { ComponentChildren } from 'preact';
import type { WordedError } from './worded-error.ts';

/** Name of the field with the version that a form was made from. */
export const versionField = '_version';

export interface FormState {
  csrf: string;
  /** Errors by field name, "grants.0.amountSek". */
  errors?: WordedError[];
}

interface FormProps extends FormState {
  action: string;
  id?: string; // Controls elsewhere on the page name it.
  /** Key of this showing of the form. */
  idempotencyKey?: string;
  version?: string; // What it was made from, `"v12"`.
  upload?: boolean;
  /** The script of forms helps in it: what stands there is `written` and not sent, or as the form began. */
  helped?: 'fresh' | 'written';
  /** Where there is script what is written is saved by itself; `held`: not before its writer has saved it by hand. */
  saves?: 'now' | 'held' | undefined;
  children: ComponentChildren;
}

export function Form({ action, id, csrf, idempotencyKey, version, upload, helped, saves, children }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      id={id}
      noValidate
      class="hit-stack"
      {...(upload && { enctype: 'multipart/form-data' })}
      data-form={helped}
      data-saves={saves}
    >
      <input type="hidden" name="_csrf" value={csrf} />
      {idempotencyKey && <input type="hidden" name="_key" value={idempotencyKey} />}
      {version && <input type="hidden" name={versionField} value={version} />}
      {children}
    </form>
  );
}

/** Id of a field's control, which the error summary links to. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\w]+/g, '-')}`;
export const errorOf = (errors: WordedError[] | undefined, name: string): string | undefined => errors?.find(({ field }) => field === name)?.detail;

export interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  optional?: string;
  /** It has the focus when the page is shown, and is scrolled to. */
  focused?: true;
}

export function Described({ name, label, hint, error, optional, children }: FieldProps & { children: ComponentChildren }) {
  return (
    <div class="ds-field">
      <label class="ds-label" for={fieldId(name)}>
        {label}
        {optional && <span class="hit-quiet"> ({optional})</span>}
      </label>
      {hint && (
        <div class="hit-quiet" id={`${fieldId(name)}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error && (
        <p class="ds-validation-message" data-color="danger" id={`${fieldId(name)}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

export const described = ({ name, hint, error, focused }: FieldProps) => {
  const ids = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean).join(' ');
  return {
    id: fieldId(name),
    name,
    ...(ids && { 'aria-describedby': ids }),
    ...(error && { 'aria-invalid': true as const }),
    ...(focused && { autoFocus: true }),
  };
};

type InputProps = FieldProps & {
  value?: string | undefined;
  type?: 'text' | 'email' | 'date' | 'number' | 'search' | 'file';
  inputMode?: 'numeric' | 'decimal' | 'email' | 'text';
  autocomplete?: 'email' | 'name' | 'off';
  /** Offered while one writes; anything else is taken too. */
  suggestions?: string[];
  /** Of files: the kinds that the browser offers, and whether several are chosen at once. */
  accept?: string;
  several?: boolean;
};

/** One line of text, a day, a number, an address. */
export function TextField({ value, type = 'text', inputMode, autocomplete, suggestions, accept, several, ...field }: InputProps) {
  const listId = `${fieldId(field.name)}-list`;
  // Typed by hand: the library types inputs as a union by their type, which a component cannot choose from.
  const attributes = {
    type,
    ...described(field),
    ...(value !== undefined && { value }),
    ...(inputMode && { inputMode }),
    ...(autocomplete && { autocomplete }),
    ...(suggestions && { list: listId }),
    ...(accept && { accept }),
    ...(several && { multiple: true }),
  };
  return (
    <Described {...field}>
      <input class="ds-input" {...(attributes as object)} />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </Described>
  );
}

export function TextArea({ value, rows = 5, ...field }: FieldProps & { value?: string | undefined; rows?: number }) {
  return (
    <Described {...field}>
      <textarea class="ds-input" rows={rows} {...described(field)}>
        {value ?? ''}
      </textarea>
    </Described>
  );
}

/** On top of a form that was sent with errors: it has the focus, and each leads to its field. The page's title begins with "Fel:". */
export function ErrorSummary({ heading, errors }: { heading: string; errors: WordedError[] | undefined }) {
  if (!errors || errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: who has sent a form with errors reads them first, and without script there is no other way to lead there.
    <div class="ds-error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2 class="ds-heading" data-size="xs">
        {heading}
      </h2>
      <ul class="ds-list">
        {errors.map(({ field, detail }) => (
          <li key={field}>
            <a class="ds-link" href={`#${fieldId(field)}`}>
              {detail}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Button({
  children,
  variant = 'primary',
  name,
  value,
  action,
  color,
  focused,
}: {
  children: ComponentChildren;
  variant?: 'primary' | 'secondary' | 'tertiary';
  name?: string;
  value?: string;
  /** Where this button sends the form, instead of its own address. */
  action?: string;
  color?: 'danger';
  focused?: boolean;
}) {
  return (
    <button
      class="ds-button"
      type="submit"
      data-variant={variant}
      {...(name && { name })}
      {...(action && { formAction: action })}
      {...(focused && { autoFocus: true })}
      {...(value !== undefined && { value })}
      {...(color && { 'data-color': color })}
    >
      {children}
    </button>
  );
}

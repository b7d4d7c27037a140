/** Marking several in a list: a box in each row, and below the table one form that the boxes belong to, with a button for each thing that can be done with them. */
import type { Language } from '../../../../words/language.ts';
import { Button, Form, fieldId } from '../../components/form.tsx';
import { Saying } from '../../components/names.tsx';
import { actionField } from '../../form-engine/form-fields.tsx';
import { markedField } from '../several/items.ts';
import { severalWords } from '../several/several-words.ts';

const formId = 'marked';

interface MarkProps {
  value: string;
  what: string;
  /** Of the plan activity that it is in. */
  title: string | null;
  language: Language;
}

export function Mark({ value, what, title, language }: MarkProps) {
  const { mark } = severalWords[language];
  const id = fieldId(`${markedField}-${value}`);
  return (
    <span class="hit-mark hit-noprint">
      <input class="ds-input" type="checkbox" form={formId} name={markedField} value={value} id={id} />
      <label class="hit-hidden" for={id}>
        {title === null ? mark(what) : <Saying of={title} say={(name) => mark(`${what}, ${name}`)} />}
      </label>
    </span>
  );
}

/** `check`: straight to the page that shows what happens; `back`: to the form, for what is to be said first. */
export interface MarkedAct {
  label: string;
  address: string;
  asks: 'check' | 'back';
}

export function WithMarked({ acts, csrf, language }: { acts: MarkedAct[]; csrf: string; language: Language }) {
  return (
    <div class="hit-noprint">
      <Form action={acts[0]?.address ?? ''} csrf={csrf} id={formId}>
        <p class="hit-row">
          <span>{severalWords[language].withMarked}:</span>
          {acts.map(({ label, address, asks }) => (
            <Button key={address} name={actionField} value={asks} action={address} variant="secondary">
              {label}
            </Button>
          ))}
        </p>
      </Form>
    </div>
  );
}

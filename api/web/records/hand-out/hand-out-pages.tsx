/** The four steps of handing out: choose, mask, read what leaves and note who decided, check. */
import type { ComponentChildren } from 'preact';
import type { Fields } from '../../browser/posted-fields.ts';
import { many, one } from '../../browser/posted-fields.ts';
import type { Choice } from '../../components/choices.tsx';
import { Choices, Select } from '../../components/choices.tsx';
import { Heading, Link, Text } from '../../components/display.tsx';
import { Button, ErrorSummary, errorOf, Form, TextField } from '../../components/form.tsx';
import type { WordedError } from '../../components/worded-error.ts';
import { addressOf } from '../../form-engine/activity-of-form.ts';
import { About } from '../../form-engine/form-views.tsx';
import { HiddenValues } from '../../form-engine/written-values.tsx';
import type { PageCall, PageResponse } from '../../kit/page-route.ts';
import type { HandOutChoice } from './hand-out-choice.ts';
import { givenAsItIs, names, passageRows } from './hand-out-choice.ts';
import { handOutWords } from './hand-out-words.ts';
import { releaseDecisionWords } from './release-decision-words.ts';

export const stepField = '_steg';
export const seenField = '_visat';

export interface StepProps {
  call: PageCall;
  choice: HandOutChoice;
  number: 1 | 2 | 3 | 4;
  title: string;
  intro: string;
  errors?: WordedError[];
  key: string;
  /** The names of the fields that the step itself shows: the others go along unseen. */
  own: (name: string) => boolean;
  /** What else goes along. */
  more?: Fields;
  next: { step: string; words: string };
  back?: string;
  children: ComponentChildren;
}

export function stepPage({ call, choice, number, title, intro, errors = [], key, own, more = {}, next, back, children }: StepProps): PageResponse {
  const { language, form, csrf } = call;
  const words = handOutWords[language];
  const carried = Object.fromEntries(Object.entries(form).filter(([name, value]) => !name.startsWith('_') && !own(name) && value !== ''));
  const address = addressOf(choice.activity);
  return {
    title: `${errors.length > 0 ? words.errorPrefix : ''}${title}`,
    ...(errors.length > 0 && { status: 422 }),
    wide: number === 1,
    content: (
      <>
        <ErrorSummary heading={words.errorHeading} errors={errors} />
        <Text quiet>{`${words.title}: ${words.step(number)}`}</Text>
        <Heading level={1}>{title}</Heading>
        <About activity={choice.activity} language={language} />
        <Text>{intro}</Text>
        <Form action={`${address}/lamna-ut`} csrf={csrf} idempotencyKey={key}>
          <HiddenValues values={{ ...carried, ...more }} />
          {children}
          <div class="hit-buttons">
            <Button name={stepField} value={next.step}>
              {next.words}
            </Button>
            {back && (
              <Button name={stepField} value={back} variant="secondary">
                {words.back}
              </Button>
            )}
            <Link href={`${address}/handlingar`}>{words.cancel}</Link>
          </div>
        </Form>
      </>
    ),
  };
}

export function choosePage(call: PageCall, choice: HandOutChoice, key: string, errors?: WordedError[]): PageResponse {
  const words = handOutWords[call.language];
  const error = errorOf(errors, names.documents);
  return stepPage({
    call,
    choice,
    number: 1,
    ...words.choose,
    ...(errors && { errors }),
    key,
    own: (name) => name === names.documents,
    next: { step: 'mask', words: words.next },
    children: (
      <Choices
        name={names.documents}
        label={words.choose.documents}
        several
        value={many(call.form, names.documents)}
        choices={choice.documents.map(({ number, reference, title, paragraphs }) => ({
          value: String(number),
          label: `${reference} ${title}`,
          hint: `${paragraphs[2]?.text}, ${paragraphs[3]?.text}`,
        }))}
        {...(error && { error })}
      />
    ),
  });
}

const isMask = (name: string) => /^(hela|dolj|text|grund)\./.test(name) || name === names.ownGround;

export function maskPage(call: PageCall, choice: HandOutChoice, key: string, errors: WordedError[] = []): PageResponse {
  const { language, form } = call;
  const words = handOutWords[language];
  const grounds = Object.entries(releaseDecisionWords[language].grounds).map(([value, label]) => ({ value, label }));
  const ground = (name: string, label: string, empty: string, first: Choice[] = []) => (
    <Select name={name} label={label} value={one(form, name)} empty={empty} choices={[...first, ...grounds]} error={errorOf(errors, name)} />
  );
  return stepPage({
    call,
    choice,
    number: 2,
    ...words.mask,
    errors,
    key,
    own: isMask,
    next: { step: 'preview', words: words.next },
    back: 'choose',
    children: (
      <>
        <Heading level={2}>{words.mask.passages}</Heading>
        <Text quiet>{words.mask.passagesHint}</Text>
        {passageRows.map((row) => (
          <div class="hit-filter" key={row}>
            <TextField
              name={names.passage(row)}
              label={words.mask.passage(row)}
              value={one(form, names.passage(row))}
              error={errorOf(errors, names.passage(row))}
            />
            {ground(names.passageGround(row), words.mask.ground(row), '–')}
          </div>
        ))}
        <TextField
          name={names.ownGround}
          label={words.mask.own}
          hint={words.mask.ownHint}
          value={one(form, names.ownGround)}
          error={errorOf(errors, names.ownGround)}
        />
        {choice.chosen.map(({ number, reference, title, paragraphs, file }) => (
          <section class="ds-card hit-stack" key={number}>
            <Heading level={2}>{`${reference} ${title}`}</Heading>
            {file && <Text quiet>{words.mask.file}</Text>}
            {file
              ? ground(names.whole(number), words.mask.whole, words.mask.chooseFile, [{ value: givenAsItIs, label: words.mask.fileAsItIs }])
              : ground(names.whole(number), words.mask.whole, words.mask.given)}
            {paragraphs.map(
              ({ label, text }, index) =>
                // What kind it is, its direction and its day are never secret.
                index > 2 && <div key={index}>{ground(names.paragraph(number, index), words.mask.paragraph(label, text), words.mask.given)}</div>,
            )}
          </section>
        ))}
      </>
    ),
  });
}

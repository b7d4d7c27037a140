/** The four steps of handing out: choose, mask, read what leaves and note who decided, check. */
import type { ComponentChildren } from 'preact';
import type { HandedOutDocument } from '../../../db/handed-out-read-model.ts';
import { dayInWords } from '../../../words/format.ts';
import { capital } from '../capital.ts';
import { Button, Choices, ErrorSummary, errorOf, Form, Select, TextArea, TextField } from '../components/form.tsx';
import { Card, Details, Facts, Heading, Lines, Link, Text } from '../components/show.tsx';
import { addressOf } from '../forms/activity-of-form.ts';
import { About } from '../forms/form-faces.tsx';
import { HiddenValues } from '../forms/written-answers.tsx';
import type { Fields, PageAnswer, PageCall } from '../page-route.ts';
import { many, one } from '../page-route.ts';
import type { WordedError } from '../worded-error.ts';
import { handOutWords } from '../words/hand-out-words.ts';
import { releaseDecisionWords } from '../words/release-decision-words.ts';
import { ReadParagraphs } from './document-page.tsx';
import type { HandOutChoice } from './hand-out-choice.ts';
import { names, passageRows, textOf } from './hand-out-choice.ts';
import { DecisionText } from './handed-out-text.tsx';

export const stepField = '_steg';
export const seenField = '_visat';

interface StepProps {
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

function stepPage({ call, choice, number, title, intro, errors = [], key, own, more = {}, next, back, children }: StepProps): PageAnswer {
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

export function choosePage(call: PageCall, choice: HandOutChoice, key: string, errors?: WordedError[]): PageAnswer {
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

export function maskPage(call: PageCall, choice: HandOutChoice, key: string, errors: WordedError[] = []): PageAnswer {
  const { language, form } = call;
  const words = handOutWords[language];
  const grounds = Object.entries(releaseDecisionWords[language].grounds).map(([value, label]) => ({ value, label }));
  const ground = (name: string, label: string, empty: string) => (
    <Select name={name} label={label} value={one(form, name)} empty={empty} choices={grounds} error={errorOf(errors, name)} />
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
            {ground(names.whole(number), words.mask.whole, words.mask.given)}
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

const isNote = (name: string) => [names.askedBy, names.decidedBy, names.grounds, names.decidedOn].includes(name);

export function previewPage(call: PageCall, choice: HandOutChoice, key: string, seen: string, today: string, errors: WordedError[] = []): PageAnswer {
  const { language, form, viewer } = call;
  const words = handOutWords[language].preview;
  return stepPage({
    call,
    choice,
    number: 3,
    ...words,
    errors,
    key,
    own: isNote,
    more: { [seenField]: seen },
    next: { step: 'check', words: handOutWords[language].next },
    back: 'mask',
    children: (
      <>
        {choice.leaving.map((document) => (
          <Leaving key={document.number} document={document} call={call} />
        ))}
        <Heading level={2}>{words.note}</Heading>
        <TextField name={names.askedBy} label={words.askedBy} optional={words.optional} hint={words.askedByHint} value={one(form, names.askedBy)} />
        <TextField name={names.decidedBy} label={words.decidedBy} value={one(form, names.decidedBy) ?? viewer.name} error={errorOf(errors, names.decidedBy)} />
        <TextArea name={names.grounds} label={words.grounds} hint={words.groundsHint} value={one(form, names.grounds)} error={errorOf(errors, names.grounds)} />
        <TextField
          name={names.decidedOn}
          type="date"
          label={words.decidedOn}
          value={one(form, names.decidedOn) ?? today}
          error={errorOf(errors, names.decidedOn)}
        />
      </>
    ),
  });
}

function Leaving({ document: { reference, title, withheld, shown, file }, call }: { document: HandedOutDocument; call: PageCall }) {
  const words = handOutWords[call.language].preview;
  return (
    <Card>
      <Heading level={2}>{`${reference} ${title}`}</Heading>
      {withheld !== null ? <Text>{words.withheld(withheld)}</Text> : <ReadParagraphs paragraphs={shown} />}
      {withheld === null && file && <Text>{words.file(file.name)}</Text>}
    </Card>
  );
}

export function checkHandOutPage(call: PageCall, choice: HandOutChoice, key: string, seen: string): PageAnswer {
  const { language, form } = call;
  const { check: words, preview, outcomes } = handOutWords[language];
  const named = (documents: HandedOutDocument[]) => documents.length > 0 && <Lines lines={documents.map(({ reference, title }) => `${reference} ${title}`)} />;
  const { outcome, leaving } = choice;
  return stepPage({
    call,
    choice,
    number: 4,
    ...words,
    key,
    own: () => false,
    more: { [seenField]: seen },
    next: { step: 'send', words: words.send[outcome] },
    back: 'preview',
    children: (
      <>
        <Facts
          facts={[
            [words.outcome, capital(outcomes[outcome])],
            [words.documents, named(leaving.filter(({ withheld }) => withheld === null))],
            [words.withheld, named(leaving.filter(({ withheld }) => withheld !== null))],
            [words.masks, String(leaving.reduce((sum, { masks }) => sum + masks.length, 0))],
            [preview.askedBy, textOf(form, names.askedBy)],
            [preview.decidedBy, textOf(form, names.decidedBy)],
            [preview.grounds, textOf(form, names.grounds)],
            [preview.decidedOn, dayInWords(textOf(form, names.decidedOn), language)],
          ]}
        />
        {outcome !== 'whole' && (
          <Details summary={handOutWords[language].record.decision}>
            <DecisionText outcome={outcome} grounds={textOf(form, names.grounds)} documents={leaving} language={language} />
          </Details>
        )}
      </>
    ),
  });
}

import type { HandedOutDocument } from '../../../../db/cases/handed-out-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { dayInWords } from '../../../../words/format.ts';
import { one } from '../../browser/posted-fields.ts';
import { Card, Details, Facts, Heading, Lines, Note, Text } from '../../components/display.tsx';
import { errorOf, TextArea, TextField } from '../../components/form.tsx';
import type { WordedError } from '../../components/worded-error.ts';
import type { PageCall, PageResponse } from '../../kit/page-route.ts';
import { ReadParagraphs } from '../document-page.tsx';
import type { HandOutChoice } from './hand-out-choice.ts';
import { names, textOf } from './hand-out-choice.ts';
import { seenField, stepPage } from './hand-out-pages.tsx';
import { handOutWords } from './hand-out-words.ts';
import { DecisionText } from './handed-out-text.tsx';
import { handedOutWords } from './handed-out-words.ts';
import type { NearHit } from './near-hits.ts';

const isNote = (name: string) => [names.askedBy, names.decidedBy, names.grounds, names.decidedOn].includes(name);

export function previewPage(call: PageCall, choice: HandOutChoice, key: string, seen: string, today: string, errors: WordedError[] = []): PageResponse {
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
          <Leaving key={document.number} document={document} near={choice.near.get(document.number) ?? []} call={call} />
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

function Leaving({ document: { reference, title, withheld, shown, file }, near, call }: { document: HandedOutDocument; near: NearHit[]; call: PageCall }) {
  const words = handOutWords[call.language].preview;
  return (
    <Card>
      <Heading level={2}>{`${reference} ${title}`}</Heading>
      {withheld !== null ? <Text>{words.withheld(withheld)}</Text> : <ReadParagraphs paragraphs={shown} />}
      {near.length > 0 && (
        <Note color="warning">
          <Text>{words.near}</Text>
          <Lines lines={near.map(({ word, passage, within }) => words.nearHit(word, passage, within))} />
        </Note>
      )}
      {withheld === null && file && <Text>{words.file(file.name)}</Text>}
    </Card>
  );
}

export function checkHandOutPage(call: PageCall, choice: HandOutChoice, key: string, seen: string): PageResponse {
  const { language, form } = call;
  const { check: words, preview } = handOutWords[language];
  const { outcomes } = handedOutWords[language];
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
            [words.outcome, capitalised(outcomes[outcome])],
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
          <Details summary={handedOutWords[language].record.decision}>
            <DecisionText outcome={outcome} grounds={textOf(form, names.grounds)} documents={leaving} county={choice.county} language={language} />
          </Details>
        )}
      </>
    ),
  });
}

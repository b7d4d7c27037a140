/** "Det här händer": what a form would do if it were sent, on the page where it is checked. Asked of the recording itself, and fenced by it when the form is sent. */
import type { EffectPart } from '../../../../contracts/views/preview/effect.ts';
import type { PreviewView } from '../../../../contracts/views/preview/preview-view.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import { Heading, Note, Table, Text } from '../../components/display.tsx';
import type { ChangeInWords } from './change-words.ts';
import { changeInWords } from './change-words.ts';
import { whatHappensWords } from './what-happens-words.ts';

interface WhatHappensProps {
  /** Null where it could not be found out. */
  found: PreviewView | null;
  organisations: NamesById;
  language: Language;
  /** Tells several on one page apart. */
  of?: string;
}

export function WhatHappens({ found, organisations, language, of }: WhatHappensProps) {
  const words = whatHappensWords[language];
  const rows = (changes: PreviewView['changes']) => changes.map((change) => changeInWords(change, organisations, language));
  const id = `what-happens${of === undefined ? '' : `-${of.replace(/\W+/g, '-')}`}`;
  return (
    <section class="hit-stack" aria-labelledby={id}>
      <Heading level={of === undefined ? 2 : 3} id={id}>
        {words.heading}
      </Heading>
      {found ? (
        <>
          <Text quiet>{words.intro}</Text>
          <Changes caption={words.heading} rows={rows(found.changes)} language={language} />
          <Mails found={found} language={language} />
          {found.becomesPublic.length > 0 && (
            <>
              <Heading level={3}>{words.public}</Heading>
              <Changes caption={words.public} rows={rows(found.becomesPublic)} language={language} />
            </>
          )}
          <MayChange found={found} language={language} />
        </>
      ) : (
        <Text>{words.unknown}</Text>
      )}
    </section>
  );
}

/** Why the reader is shown once more what it has sent: it would do something else by now. */
export function EffectChanged({ differs, language }: { differs: EffectPart[]; language: Language }) {
  const { changed, parts } = whatHappensWords[language];
  return (
    <Note color="warning">
      <Heading level={2}>{changed.title}</Heading>
      <Text>{changed.intro}</Text>
      {differs.length > 0 && <Text>{`${changed.parts}: ${differs.map((part) => parts[part]).join(', ')}.`}</Text>}
    </Note>
  );
}

function Changes({ caption, rows, language }: { caption: string; rows: ChangeInWords[]; language: Language }) {
  const words = whatHappensWords[language];
  return (
    <Table
      caption={caption}
      underHeading
      rows={rows}
      empty={words.nothing}
      columns={[
        { label: words.what, head: true, cell: ({ what }) => what },
        { label: words.before, cell: ({ before }) => before },
        {
          label: words.after,
          cell: ({ after, why }) => (
            <>
              {after}
              {why && <span class="hit-quiet">{` ${why}`}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

/** That no mails are sent is said only to who sees all that there are. */
function Mails({ found: { mails, omitted }, language }: { found: PreviewView; language: Language }) {
  const words = whatHappensWords[language];
  if (mails.length === 0) return omitted.count === 0 ? <Text>{words.noMails}</Text> : null;
  return (
    <>
      <Heading level={3}>{words.mails}</Heading>
      <ul>
        {mails.map(({ to, subject }) => (
          <li key={`${to} ${subject}`}>{`${to}: ${subject}`}</li>
        ))}
      </ul>
    </>
  );
}

function MayChange({ found: { mayStillChange, omitted }, language }: { found: PreviewView; language: Language }) {
  const words = whatHappensWords[language];
  return (
    <>
      {mayStillChange.length > 0 && <Text quiet>{mayStillChange.map((each) => words.uncertain[each]).join(' ')}</Text>}
      {omitted.count > 0 && <Text quiet>{words.omitted(omitted.count)}</Text>}
    </>
  );
}

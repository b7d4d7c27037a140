/** A digest: every matter that has been gathered for a person, each with its act, its activity, its day and its own link, in a text and an HTML part that say the same. */
import type { DigestItem } from '../../../db/mail/digests/digest-item.ts';
import { mailChoicePath } from '../../../words/addresses/page-addresses.ts';
import type { Language } from '../../../words/language.ts';
import { mailLook } from '../../../words/mail-look.ts';
import { shortened } from '../../../words/mails/shortened.ts';
import { longestSubject, subjectLine } from '../../../words/mails/subject-line.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { MailSettings } from '../../mail-facts/mail-settings.ts';
import { underlined, wrap } from '../letter-text.ts';
import { mailDocument } from '../parts/mail-document.tsx';
import type { RenderedMail } from '../render-mail.ts';
import { digestWords } from './digest-words.ts';
import type { WeeklySection } from './weekly-section.tsx';

interface Reader {
  name: string;
  language: Language;
}

type Section = DigestItem['section'];

/** A mail with thousands of matters is taken by no server and read by nobody; the rest is a link away. */
const mostShown = 50;

/** One matter is named as in a mail of its own; of several, how many wait and by when the first. @param isOfWeek it carries the summary of a week */
export function digestSubject(matters: readonly DigestItem[], language: Language, isOfWeek = false): string {
  const words = digestWords[language];
  const [first, second] = matters;
  if (!first) return isOfWeek ? words.week : words.nothingYet;
  if (!second) return subjectLine(first.act, first.activity);
  const toDo = matters.filter(({ section }) => section === 'toDo');
  const due = toDo[0]?.dueAt;
  return shortened(toDo.length > 0 ? words.doSeveral(toDo.length, due ? dayOf(due) : undefined) : words.readSeveral(matters.length), longestSubject);
}

export interface DigestContent {
  /** In their order. */
  matters: readonly DigestItem[];
  /** The summary of the week, on its first working day, for those who are told of it. One of both is there. */
  week: WeeklySection | undefined;
}

export function renderDigest(content: DigestContent, reader: Reader, settings: MailSettings): RenderedMail {
  const subject = digestSubject(content.matters, reader.language, content.week !== undefined);
  return { subject, text: textOf(content, reader, settings), html: htmlOf(content, reader, settings, subject) };
}

function headingOf(matters: readonly DigestItem[], language: Language): string {
  const words = digestWords[language];
  const toDo = matters.filter(({ section }) => section === 'toDo').length;
  if (matters.length === 0) return words.week;
  if (matters.length === 1) return matters[0]?.act ?? '';
  return toDo > 1 ? words.waiting(toDo) : toDo === 1 ? words.sections.toDo : words.happened(matters.length);
}

/** What there is room for, by section. The heading of the mail speaks of the first, so that only the second is named. */
function sectionsOf(matters: readonly DigestItem[]): { section: Section; isNamed: boolean; items: DigestItem[] }[] {
  const shown = matters.slice(0, mostShown);
  const of = (section: Section) => shown.filter((matter) => matter.section === section);
  const found = (['toDo', 'toKnow'] as const).map((section) => ({ section, items: of(section) })).filter(({ items }) => items.length > 0);
  return found.map((each, place) => ({ ...each, isNamed: place > 0 }));
}

function textOf({ matters, week }: DigestContent, { name, language }: Reader, { publicUrl, replyTo, senderName }: MailSettings): string {
  const words = digestWords[language];
  const heading = wrap(headingOf(matters, language));
  const isAlone = matters.length === 1;
  const more = matters.length - mostShown;
  const sections = sectionsOf(matters).flatMap(({ section, isNamed, items }) => [
    ...(isNamed ? [underlined(words.sections[section])] : []),
    ...items.map(({ act, activity, when, link }) =>
      [...[isAlone ? '' : act, activity, when].filter(Boolean).map((line) => wrap(line)), ...(link ? [`${link.button}:`, link.address] : [])].join('\n'),
    ),
  ]);
  const parts = [
    underlined(heading),
    ...sections,
    ...(more > 0 ? [`${wrap(words.more(more))}:\n${publicUrl}/`] : []),
    ...(week ? [week.text] : []),
    words.hello(name),
    wrap(words.links),
    wrap(words.answer(replyTo)),
    wrap(`${words.why} ${words.choose}:`).concat(`\n${publicUrl}${mailChoicePath}`),
    [words.regards, senderName, wrap(words.automatic)].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function htmlOf({ matters, week }: DigestContent, { name, language }: Reader, { publicUrl, replyTo, senderName }: MailSettings, subject: string): string {
  const words = digestWords[language];
  const more = matters.length - mostShown;
  const children = (
    <>
      {sectionsOf(matters).map(({ section, isNamed, items }) => (
        <>
          {isNamed && <h2 style={mailLook.section}>{words.sections[section]}</h2>}
          {items.map((item) => (
            <Matter item={item} isAlone={matters.length === 1} />
          ))}
        </>
      ))}
      {more > 0 && (
        <p>
          <a href={`${publicUrl}/`}>{words.more(more)}</a>
        </p>
      )}
      {week?.html}
      <p>{words.hello(name)}</p>
      <p style={mailLook.small}>{words.links}</p>
      <p style={mailLook.boxed}>{words.answer(replyTo)}</p>
      <p style={mailLook.small}>
        {words.why} <a href={publicUrl + mailChoicePath}>{words.choose}</a>
      </p>
      <p>
        {words.regards}
        <br />
        {senderName}
      </p>
      <p style={mailLook.small}>{words.automatic}</p>
    </>
  );
  return mailDocument({ language, subject, heading: headingOf(matters, language), children });
}

/** @param isAlone its act is the mail's heading then */
function Matter({ item: { act, activity, when, link }, isAlone }: { item: DigestItem; isAlone: boolean }) {
  const lines = [!isAlone && <strong>{act}</strong>, activity, when].filter(Boolean);
  return (
    <div style={isAlone ? undefined : mailLook.matter}>
      <p style={mailLook.about}>
        {lines.map((line, place) => (
          <>
            {place > 0 && <br />}
            {line}
          </>
        ))}
      </p>
      {link && (
        <p style={mailLook.act}>
          <a href={link.address} style={mailLook.button}>
            {link.button}
          </a>
        </p>
      )}
    </div>
  );
}

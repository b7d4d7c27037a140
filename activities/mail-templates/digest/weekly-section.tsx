/** The weekly summary as a section of a mail: its HTML stands in the mail's card, its text among the text's parts, and both say the same. */
import type { VNode } from 'preact';
import type { WeeklySummary } from '../../../db/pictures/weekly/weekly-summary-read-model.ts';
import { dayOfYearInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { mailLook } from '../../../words/mail-look.ts';
import { underlined, wrap } from '../letter-text.ts';
import type { WeeklyLine, WeeklyPart } from './weekly-parts.ts';
import { weeklyParts } from './weekly-parts.ts';
import { weeklyWords } from './weekly-words.ts';

export interface WeeklySection {
  text: string;
  html: VNode;
}

/**
 * @param publicUrl where the pages are, without a slash at its end
 * @returns undefined where there is nothing to tell
 */
export function weeklySection(summary: WeeklySummary, publicUrl: string, language: Language): WeeklySection | undefined {
  const parts = weeklyParts(summary, language);
  if (parts.length === 0) return undefined;
  const { from, to } = summary.thisWeek;
  const inWords = (day: string) => dayOfYearInWords(day.slice('2026-'.length), language);
  const title = weeklyWords[language].title(inWords(from), inWords(to));
  const at = (address: string) => publicUrl + address;
  return {
    text: [underlined(wrap(title)), ...parts.map((part) => partText(part, at))].join('\n\n'),
    html: <Section title={title} parts={parts} at={at} />,
  };
}

type At = (address: string) => string;

const headed = ({ title, total }: WeeklyPart): string => `${title} (${total})`;

function partText(part: WeeklyPart, at: At): string {
  return [
    wrap(headed(part)),
    ...(part.intro === undefined ? [] : [wrap(part.intro)]),
    ...part.lines.map((line) => lineText(line, at)),
    ...part.links.map(({ text, address }) => `${text}: ${at(address)}`),
  ].join('\n');
}

const lineText = ({ title, detail, address }: WeeklyLine, at: At): string =>
  [wrap(title, '- ', '  '), ...(detail === '' ? [] : [wrap(detail, '  ', '  ')]), `  ${at(address)}`].join('\n');

function Section({ title, parts, at }: { title: string; parts: WeeklyPart[]; at: At }) {
  return (
    <section>
      <h2 style={mailLook.summary}>{title}</h2>
      {parts.map((part) => (
        <>
          <h3 style={mailLook.part}>{headed(part)}</h3>
          {part.intro !== undefined && <p style="margin:0 0 4px">{part.intro}</p>}
          <ul style={mailLook.list}>
            {part.lines.map(({ title: name, detail, address }) => (
              <li style="margin-bottom:6px">
                <a href={at(address)} style={mailLook.link}>
                  {name}
                </a>
                {detail !== '' && (
                  <>
                    <br />
                    {detail}
                  </>
                )}
              </li>
            ))}
          </ul>
          {part.links.map(({ text, address }) => (
            <p style="margin:0 0 4px">
              <a href={at(address)} style={`${mailLook.link};font-weight:bold`}>
                {text}
              </a>
            </p>
          ))}
        </>
      ))}
    </section>
  );
}

/** What somebody had done in a case before it declared itself partial, for a colleague to look through. */
import type { BodyNamesByDay } from '../../../contracts/views/body-name.ts';
import { shortMinuteInWords } from '../../../words/format.ts';
import { happeningInWords } from '../../../words/history-words.ts';
import type { Language } from '../../../words/language.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Heading } from '../components/display.tsx';
import { partialityFormWords } from '../parts/forms/partiality-form-words.ts';

export function ActsOfPartial({ details, bodiesOn, language }: { details: Record<string, unknown>; bodiesOn: BodyNamesByDay; language: Language }) {
  const { person } = details;
  const acts = Array.isArray(details['acts']) ? details['acts'].filter(isAct) : [];
  return (
    <>
      <Heading level={2}>{partialityFormWords[language].did(typeof person === 'string' ? person : '')}</Heading>
      <ul class="ds-list">
        {acts.map(({ at, what }) => (
          <li key={`${at} ${what}`}>{`${shortMinuteInWords(at, language)}: ${happeningInWords(what, bodiesOn(dayOf(at)), language)}`}</li>
        ))}
      </ul>
    </>
  );
}

const isAct = (value: unknown): value is { at: string; what: string } =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string' && 'what' in value && typeof value.what === 'string';

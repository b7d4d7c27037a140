/** The fields of a report and of what a coordinator adds when it came by other ways; the same fields show a report to who reviews it. */

import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import type { BodyOf } from '../../../routes/all-operations.ts';
import type { Choice } from '../../components/choices.tsx';
import { wordChoices } from '../../form-engine/activity-of-form.ts';
import type { FieldIn, SectionIn } from '../../form-engine/body-fields.ts';
import { reportEntryWords } from './report-entry-words.ts';

export function reportSections(activity: PlanActivityResponse, language: Language): SectionIn<BodyOf<'submitReport'>>[] {
  const words = reportEntryWords[language].report;
  return [
    {
      heading: words.progress,
      fields: [
        { kind: 'radio', name: 'status', ...words.status, choices: wordChoices(['green', 'yellow', 'red'], wordsIn(language).reportStatus), required: true },
        { kind: 'text', name: 'done', ...words.done, required: true },
      ],
    },
    {
      heading: words.figures,
      fields: [
        { kind: 'count', name: 'participants.women', ...words.women },
        { kind: 'count', name: 'participants.men', ...words.men },
        { kind: 'count', name: 'participants.other', ...words.other },
        { kind: 'sek', name: 'usedSek', ...words.usedSek },
        indicatorsField(activity, language),
      ],
    },
    {
      heading: words.rest,
      fields: [
        { kind: 'text', name: 'deviations', ...words.deviations },
        { kind: 'text', name: 'lessons', ...words.lessons },
        { kind: 'text', name: 'needs', ...words.needs },
      ],
    },
  ];
}

/** The indicators that the activity was proposed with stand there to be filled in; where there are none, any may be named. */
function indicatorsField({ indicators }: PlanActivityResponse, language: Language): FieldIn<Pick<BodyOf<'submitReport'>, 'indicators'>> {
  const { name, value, ...list } = reportEntryWords[language].report.indicators;
  const named = indicators.map((indicator) => String(indicator['name'])).map((known) => ({ value: known, label: known }));
  return {
    kind: 'rows',
    name: 'indicators',
    ...list,
    fields: [
      named.length > 0 ? { kind: 'select', name: 'name', label: name, choices: named } : { kind: 'line', name: 'name', label: name },
      { kind: 'number', name: 'value', label: value },
    ],
  };
}

/** How something came that was not sent here by the one who says it. */
export function entrySection(organisations: Choice[], language: Language): SectionIn<Pick<BodyOf<'submitReport'>, 'receivedOn' | 'channel' | 'onBehalfOf'>> {
  const words = reportEntryWords[language].entry;
  return {
    heading: words.heading,
    fields: [
      { kind: 'day', name: 'receivedOn', ...words.receivedOn },
      { kind: 'radio', name: 'channel', ...words.channel, choices: wordChoices(['mail', 'paper', 'phone'], wordsIn(language).channels) },
      { kind: 'select', name: 'onBehalfOf', ...words.onBehalfOf, choices: organisations },
    ],
  };
}

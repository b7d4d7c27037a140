/** Handing documents out: each step posts all that was written to the same address; nothing is kept in between, and only the last step records it. */

import { createHash, randomUUID } from 'node:crypto';
import { line } from '../../../../contracts/bodies/fields.ts';
import { dayOf, isDay } from '../../../../workflows/domain/time/instants.ts';
import { one } from '../../browser/posted-fields.ts';
import type { WordedError } from '../../components/worded-error.ts';
import { addressOf } from '../../form-engine/activity-of-form.ts';
import type { PageCall, PageResponse } from '../../kit/page-route.ts';
import { page } from '../../kit/page-route.ts';
import type { HandOutChoice } from './hand-out-choice.ts';
import { handOutChoice, longestText, names, textOf, wrong } from './hand-out-choice.ts';
import { choosePage, maskPage, seenField, stepField } from './hand-out-pages.tsx';
import { checkHandOutPage, previewPage } from './hand-out-preview-pages.tsx';
import { handOutWords } from './hand-out-words.ts';
import { holdsPassage } from './masking.ts';

const path = '/aktiviteter/:id/lamna-ut';

export const handOutPages = [
  page({
    method: 'get',
    path,
    access: 'handOut',
    respond: async (call) => choosePage(call, await handOutChoice(call), randomUUID()),
  }),
  page({ method: 'post', path, access: 'handOut', respond: posted }),
];

async function posted(call: PageCall): Promise<PageResponse> {
  const choice = await handOutChoice(call);
  const key = one(call.form, '_key') ?? randomUUID();
  const step = one(call.form, stepField);
  const seen = fingerprint(choice);
  const today = dayOf(call.at);
  if (step === 'choose') return choosePage(call, choice, key);
  if (choice.errors.choice.length > 0) return choosePage(call, choice, key, choice.errors.choice);
  if (step === 'mask') return maskPage(call, choice, key);
  if (choice.errors.masks.length > 0) return maskPage(call, choice, key, choice.errors.masks);
  if (step === 'preview') return previewPage(call, choice, key, seen, today);
  const errors = [...errorsOfNote(call, choice), ...(one(call.form, seenField) === seen ? [] : [changed(call)])];
  if (errors.length > 0) return previewPage(call, choice, key, seen, today, errors);
  return step === 'send' ? recorded(call, choice, key) : checkHandOutPage(call, choice, key, seen);
}

/** What was read is what leaves: nothing that has become otherwise since leaves unread. */
const fingerprint = ({ leaving }: HandOutChoice): string => createHash('sha256').update(JSON.stringify(leaving)).digest('hex');
const changed = ({ language }: PageCall): WordedError => wrong(names.grounds, handOutWords[language].preview.errors.changed);

const isName = (text: string): boolean => line(longestText).safeParse(text).success;

function errorsOfNote({ form, language }: PageCall, { passages }: HandOutChoice): WordedError[] {
  const words = handOutWords[language].preview.errors;
  const isMissing = (name: string) => textOf(form, name) === '';
  const tells = [names.decidedBy, names.grounds].filter((name) => holdsPassage(textOf(form, name), passages));
  const day = textOf(form, names.decidedOn);
  const persons = [names.askedBy, names.decidedBy].filter((name) => !isMissing(name) && !isName(textOf(form, name)));
  return [
    ...(isMissing(names.decidedBy) ? [wrong(names.decidedBy, words.decidedBy)] : []),
    ...(isMissing(names.grounds) ? [wrong(names.grounds, words.grounds)] : []),
    ...persons.map((name) => wrong(name, words.name)),
    ...tells.map((name) => wrong(name, words.tells)),
    ...(isDay(day) && day >= '1990-01-01' && day <= '2199-12-31' ? [] : [wrong(names.decidedOn, words.decidedOn)]),
  ];
}

async function recorded(call: PageCall, choice: HandOutChoice, key: string): Promise<PageResponse> {
  const { form, language } = call;
  const { activity, leaving, outcome } = choice;
  const { id } = await call.act('handOut', {
    params: { id: activity.id },
    input: {
      key,
      outcome,
      askedBy: textOf(form, names.askedBy) || null,
      decidedBy: textOf(form, names.decidedBy),
      grounds: textOf(form, names.grounds),
      decidedOn: textOf(form, names.decidedOn),
      language,
      documents: leaving,
    },
  });
  return { redirect: `${addressOf(activity)}/utlamnat/${id}`, notice: handOutWords[language].done };
}

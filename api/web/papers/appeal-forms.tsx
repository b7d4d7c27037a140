/** Registering an appeal or a request to reconsider, and saying what has become of it. */
import { appealKinds, appealStepKinds } from '../../../contracts/bodies/case-paper.ts';
import { appealableDecisions } from '../../../db/cases/papers/appealable-decisions.ts';
import { findPaper } from '../../../db/cases/papers/paper-read-model.ts';
import { bodyNamesByDay } from '../../../db/registers/body-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { lastDayToAppeal } from '../../../workflows/domain/time/appeal-day.ts';
import { dayOf, isDay } from '../../../workflows/domain/time/instants.ts';
import { existing } from '../../http/problem.ts';
import type { Choice } from '../components/choices.tsx';
import { Card, Facts, Note } from '../components/display.tsx';
import { Name } from '../components/names.tsx';
import { activityOf, addressOf, backTo, wordChoices } from '../form-engine/activity-of-form.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import type { PageCall } from '../kit/page-route.ts';
import { documentKindInWords } from '../parts/document-words.ts';
import { appealWords } from '../parts/papers/appeal-words.ts';

export const appealForm: FormOf<'registerAppeal'> = {
  path: '/aktiviteter/:id/overklagande',
  operation: 'registerAppeal',
  async describe(call) {
    const { language } = call;
    const { form: words, kinds, choices: said } = appealWords[language];
    const activity = await activityOf(call);
    const decisions = await decisionChoices(call, activity.id);
    return {
      title: words.title,
      intro: words.intro,
      activity,
      concerns: () => false,
      sections: [
        {
          fields: [
            { kind: 'radio', name: 'kind', ...words.kind, required: true, choices: wordChoices(appealKinds, kinds) },
            { kind: 'select', name: 'decision', ...words.decision, required: true, empty: '', choices: decisions },
            { kind: 'line', name: 'from', ...words.from, required: true },
            { kind: 'day', name: 'on', ...words.on, required: true },
            { kind: 'day', name: 'receivedOn', ...words.receivedOn },
            { kind: 'radio', name: 'inTime', ...words.inTime, choices: (['yes', 'no'] as const).map((value) => ({ value, label: said[value] })) },
            { kind: 'text', name: 'text', ...words.text },
          ],
        },
      ],
      start: { on: dayOf(call.at) },
      body: ({ inTime, ...written }) => ({ ...written, ...(inTime !== undefined && { inTime: inTime === 'yes' }) }),
      preview: async ({ kind, receivedOn, on }) =>
        kind === 'appeal' ? <Reckoned receivedOn={String(receivedOn)} on={String(on)} language={language} /> : null,
      send: words.send,
      back: addressOf(activity),
      ...(decisions.length === 0 && { closed: words.closed }),
      done: backTo(activity, words.done),
    };
  },
};

export const appealStepForm: FormOf<'carryAppealOn'> = {
  path: '/aktiviteter/:id/overklagande/:appeal',
  operation: 'carryAppealOn',
  async describe(call) {
    const { language, deps, params, at } = call;
    const { step: words, steps, ...all } = appealWords[language];
    const activity = await activityOf(call);
    const appeal = existing(await findPaper(deps.db, activity.id, params['appeal'] ?? '', 'appeal'));
    const { kind, from, on } = appeal.content;
    return {
      title: words.title,
      intro: words.intro,
      activity,
      concerns: () => false,
      above: (
        <Card>
          <Facts
            facts={[
              [all.what, capitalised(all.kinds[kind])],
              [all.from, <Name key="from" of={from} />],
              [all.on, shortDayInWords(on, language)],
            ]}
          />
        </Card>
      ),
      sections: [
        {
          fields: [
            { kind: 'radio', name: 'kind', ...words.kind, required: true, choices: wordChoices(appealStepKinds, steps) },
            { kind: 'day', name: 'on', ...words.on, required: true },
            { kind: 'text', name: 'text', ...words.text },
          ],
        },
      ],
      start: { on: dayOf(at) },
      params: { id: activity.id, appeal: appeal.id },
      send: words.send,
      back: addressOf(activity),
      done: backTo(activity, words.done),
    };
  },
};

async function decisionChoices({ deps, language }: PageCall, planActivity: string): Promise<Choice[]> {
  const bodiesOn = await bodyNamesByDay(deps.db);
  return (await appealableDecisions(deps.db, planActivity)).map(({ id, kind, at }) => ({
    value: id,
    label: `${capitalised(documentKindInWords(kind, bodiesOn(dayOf(at)), language))}, ${shortDayInWords(dayOf(at), language)}`,
  }));
}

/** The count is shown; the person decides. */
function Reckoned({ receivedOn, on, language }: { receivedOn: string; on: string; language: Language }) {
  if (!isDay(receivedOn)) return null;
  const last = lastDayToAppeal(receivedOn);
  return <Note>{appealWords[language].reckoned(shortDayInWords(receivedOn, language), shortDayInWords(last, language), on > last)}</Note>;
}

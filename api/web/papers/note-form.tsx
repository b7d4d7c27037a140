/** A note in a case, and one that corrects an earlier one. */

import { noteKinds } from '../../../contracts/bodies/case-paper.ts';
import type { CasePaper } from '../../../db/cases/papers/paper-read-model.ts';
import { findPaper } from '../../../db/cases/papers/paper-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { notFound } from '../../http/problem.ts';
import { one } from '../browser/posted-fields.ts';
import { Card, Facts } from '../components/display.tsx';
import { activityOf, addressOf, backTo, wordChoices } from '../form-engine/activity-of-form.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import type { PageCall } from '../kit/page-route.ts';
import { noteWords } from '../parts/papers/note-words.ts';

export const noteForm: FormOf<'addNote'> = {
  path: '/aktiviteter/:id/anteckning',
  operation: 'addNote',
  async describe(call) {
    const { language, at } = call;
    const { form: words, kinds } = noteWords[language];
    const activity = await activityOf(call);
    const wrong = await noteToCorrect(call, activity.id);
    const { id: corrects } = wrong ?? {};
    return {
      title: wrong ? words.correction : words.title,
      intro: words.intro,
      activity,
      // A note says what happened, whatever else does.
      concerns: () => false,
      above: wrong && <Wrong note={wrong} language={language} />,
      sections: [
        {
          fields: [
            { kind: 'radio', name: 'kind', ...words.kind, required: true, choices: wordChoices(noteKinds, kinds) },
            { kind: 'day', name: 'on', ...words.on, required: true },
            { kind: 'line', name: 'withWhom', ...words.withWhom },
            { kind: 'text', name: 'text', ...words.text, required: true },
            { kind: 'tick', name: 'internal', ...words.internal, value: true },
          ],
        },
      ],
      start: wrong ? { kind: wrong.content.kind, on: wrong.content.on, withWhom: wrong.content.withWhom, internal: wrong.internal } : { on: dayOf(at) },
      body: (written) => ({ ...written, ...(corrects !== undefined && { corrects }) }),
      send: words.send,
      back: addressOf(activity),
      done: backTo(activity, words.done),
    };
  },
};

/** @throws ApiProblem 404 where the address names a note that is not there */
async function noteToCorrect({ deps, query }: PageCall, planActivity: string): Promise<CasePaper<'note'> | undefined> {
  const id = one(query, 'rattar');
  if (id === undefined) return undefined;
  const found = /^[0-9a-f-]{36}$/.test(id) ? await findPaper(deps.db, planActivity, id, 'note') : undefined;
  if (!found) throw notFound();
  return found;
}

function Wrong({ note, language }: { note: CasePaper<'note'>; language: Language }) {
  const { form, kinds, ...words } = noteWords[language];
  return (
    <Card>
      <Facts
        facts={[
          [form.wrong, `${capitalised(kinds[note.content.kind])}, ${shortDayInWords(note.content.on, language)}`],
          [words.withWhom, note.content.withWhom],
          [words.text, <div class="hit-letter">{note.content.text}</div>],
        ]}
      />
    </Card>
  );
}

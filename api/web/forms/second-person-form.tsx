/** What waits for a second coordinator, shown whole, with a yes or a no. */

import type { StoredContent } from '../../../contracts/commands/stored-command.ts';
import type { CommandRow } from '../../../db/lives/command-read-model.ts';
import { findCommand } from '../../../db/lives/command-read-model.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import { organisationNames } from '../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { moneyInWords, shortDayInWords, shortMinuteInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { MoneyAct } from '../../../workflows/domain/money/second-person.ts';
import { unseenSek } from '../../../workflows/domain/money/second-person.ts';
import { earlierMoneyActs, moneyActOf } from '../../operations/second-person.ts';
import { one } from '../browser/posted-fields.ts';
import type { Fact } from '../components/display.tsx';
import { Card, Facts, Heading } from '../components/display.tsx';
import { Name, NamedSums } from '../components/names.tsx';
import { activityOf, addressOf, backTo } from '../form-engine/activity-of-form.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import type { PageCall } from '../kit/page-route.ts';
import { secondPersonWords } from '../parts/forms/second-person-words.ts';

export const secondPersonForm: FormOf<'answerForSecond'> = {
  path: '/aktiviteter/:id/andra-person',
  operation: 'answerForSecond',
  async describe(call) {
    const { language, deps, viewer, query } = call;
    const words = secondPersonWords[language];
    const activity = await activityOf(call);
    const [first] = activity.waiting ?? [];
    const asked = one(query, 'vad');
    // The address names what is shown: what is answered meanwhile must not put another command in its place.
    if (asked === undefined && first) return { instead: { redirect: `${addressOf(activity)}/andra-person?vad=${encodeURIComponent(first.command)}` } };
    const shown = activity.waiting?.find(({ command }) => command === asked);
    const row = shown && (await findCommand(deps.db, shown.command));
    const unseen = row && (await unseenBefore(call, row));
    const isOwn = shown !== undefined && shown.by === viewer.id;
    const { label, ...answers } = words.answer;
    return {
      title: words.title,
      intro: isOwn ? words.introOwn : words.intro,
      activity,
      above: shown && row && (
        <Card>
          <Heading level={2}>{words.names[shown.name]}</Heading>
          <Facts
            facts={[
              [words.by, shown.byName ?? ''],
              [words.since, shortMinuteInWords(shown.heldAt, language)],
              unseen && [words.unseen[unseen.kind], moneyInWords(unseen.sek, language)],
              ...factsOf(row, await organisationNames(deps.db), language),
            ]}
          />
        </Card>
      ),
      sections: [
        {
          fields: [
            {
              kind: 'radio',
              name: 'answer',
              label,
              required: true,
              choices: [
                ...(isOwn ? [] : [{ value: 'confirmed', label: answers.confirmed }]),
                { value: 'refused', label: isOwn ? answers.takeBack : answers.refused },
              ],
            },
            { kind: 'text', name: 'reason', ...words.reason },
          ],
        },
      ],
      params: { id: activity.id, command: asked ?? 'none' },
      send: words.send,
      back: addressOf(activity),
      ...(!shown && { closed: words.none }),
      done: backTo(activity, words.done),
    };
  },
};

/** What no second person has seen, which is counted together with what waits; undefined where there is nothing. */
async function unseenBefore({ deps }: PageCall, row: CommandRow): Promise<{ kind: MoneyAct['kind']; sek: number } | undefined> {
  const act = moneyActOf(row, deps.ownFunder);
  const sek = act ? unseenSek(act.kind, await earlierMoneyActs(deps.db, row.planActivity, deps.ownFunder, row.id)) : 0;
  return act && sek > 0 ? { kind: act.kind, sek } : undefined;
}

function factsOf(content: StoredContent, organisations: NamesById, language: Language): Fact[] {
  const words = secondPersonWords[language];
  const nameOf = (id: string) => organisations.get(id) ?? id;
  if (content.name === 'payment') {
    const { funder, amountSek, paidOn, reference } = content.body;
    return [
      [words.amount, moneyInWords(amountSek, language)],
      [words.funder, <Name of={nameOf(funder)} />],
      [words.paidOn, shortDayInWords(paidOn, language)],
      [words.reference, reference],
    ];
  }
  if (content.name !== 'fundingDecision') return [];
  const { outcome, grants, conditions, grounds, decidedBy, preparedBy } = content.body;
  return [
    [words.outcome, capitalised(wordsIn(language).decisionOutcomes[outcome])],
    [
      words.grants,
      grants.length > 0 && <NamedSums sums={grants.map(({ funder, amountSek }) => ({ name: nameOf(funder), said: moneyInWords(amountSek, language) }))} />,
    ],
    [words.conditions, conditions.join(' · ')],
    [words.grounds, grounds],
    [words.decidedBy, decidedBy],
    [words.preparedBy, preparedBy],
  ];
}

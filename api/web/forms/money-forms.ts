/** Another funder's word, and a payment that has been made. */
import type { PlanActivityResponse } from '../../../contracts/views/plan-activity-view.ts';
import { moneyInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { hasEnded } from '../../../workflows/domain/stages.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { Choice } from '../components/choices.tsx';
import { activityOf, addressOf, backTo, closedUnless, isIn, organisationChoices } from '../form-engine/activity-of-form.ts';
import type { FormOf } from '../form-engine/form-description.ts';
import { formWords } from '../form-engine/form-words.ts';
import { grantOutcomes } from './decision-form.tsx';
import { decisionFormWords } from './decision-form-words.ts';

/** From the decision on, and after the end until the accounts are settled. */
const takesMoney = (activity: PlanActivityResponse): boolean =>
  hasEnded(activity.stage) ? activity.accounts === 'open' : !isIn(activity, 'proposed', 'sentBack');

export const grantForm: FormOf<'registerGrant'> = {
  path: '/aktiviteter/:id/bidrag',
  operation: 'registerGrant',
  async describe(call) {
    const { language, deps } = call;
    const activity = await activityOf(call);
    const words = decisionFormWords[language].grant;
    const others = (await organisationChoices(deps.db)).filter(({ value }) => value !== deps.ownFunder);
    const pending = activity.grants?.find(({ outcome, funder }) => outcome === 'pending' && funder !== deps.ownFunder);
    return {
      title: words.title,
      intro: words.intro,
      activity,
      sections: [
        {
          fields: [
            { kind: 'select', name: 'funder', ...words.funder, choices: others, empty: formWords[language].choose, required: true },
            { kind: 'radio', name: 'outcome', ...words.outcome, choices: grantOutcomes(language), required: true },
            { kind: 'sek', name: 'amountSek', ...words.amount, required: true },
            { kind: 'text', name: 'aboveAskedReason', ...decisionFormWords[language].aboveAsked },
            { kind: 'line', name: 'source', ...words.source },
            { kind: 'line', name: 'reference', ...words.reference },
          ],
        },
      ],
      ...(pending && { start: { funder: pending.funder, amountSek: pending.amountSek, source: pending.source, reference: pending.reference } }),
      send: words.send,
      back: addressOf(activity),
      ...closedUnless(takesMoney(activity), activity, language),
      done: backTo(activity, words.done),
    };
  },
};

export const paymentForm: FormOf<'registerPayment'> = {
  path: '/aktiviteter/:id/utbetalning',
  operation: 'registerPayment',
  async describe(call) {
    const { language, deps, at } = call;
    const activity = await activityOf(call);
    const words = decisionFormWords[language].payment;
    const funders = payable(activity, await organisationChoices(deps.db), language);
    const instalments = instalmentChoices(activity, language);
    const closed = closedUnless(takesMoney(activity), activity, language);
    return {
      title: words.title,
      intro: words.intro,
      activity,
      sections: [
        {
          fields: [
            { kind: 'radio', name: 'funder', ...words.funder, choices: funders, required: true },
            ...(instalments.length > 0
              ? [{ kind: 'select' as const, name: 'instalment' as const, ...words.instalment, choices: instalments, empty: words.noInstalment }]
              : []),
            { kind: 'sek', name: 'amountSek', ...words.amount, required: true },
            { kind: 'day', name: 'paidOn', ...words.paidOn },
            { kind: 'line', name: 'reference', ...words.reference },
          ],
        },
      ],
      start: { ...(funders.length === 1 && { funder: funders[0]?.value }), paidOn: dayOf(at) },
      body: ({ instalment, ...written }) => ({ ...written, ...(instalment !== undefined && { instalment: Number(instalment) }) }),
      send: words.send,
      back: addressOf(activity),
      ...(!closed.closed && funders.length === 0 ? { closed: words.none } : closed),
      done: backTo(activity, words.done),
    };
  },
};

/** Funders with an approved grant that is not paid to its end. */
function payable({ grants = [] }: PlanActivityResponse, organisations: Choice[], language: Language): Choice[] {
  const words = decisionFormWords[language].payment;
  return grants
    .filter(({ outcome, amountSek, paidSek }) => outcome === 'approved' && paidSek < amountSek)
    .map(({ funder, amountSek, paidSek }) => {
      const name = organisations.find(({ value }) => value === funder)?.label ?? funder;
      return { value: funder, label: words.remaining(name, moneyInWords(amountSek - paidSek, language)), named: name };
    });
}

function instalmentChoices({ instalments = [] }: PlanActivityResponse, language: Language): Choice[] {
  const words = decisionFormWords[language].payment;
  return instalments
    .filter(({ paidSek, amountSek }) => paidSek < amountSek)
    .map(({ number, amountSek, paidSek, releasedAt }) => ({
      value: String(number),
      label: `${number}: ${moneyInWords(amountSek - paidSek, language)}, ${releasedAt ? words.released : words.notReleased}`,
    }));
}

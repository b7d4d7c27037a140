/** The county board's decision on a proposal: first which, then a form with what that decision needs and nothing else. */

import type { PlanActivityResponse } from '../../../contracts/views/plan-activity-view.ts';
import { delegationNames } from '../../../db/people/delegation-read-model.ts';
import { namesOfOfficials } from '../../../db/people/named-person-read-model.ts';
import { moneyInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { BodyOf } from '../../routes/all-operations.ts';
import { one } from '../browser/posted-fields.ts';
import type { Choice } from '../components/choices.tsx';
import { Card, Facts, Heading } from '../components/display.tsx';
import { Name } from '../components/names.tsx';
import { activityOf, addressOf, backTo, closedUnless, isIn, organisationChoices, wordChoices } from '../form-engine/activity-of-form.ts';
import type { FieldIn, SectionIn } from '../form-engine/body-fields.ts';
import { choicePage } from '../form-engine/choice-page.tsx';
import type { FormOf } from '../form-engine/form-description.ts';
import type { Body } from '../form-engine/form-values.ts';
import { formWords } from '../form-engine/form-words.ts';
import type { PageCall } from '../kit/page-route.ts';
import { awaitsMoney } from '../parts/forms/later-money.ts';
import { periodChoices } from '../parts/forms/period-choices.ts';
import { decisionFormWords } from './decision-form-words.ts';

/** Decisions by their word in the address. */
const outcomes = {
  bifall: 'approved',
  delvis: 'approvedInPart',
  'utan-medel': 'noFundingNeeded',
  komplettering: 'sentBack',
  avslag: 'rejected',
} as const;
type Decision = BodyOf<'decideFunding'>;
type Outcome = (typeof outcomes)[keyof typeof outcomes];

export const decisionForm: FormOf<'decideFunding'> = {
  path: '/aktiviteter/:id/beslut',
  operation: 'decideFunding',
  async describe(call) {
    const { language, query } = call;
    const activity = await activityOf(call);
    const words = decisionFormWords[language];
    const outcome = Object.entries(outcomes).find(([word]) => word === one(query, 'utfall'))?.[1];
    const isLater = awaitsMoney(activity, call.deps.ownFunder);
    const closed = closedUnless(isIn(activity, 'proposed') || isLater, activity, language);
    if (!outcome && !closed.closed) return { instead: whichDecision(call, activity) };
    const organisations = await organisationChoices(call.deps.db);
    const officials = await namesOfOfficials(call.deps.db, call.at);
    const delegations = await delegationNames(call.deps.db);
    const periods = await periodChoices(call.deps.db, activity.id, call.at, language);
    const isDecision = outcome !== 'sentBack';
    return {
      title: outcome ? words.title[outcome] : words.choose.title,
      intro: isLater ? words.introLater : words.intro,
      activity,
      above: <Proposal activity={activity} organisations={organisations} language={language} />,
      sections: outcome ? sectionsOf(outcome, { organisations, officials, delegations, periods }, language) : [],
      start: outcome ? startOf(call, outcome, activity) : {},
      body: (written) => ({ ...written, outcome }),
      send: words.send[isDecision ? 'decision' : 'sentBack'],
      ...(outcome === 'rejected' && { isDangerous: true }),
      back: addressOf(activity),
      ...closed,
      done: backTo(activity, words.done[isDecision ? 'decision' : 'sentBack'](activity.caseNumber)),
    };
  },
};

function whichDecision(call: PageCall, activity: PlanActivityResponse) {
  const { choose, outcomes: alternatives } = decisionFormWords[call.language];
  const choices = Object.entries(outcomes)
    // Where nothing was asked for there is nothing to approve in part.
    .filter(([, outcome]) => outcome !== 'approvedInPart' || activity.requestedSek)
    .filter(([, outcome]) => !awaitsMoney(activity, call.deps.ownFunder) || outcome.startsWith('approved'))
    .map(([word, outcome]) => ({ href: `${addressOf(activity)}/beslut?utfall=${word}`, ...alternatives[outcome] }));
  return choicePage(call, { ...choose, activity, choices });
}

function Proposal({ activity, organisations, language }: { activity: PlanActivityResponse; organisations: Choice[]; language: Language }) {
  const words = decisionFormWords[language];
  const ownSek = activity.budget?.ownSek;
  return (
    <Card>
      <Heading level={2}>{words.about}</Heading>
      <Facts
        facts={[
          [words.proposedBy, <Name of={organisations.find(({ value }) => value === activity.proposedBy)?.label ?? activity.proposedBy} />],
          typeof activity.requestedSek === 'number' && [words.asked, moneyInWords(activity.requestedSek, language)],
          ownSek !== undefined && [words.own, moneyInWords(ownSek, language)],
          [words.description, activity.description],
        ]}
      />
    </Card>
  );
}

function startOf({ deps, viewer, at }: PageCall, outcome: Outcome, activity: PlanActivityResponse): Body {
  const own =
    activity.requestedSek || awaitsMoney(activity, deps.ownFunder)
      ? [{ funder: deps.ownFunder, outcome: 'approved', amountSek: outcome === 'approved' ? (activity.requestedSek ?? undefined) : undefined }]
      : [];
  const others = (activity.budget?.coFunding ?? []).map(({ organisation, amountSek }) => ({ funder: organisation, outcome: 'pending', amountSek }));
  const grants = outcome === 'noFundingNeeded' ? others : [...own, ...others];
  return { grants, preparedBy: viewer.name, decidedOn: dayOf(at), caseNumber: activity.caseNumber };
}

interface Offered {
  organisations: Choice[];
  /** Names of the register. */
  officials: string[];
  /** Names that the register of delegations has. */
  delegations: string[];
  /** Periods whose report may release an instalment. */
  periods: Choice[];
}

function sectionsOf(outcome: Outcome, offered: Offered, language: Language): SectionIn<Decision>[] {
  const words = decisionFormWords[language];
  const isApproval = outcome === 'approved' || outcome === 'approvedInPart';
  const takesIn = isApproval || outcome === 'noFundingNeeded';
  const money: FieldIn<Decision>[] = [
    ...(takesIn ? [grants(offered.organisations, language, isApproval)] : []),
    ...(takesIn ? [conditions(language)] : []),
    ...(isApproval ? [instalments(offered.periods, language)] : []),
    ...(isApproval ? [{ kind: 'text' as const, name: 'aboveAskedReason' as const, ...words.aboveAsked }] : []),
  ];
  return [...(money.length > 0 ? [{ heading: words.money, fields: money }] : []), theDecision(outcome, offered, language), theMeeting(language)];
}

function grants(organisations: Choice[], language: Language, isRequired: boolean): FieldIn<Pick<Decision, 'grants'>> {
  const { label, hint, add, ...columns } = decisionFormWords[language].grants;
  return {
    kind: 'rows',
    name: 'grants',
    label,
    hint,
    add,
    ...(isRequired && { required: true }),
    fields: [
      { kind: 'select', name: 'funder', label: columns.funder, choices: organisations, empty: formWords[language].choose },
      { kind: 'select', name: 'outcome', label: columns.outcome, choices: grantOutcomes(language) },
      { kind: 'sek', name: 'amountSek', label: columns.amount },
      { kind: 'line', name: 'source', label: columns.source },
      { kind: 'line', name: 'reference', label: columns.reference },
    ],
  };
}

export const grantOutcomes = (language: Language): Choice[] => wordChoices(['approved', 'pending', 'rejected'], wordsIn(language).grantOutcomes);

function conditions(language: Language): FieldIn<Pick<Decision, 'conditions'>> {
  const { one: label, ...list } = decisionFormWords[language].conditions;
  return { kind: 'rows', name: 'conditions', ...list, fields: [{ kind: 'text', name: '', label }] };
}

function instalments(periods: Choice[], language: Language): FieldIn<Pick<Decision, 'instalments'>> {
  const { amount, period, on, ...list } = decisionFormWords[language].instalments;
  return {
    kind: 'rows',
    name: 'instalments',
    ...list,
    fields: [
      { kind: 'sek', name: 'amountSek', label: amount },
      { kind: 'select', name: 'release.period', label: period, choices: periods, empty: '–' },
      { kind: 'day', name: 'release.on', label: on },
    ],
  };
}

function theDecision(outcome: Outcome, { officials: suggestions, delegations }: Offered, language: Language): SectionIn<Decision> {
  const words = decisionFormWords[language];
  return {
    heading: words.decision,
    fields: [
      { kind: 'text', name: 'grounds', ...(outcome === 'sentBack' ? words.missing : words.grounds), required: true },
      ...(outcome === 'sentBack' ? [{ kind: 'day' as const, name: 'dueOn' as const, ...words.dueOn }] : []),
      { kind: 'line', name: 'decidedBy', ...words.decidedBy, suggestions, required: true },
      { kind: 'line', name: 'preparedBy', ...words.preparedBy, suggestions },
      { kind: 'line', name: 'delegation', ...words.delegation, suggestions: delegations },
      { kind: 'day', name: 'decidedOn', ...words.decidedOn },
      { kind: 'line', name: 'caseNumber', ...words.caseNumber },
    ],
  };
}

function theMeeting(language: Language): SectionIn<Pick<Decision, 'meeting'>> {
  const words = decisionFormWords[language];
  return {
    heading: words.meeting,
    fields: [
      { kind: 'day', name: 'meeting.heldOn', ...words.heldOn },
      { kind: 'line', name: 'meeting.paragraph', ...words.paragraph },
      { kind: 'day', name: 'meeting.adjustedOn', ...words.adjustedOn },
    ],
  };
}

/** Changing terms: what holds is filled in, and only what is changed is sent. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { periodInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { ruleWords } from '../../../../words/rules/rule-words.ts';
import { hasEnded } from '../../../../workflows/domain/stages.ts';
import type { BodyOf } from '../../../routes/all-operations.ts';
import { Link } from '../../components/display.tsx';
import { activityOf, addressOf, backTo, closedUnless } from '../../form-engine/activity-of-form.ts';
import type { FieldIn, SectionIn } from '../../form-engine/body-fields.ts';
import type { FormOf } from '../../form-engine/form-description.ts';
import type { Body } from '../../form-engine/form-values.ts';
import { bodyOf, valuesOf } from '../../form-engine/form-values.ts';
import type { PageCall } from '../../kit/page-route.ts';
import { bodyNames } from '../../parts/coming-steps-shown.ts';
import { changedParts } from '../../parts/forms/completion-form.tsx';
import { periodChoicesOfAnyRhythm } from '../../parts/forms/period-choices.ts';
import { termsFormWords } from '../../parts/forms/terms-form-words.ts';
import { TermsToCome } from '../../parts/rules/terms-to-come.tsx';
import { otherSections, reportFields, stepSection } from './rule-sections.ts';

type Written = Omit<BodyOf<'changeTerms'>, 'yearly' | 'form'> & { yearly?: 'yes' | 'no'; form?: 'short' | 'full' | 'byMoney' };

export const termsForm: FormOf<'changeTerms', Written> = {
  path: '/aktiviteter/:id/villkor',
  operation: 'changeTerms',
  async describe(call) {
    const { language } = call;
    const activity = await activityOf(call);
    const words = termsFormWords[language];
    const terms = await termSections(call, activity);
    const start = startOf(activity);
    const current = bodyOf(terms, valuesOf(terms, start));
    return {
      title: words.title,
      intro: words.intro,
      activity,
      above: <TermsToCome activity={activity} reader={{ language, bodies: await bodyNames(call), seesMoney: activity.grants !== undefined }} />,
      sections: [...terms, whenSection(language)],
      start: { ...start, from: 'nextPeriod' },
      below: <Link href={`${addressOf(activity)}/regler`}>{ruleWords[language].allOfActivity}</Link>,
      body: ({ reason, from, ...written }) => ({ ...changedTerms(current, written), from, reason }),
      send: words.send,
      back: addressOf(activity),
      ...closedUnless(!hasEnded(activity.stage), activity, language),
      done: backTo(activity, words.done),
    };
  },
};

async function termSections(call: PageCall, activity: PlanActivityResponse): Promise<SectionIn<Written>[]> {
  const { language } = call;
  const words = termsFormWords[language];
  const asked = { policy: activity.policy, bodies: await bodyNames(call), language, seesMoney: activity.grants !== undefined };
  const form = (['short', 'full', 'byMoney'] as const).map((value) => ({ value, label: words.form[value] }));
  const yearly = (['yes', 'no'] as const).map((value) => ({ value, label: words.yearly[value] }));
  return [
    {
      heading: words.time,
      fields: [
        { kind: 'day', name: 'runs.from', ...words.runsFrom },
        { kind: 'day', name: 'runs.to', ...words.runsTo },
        { kind: 'radio', name: 'yearly', label: words.yearly.label, choices: yearly },
      ],
    },
    {
      heading: words.report,
      fields: [...reportFields(asked), { kind: 'select', name: 'form', label: words.form.label, choices: form, empty: words.form.empty }],
    },
    stepSection(asked),
    ...otherSections(asked),
    ...(await releaseSection(call, activity)),
  ];
}

/** Only where an instalment waits for a report. */
async function releaseSection({ deps, at, language }: PageCall, { id, instalments = [] }: PlanActivityResponse): Promise<SectionIn<Written>[]> {
  const { heading, label, hint, instalment, choice, period, on } = termsFormWords[language].releases;
  const waiting = instalments.flatMap(({ number, release, releasedAt }) =>
    'period' in release && releasedAt === null ? [{ number, period: release.period }] : [],
  );
  if (waiting.length === 0) return [];
  const rows: FieldIn<Pick<Written, 'releases'>> = {
    kind: 'rows',
    name: 'releases',
    label,
    hint,
    add: termsFormWords[language].add,
    fields: [
      {
        kind: 'select',
        name: 'instalment',
        label: instalment,
        choices: waiting.map((each) => ({ value: String(each.number), label: choice(each.number, periodInWords(each.period, language)) })),
        empty: '–',
      },
      { kind: 'select', name: 'release.period', label: period, choices: await periodChoicesOfAnyRhythm(deps.db, id, at, language), empty: '–' },
      { kind: 'day', name: 'release.on', label: on },
    ],
  };
  return [{ heading, fields: [rows] }];
}

function whenSection(language: Language): SectionIn<Written> {
  const { when, from, reason } = termsFormWords[language];
  const choices = (['nextPeriod', 'atOnce'] as const).map((value) => ({ value, label: from[value] }));
  return {
    heading: when,
    fields: [
      { kind: 'radio', name: 'from', label: from.label, choices, required: true },
      { kind: 'text', name: 'reason', ...reason, required: true },
    ],
  };
}

const startOf = ({ runs, recurs, policy }: PlanActivityResponse) => ({ runs, yearly: recurs === 'yearly' ? 'yes' : 'no', policy });

/** A list that has been emptied is empty, and not what it would be without a word. */
function changedTerms(current: Body, written: Body): Body {
  const { yearly, form, policy, releases, ...changed } = changedParts(current, written);
  return {
    ...changed,
    ...(policy ? { policy: withEmptyLists(policy as Body) } : {}),
    ...(yearly ? { yearly: yearly === 'yes' } : {}),
    ...(form ? { form: form === 'byMoney' ? null : form } : {}),
    ...(releases ? { releases: (releases as Body[]).map(withNumber) } : {}),
  };
}

const lists = ['quiet', 'remindBefore', 'remindAfter', 'ladder'];

function withEmptyLists(rules: Body): Body {
  return Object.fromEntries(
    Object.entries(rules).map(([name, value]) => {
      if (value === null && lists.includes(name)) return [name, []];
      return [name, name === 'report' ? withEmptyLists(value as Body) : value];
    }),
  );
}

const withNumber = ({ instalment, ...rest }: Body): Body => ({ ...rest, instalment: Number(instalment) });

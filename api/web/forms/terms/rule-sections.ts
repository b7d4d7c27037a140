/** The follow-up rules as fields of a form: those that are counted in working days, as the usual ones are, and those about money. */
import type { BodyNames } from '../../../../contracts/views/body-name.ts';
import { bodiesInText } from '../../../../words/body-names.ts';
import type { Language } from '../../../../words/language.ts';
import { ruleWords } from '../../../../words/rules/rule-words.ts';
import { spanInWords } from '../../../../words/span-in-words.ts';
import type { Policy, Span } from '../../../../workflows/domain/policy.ts';
import type { BodyOf } from '../../../routes/all-operations.ts';
import type { FieldIn, SectionIn } from '../../form-engine/body-fields.ts';
import { formWords } from '../../form-engine/form-words.ts';
import { termsFormWords } from '../../parts/forms/terms-form-words.ts';

type Rules = Pick<BodyOf<'changeTerms'>, 'policy'>;
type RuleField = FieldIn<Rules>;

interface Asked {
  policy: Policy;
  bodies: BodyNames;
  language: Language;
  seesMoney: boolean;
}

const everies = ['P1M', 'P3M', 'P4M', 'P6M', 'P1Y'];

const isInWorkingDays = (span: Span): boolean => typeof span === 'object';

/** How often, when after the period, and in which form. */
export function reportFields({ policy: { report }, language }: Asked): RuleField[] {
  const { every, inWorkingDays } = termsFormWords[language];
  const { labels } = ruleWords[language];
  const choices = [...new Set([...everies, report.every])].map((value) => ({ value, label: every[value] ?? spanInWords(value, language) }));
  return [
    { kind: 'select', name: 'policy.report.every', label: labels['report.every'], choices },
    ...(isInWorkingDays(report.due)
      ? [{ kind: 'count' as const, name: 'policy.report.due.workingDays' as const, label: inWorkingDays(labels['report.due']) }]
      : []),
  ];
}

export function stepSection(asked: Asked): SectionIn<Rules> {
  const { policy, language } = asked;
  const { steps, inWorkingDays, days, add } = termsFormWords[language];
  const { labels, groups } = ruleWords[language];
  const reminders = (['remindBefore', 'remindAfter'] as const).filter((side) => policy.report[side].every(isInWorkingDays));
  return {
    heading: steps,
    fields: [
      ...reminders.map(
        (side): RuleField => ({
          kind: 'rows',
          name: `policy.report.${side}`,
          label: `${groups.reminders}: ${labels[`report.${side}`].toLowerCase()}`,
          add,
          fields: [{ kind: 'count', name: 'workingDays', ...days }],
        }),
      ),
      ...(policy.report.ladder.every(({ after }) => isInWorkingDays(after)) ? [ladderField(asked)] : []),
      ...(isInWorkingDays(policy.report.hearBefore)
        ? [{ kind: 'count' as const, name: 'policy.report.hearBefore.workingDays' as const, label: inWorkingDays(labels['report.hearBefore']) }]
        : []),
    ],
  };
}

function ladderField({ bodies, language }: Asked): RuleField {
  const { whom, advice, days, add } = termsFormWords[language];
  const { adviser, decider } = bodiesInText(bodies, language);
  const roles = [
    { value: 'coordinator', label: whom.coordinator },
    { value: 'referenceGroup', label: adviser },
    { value: 'steeringGroup', label: decider },
  ];
  return {
    kind: 'rows',
    name: 'policy.report.ladder',
    label: ruleWords[language].labels['report.ladder'],
    add,
    fields: [
      { kind: 'count', name: 'after.workingDays', ...days },
      { kind: 'select', name: 'role', label: whom.label, choices: roles, empty: formWords[language].choose },
      { kind: 'select', name: 'requires', label: advice.label, choices: [{ value: 'advice', label: advice.yes }], empty: advice.empty },
    ],
  };
}

/** How long the county board takes for its answers, and when nobody is asked for anything. */
export function otherSections({ policy, language, seesMoney }: Asked): SectionIn<Rules>[] {
  const { answers, inWorkingDays, quiet, stretch, money, moneyHint, add } = termsFormWords[language];
  const { labels } = ruleWords[language];
  const within = (['review', 'extensionAnswer'] as const).filter((rule) => isInWorkingDays(policy[rule].within));
  const setting = (name: 'secondPersonFrom' | 'ceilingSek'): RuleField => ({
    kind: 'sek',
    name: `policy.money.${name}`,
    label: labels[`money.${name}`],
    hint: moneyHint,
  });
  return [
    {
      heading: answers,
      fields: within.map((rule): RuleField => ({ kind: 'count', name: `policy.${rule}.within.workingDays`, label: inWorkingDays(labels[`${rule}.within`]) })),
    },
    {
      heading: quiet,
      fields: [
        {
          kind: 'rows',
          name: 'policy.quiet',
          label: labels.quiet,
          add,
          fields: [
            { kind: 'line', name: 'from', label: stretch.from },
            { kind: 'line', name: 'to', label: stretch.to },
          ],
        },
      ],
    },
    ...(seesMoney ? [{ heading: money, fields: [setting('secondPersonFrom'), setting('ceilingSek')] }] : []),
  ];
}

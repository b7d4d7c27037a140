/** Follow-up rules for people: each by its name, with its value in words. */
import type { BodyNames } from '../../contracts/views/body-name.ts';
import type { Policy, QuietSpan, Rung, Span, Switchable } from '../../workflows/domain/policy.ts';
import { settingOf } from '../../workflows/domain/policy.ts';
import { bodiesInText, bodyCalled } from '../body-names.ts';
import { rungInWords } from '../coming-steps.ts';
import { dayOfYearInWords, moneyInWords } from '../format.ts';
import type { Language } from '../language.ts';
import { spanInWords } from '../span-in-words.ts';
import type { RuleGroup, RulePath } from './rule-path.ts';
import { ruleWords } from './rule-words.ts';

export interface RulesReader {
  language: Language;
  /** Those that have the roles today. */
  bodies: BodyNames;
  /** Of rules about money those who are shown a case without it see none. */
  seesMoney: boolean;
}

export interface RuleInWords {
  path: RulePath;
  group: RuleGroup;
  label: string;
  /** One for each part of a list. */
  values: string[];
}

interface Rule {
  group: RuleGroup;
  values(policy: Policy, reader: RulesReader): string[];
}

type SpanWord = 'within' | 'after' | 'before';
const spans = (word: SpanWord, list: readonly Span[], { language }: RulesReader): string[] =>
  list.length === 0 ? [ruleWords[language].none] : list.map((span) => ruleWords[language][word](spanInWords(span, language)));
const within = (span: Span, reader: RulesReader): string[] => spans('within', [span], reader);

/** Every rule, in the order of pages. */
const rules: Record<RulePath, Rule> = {
  'decision.within': { group: 'proposal', values: ({ decision }, reader) => within(decision.within, reader) },
  'decision.remind': { group: 'proposal', values: ({ decision }, reader) => spans('after', decision.remind, reader) },
  'completion.within': { group: 'proposal', values: ({ completion }, reader) => within(completion.within, reader) },
  'completion.remind': { group: 'proposal', values: ({ completion }, reader) => spans('after', completion.remind, reader) },
  'assignment.within': { group: 'lead', values: ({ assignment }, reader) => within(assignment.within, reader) },
  'answer.within': { group: 'lead', values: ({ answer }, reader) => within(answer.within, reader) },
  'answer.remind': { group: 'lead', values: ({ answer }, reader) => spans('after', answer.remind, reader) },
  'report.every': { group: 'report', values: ({ report }, { language }) => [spanInWords(report.every, language)] },
  'report.due': { group: 'report', values: ({ report }, reader) => within(report.due, reader) },
  'report.remindBefore': { group: 'reminders', values: ({ report }, reader) => spans('before', report.remindBefore, reader) },
  'report.remindAfter': { group: 'reminders', values: ({ report }, reader) => spans('after', report.remindAfter, reader) },
  'report.ladder': { group: 'ladder', values: ({ report }, reader) => ladderInWords(report.ladder, reader) },
  'report.hearBefore': { group: 'ladder', values: ({ report }, reader) => spans('before', [report.hearBefore], reader) },
  'bodyDecision.within': { group: 'ladder', values: ({ bodyDecision }, reader) => within(bodyDecision.within, reader) },
  'review.within': { group: 'answers', values: ({ review }, reader) => within(review.within, reader) },
  'extensionAnswer.within': { group: 'answers', values: ({ extensionAnswer }, reader) => within(extensionAnswer.within, reader) },
  'evaluation.within': { group: 'closing', values: ({ evaluation }, reader) => within(evaluation.within, reader) },
  'money.secondPersonFrom': { group: 'money', values: ({ money }, { language }) => [secondPersonInWords(money?.secondPersonFrom, language)] },
  'money.ceilingSek': { group: 'money', values: ({ money }, { language }) => [ceilingInWords(money?.ceilingSek, language)] },
  quiet: { group: 'mail', values: ({ quiet }, { language }) => quietInWords(quiet, language) },
  'mail.workingDaysOnly': { group: 'mail', values: ({ mail }, { language }) => [ruleWords[language].workingDays[`${mail.workingDaysOnly}`]] },
  'mail.spread': { group: 'mail', values: ({ mail }, { language }) => [spreadInWords(mail.spread, language)] },
  'mail.hold': { group: 'mail', values: ({ mail }, { language }) => [holdInWords(mail.hold, language)] },
  'mail.digest': { group: 'mail', values: ({ mail }, { language }) => [ruleWords[language].digest[mail.digest]] },
};

/** All rules that the reader may see. */
export const rulesInWords = (policy: Policy, reader: RulesReader): RuleInWords[] =>
  paths.flatMap((path) => {
    const { group, values } = rules[path];
    if (group === 'money' && !reader.seesMoney) return [];
    return [{ path, group, label: ruleWords[reader.language].labels[path], values: values(policy, reader) }];
  });

/** Object.keys has no type of its own for names that are all known. */
const paths = Object.keys(rules).filter((path): path is RulePath => path in rules);

/** A rule that a policy has otherwise than another, with what the other says. */
export interface OtherRule extends RuleInWords {
  otherwise: string[];
}

/** What a policy has otherwise than another, as people read it. */
export function otherRules(policy: Policy, usual: Policy, reader: RulesReader): OtherRule[] {
  const usually = new Map(rulesInWords(usual, reader).map(({ path, values }) => [path, values]));
  const compared = rulesInWords(policy, reader).map((rule) => ({ ...rule, otherwise: usually.get(rule.path) ?? [] }));
  return compared.filter(({ values, otherwise }) => values.join('\n') !== otherwise.join('\n'));
}

function ladderInWords(ladder: readonly Rung[], { language, bodies }: RulesReader): string[] {
  const words = ruleWords[language];
  const lines = ladder.map(({ after, role, requires }) => {
    const said = words.afterIs(spanInWords(after, language), rungInWords(role, bodyCalled(bodies, role, language), language));
    return requires ? words.needsAdvice(said, bodiesInText(bodies, language).adviser) : said;
  });
  return lines.length === 0 ? [words.none] : lines;
}

/** "från 500 000 kr", "av". */
export function secondPersonInWords(setting: Switchable | undefined, language: Language): string {
  const sek = settingOf(setting);
  return sek === null ? ruleWords[language].off : ruleWords[language].from(moneyInWords(sek, language));
}

function ceilingInWords(setting: Switchable | undefined, language: Language): string {
  const sek = settingOf(setting);
  return sek === null ? ruleWords[language].noCeiling : moneyInWords(sek, language);
}

function quietInWords(quiet: readonly QuietSpan[], language: Language): string[] {
  const words = ruleWords[language];
  if (quiet.length === 0) return [words.none];
  return quiet.map(({ from, to }) => words.stretch(dayOfYearInWords(from, language), dayOfYearInWords(to, language)));
}

function spreadInWords(spread: string, language: Language): string {
  const { at, over } = ruleWords[language].spread;
  return spread === 'PT0S' ? at : over(spanInWords(spread, language));
}

function holdInWords(hold: string | undefined, language: Language): string {
  const words = ruleWords[language].hold;
  return hold === undefined || hold === 'PT0S' ? words.none : words.for(spanInWords(hold, language));
}

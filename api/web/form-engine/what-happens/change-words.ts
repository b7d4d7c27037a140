/** One change of a preview in words: what of, how it is now, and how it would be. */
import type { PreviewChange, PreviewChangeKind } from '../../../../contracts/views/preview/preview-view.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { dayInWords, moneyInWords, periodInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { ruleAt } from '../../../../words/rules/one-rule.ts';
import type { Words } from '../../../../words/words.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import type { ChangeLabels } from './what-happens-words.ts';
import { whatHappensWords } from './what-happens-words.ts';

export interface ChangeInWords {
  what: string;
  before: string;
  after: string;
  why: string | null;
}

/** @param organisations names by id */
export function changeInWords(change: PreviewChange, organisations: NamesById, language: Language): ChangeInWords {
  const reader: Reader = { language, organisations, all: wordsIn(language), say: whatHappensWords[language] };
  const { label, value } = kinds[change.kind];
  const said = (shown: PreviewChange['before']) => (shown === null ? reader.say.none : value(shown, reader, change));
  return { what: capitalised(label(change.subject, reader)), before: said(change.before), after: said(change.after), why: change.why };
}

interface Reader {
  language: Language;
  organisations: NamesById;
  all: Words;
  say: (typeof whatHappensWords)[Language];
}

type Value = NonNullable<PreviewChange['before']>;
interface KindInWords {
  label(subject: string, reader: Reader): string;
  value(value: Value, reader: Reader, change: PreviewChange): string;
}

const plain = (value: Value, { language, say }: Reader): string => {
  if (typeof value === 'boolean') return value ? say.yes : say.none;
  if (typeof value === 'number') return moneyInWords(value, language);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dayInWords(value, language) : value;
};
const sayOf =
  (of: (words: Words) => Record<string, string>): KindInWords['value'] =>
  (value, reader) =>
    of(reader.all)[String(value)] ?? plain(value, reader);
const nameOf = (id: string, { organisations }: Reader) => organisations.get(id) ?? id;
const named: KindInWords['value'] = (value, reader) => (typeof value === 'string' ? nameOf(value, reader) : plain(value, reader));

const ofFewValues = ['recurs', 'reportForm'];
const factIn: KindInWords['value'] = (value, reader, change) =>
  ofFewValues.includes(waitingFor(change.subject).of)
    ? (entry(reader.say.factValues, String(value)) ?? named(value, reader, change))
    : named(value, reader, change);

/** An obligation's id begins with its kind, and a report's ends with its period. */
function obligationIn(id: string, { all, language }: Reader): string {
  const [kind = '', ...rest] = id.split('-');
  const word = (all.obligationKinds as Record<string, string>)[kind] ?? kind;
  return kind === 'report' || kind === 'finalReport' ? `${word} ${periodInWords(rest.join('-'), language)}` : word;
}

const fixed =
  (key: keyof ChangeLabels): KindInWords['label'] =>
  (_, { say }) =>
    say.labels[key];

/** "report.every" of "nextPeriod.report.every", with what it waits for. */
function waitingFor(subject: string): { of: string; waits?: 'nextPeriod' | 'resuming' } {
  const [first = '', ...rest] = subject.split('.');
  return first === 'nextPeriod' || first === 'resuming' ? { of: rest.join('.'), waits: first } : { of: subject };
}

/** Terms that wait are told with when they hold. */
function ofTerms(label: KindInWords['label']): KindInWords['label'] {
  return (subject, reader) => {
    const { of, waits } = waitingFor(subject);
    return waits ? reader.say.waits[waits](label(of, reader)) : label(of, reader);
  };
}

const kinds: Record<PreviewChangeKind, KindInWords> = {
  stage: { label: fixed('stage'), value: sayOf(({ stages }) => stages) },
  opened: { label: (id, reader) => reader.say.due(obligationIn(id, reader)), value: plain },
  moved: { label: (id, reader) => reader.say.due(obligationIn(id, reader)), value: plain },
  settled: { label: obligationIn, value: sayOf(({ obligationStates }) => obligationStates) },
  coming: { label: comingIn, value: plain },
  report: {
    label: (period, reader) => `${reader.all.obligationKinds.report} ${periodInWords(period, reader.language)}`,
    value: sayOf(({ reportStates }) => reportStates),
  },
  lead: { label: (_, { all }) => all.roles.lead, value: named },
  candidate: { label: (_, { all }) => all.roles.candidate, value: named },
  partner: { label: (id, reader) => `${reader.all.roles.partner}: ${nameOf(id, reader)}`, value: plain },
  contact: { label: (id, reader) => `${reader.say.labels.contact}: ${nameOf(id.split('/')[0] ?? id, reader)}`, value: plain },
  runs: { label: ofTerms((which, { say }) => (which === 'from' ? say.labels.firstDay : say.labels.lastDay)), value: plain },
  pause: { label: fixed('pausedSince'), value: plain },
  decision: { label: (number, { say }) => `${say.labels.decision} ${number}`, value: sayOf(({ decisionOutcomes }) => decisionOutcomes) },
  grant: { label: (funder, reader) => `${reader.say.labels.grant}: ${nameOf(funder, reader)}`, value: sayOf(({ grantOutcomes }) => grantOutcomes) },
  instalment: { label: (number, { say }) => `${say.labels.instalment} ${number}`, value: plain },
  payment: { label: (number, { say }) => `${say.labels.payment} ${number}`, value: plain },
  accounts: { label: fixed('accounts'), value: (value, { say }) => say.accounts[value === 'settled' ? 'settled' : 'open'] },
  evaluation: { label: (_, { all }) => all.obligationKinds.evaluation, value: plain },
  rule: {
    label: ofTerms((path, { say, language }) => ruleAt(path, null, { language, bodies: {} })?.label ?? `${say.labels.rule} ${path}`),
    value: (value, { language }, { subject }) => ruleAt(waitingFor(subject).of, value, { language, bodies: {} })?.value ?? String(value),
  },
  fact: { label: ofTerms((name, { say }) => say.facts[name] ?? name), value: factIn },
  task: {
    label: (kind, { all }) => (all.taskKinds as Record<string, string>)[kind] ?? kind,
    value: (value, { say }) => say.tasks[value === 'done' ? 'done' : 'open'],
  },
  waits: { label: fixed('waits'), value: plain },
};

/** "report-2026-H1/rung/referenceGroup", or what the clock does beside what is owed: "release/2". */
function comingIn(subject: string, reader: Reader): string {
  const [of = '', what = '', role] = subject.split('/');
  const { coming } = reader.say;
  const alone = entry(coming, of);
  if (alone !== undefined) return what ? `${alone} ${what}` : alone;
  const step = entry(coming, what) ?? what;
  const whom = role === undefined ? '' : ` (${(reader.all.roles as Record<string, string>)[role] ?? role})`;
  return `${step}${whom}: ${obligationIn(of, reader)}`;
}

const entry = (words: Record<string, string>, name: string): string | undefined => (Object.hasOwn(words, name) ? words[name] : undefined);

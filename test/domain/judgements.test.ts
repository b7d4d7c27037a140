/** Every command on lives in every stage, in a golden file: with which sentence it is refused, or where it leads. */
import { expect, test } from 'vitest';
import type { CommandInputs, CommandName } from '../../workflows/domain/commands.ts';
import { defaultPolicy } from '../../workflows/domain/policy.ts';
import { lives, own } from '../support/builders/lives-in-every-stage.ts';
import { noMoney } from '../support/builders/pure-life.ts';

const period = '2026-Q1';
const soon = '2027-10-01';
const past = '2026-01-02';
const grants = [{ funder: own, outcome: 'approved' as const, amountSek: 100 }];
const proposal = { policy: defaultPolicy, runs: {}, yearly: false, proposer: 'ltu', ownFunder: own };

type Inputs = { [N in CommandName]: (escalation: string) => CommandInputs[N][] };
const inputs: Inputs = {
  reopening: () => [{ by: 'coordinator' }, { by: 'coordinator', undone: ['evaluation'] }, { by: 'coordinator', runsTo: soon }, { by: 'steeringGroup' }],
  propose: () => [proposal],
  import: () => [{ ...proposal, alreadyRunning: true }],
  completion: () => [{}, { requestedSek: 1, runs: { to: soon } }],
  correction: () => [
    { by: 'coordinator' },
    { by: 'coordinator', silent: true },
    { by: 'proposer' },
    { by: 'coordinator', budget: true, requestedSek: null },
    { by: 'coordinator', proposer: 'kalix' },
    { by: 'coordinator', partners: ['ltu', 'pitea'] },
  ],
  changeTerms: () => [
    { from: 'atOnce', policy: { report: { every: 'P3M', due: { workingDays: 40 } } } },
    { from: 'nextPeriod', policy: { report: { every: 'P1Y' } }, form: 'short' },
    { from: 'atOnce', runs: { to: soon } },
    { from: 'atOnce', runs: { to: past } },
    { from: 'atOnce', runs: { from: soon, to: past } },
    { from: 'atOnce', form: null },
  ],
  fundingDecision: () => [
    { ...noMoney, outcome: 'sentBack' },
    { ...noMoney, outcome: 'sentBack', dueOn: past },
    {
      outcome: 'approved',
      grants,
      instalments: [
        { amountSek: 60, release: { period: '2026-H1' } },
        { amountSek: 40, release: { on: soon } },
      ],
    },
    { ...noMoney, outcome: 'rejected' },
  ],
  grant: () => [
    { funder: 'pitea', outcome: 'pending', amountSek: 1 },
    { funder: own, outcome: 'approved', amountSek: 1 },
  ],
  payment: () => [
    { funder: own, amountSek: 100 },
    { funder: own, amountSek: 101 },
    { funder: 'pitea', amountSek: 1 },
    { funder: own, amountSek: 1, instalment: 1 },
    { funder: 'pitea', amountSek: 1, instalment: 1 },
  ],
  assignment: () => [{ lead: 'pitea' }],
  assignmentAnswer: () => [
    { answer: 'accepted' },
    { answer: 'declined' },
    { answer: 'needsDecision', until: soon },
    { answer: 'needsDecision', until: past },
    { answer: 'accepted', receivedOn: soon },
    { answer: 'cancelled' },
    { answer: 'enteredInError' },
  ],
  report: () => [
    { period, form: 'short' },
    { period, form: 'full' },
    { period, form: 'full', receivedOn: soon },
    { period: 'none', form: 'full' },
  ],
  reply: () => [
    { period, kind: 'late', dueOn: soon },
    { period, kind: 'late', dueOn: past },
    { period, kind: 'needHelp' },
    { period, kind: 'notOurs' },
    { period, kind: 'statement' },
  ],
  hold: () => [
    { period, until: soon },
    { period, until: past },
    { period, outcome: 'released' },
  ],
  review: () => [
    { period, outcome: 'approved' },
    { period, outcome: 'returned' },
    { period, outcome: 'reopened' },
  ],
  extension: () => [
    { period, outcome: 'asked', dueOn: soon },
    { period, outcome: 'granted', dueOn: soon },
    { period, outcome: 'granted', dueOn: past },
    { period, outcome: 'granted' },
    { period, outcome: 'refused' },
    { period, outcome: 'shortened', dueOn: soon },
    { period, outcome: 'revoked' },
  ],
  excuse: () => [
    { period, outcome: 'excused' },
    { period, outcome: 'excused', withoutFinalReport: true },
    { period, outcome: 'reopened', dueOn: soon },
  ],
  reminder: () => [{ obligation: `report-${period}` }, { obligation: 'none' }],
  pause: () => [{}, { until: soon }, { until: past }, { until: soon, outcome: 'endChanged' }, { until: past, outcome: 'endChanged' }],
  resume: () => [{}],
  handover: () => [{}, { lead: 'pitea' }],
  withdrawal: () => [{ by: 'proposer' }, { by: 'coordinator' }],
  closing: () => [{ final: true }, { final: false }, { final: false, outcome: 'revoked' }],
  evaluation: () => [{}, { outcome: 'revoked' }],
  settlement: () => [{}],
  matter: () => [
    { role: 'referenceGroup', kind: 'question' },
    { role: 'steeringGroup', kind: 'redStatus' },
  ],
  matterWithdrawal: (escalation) => [{ escalation }],
  advice: (escalation) => [{ escalation, kind: 'contact' }],
  bodyDecision: (escalation) => [
    { escalation, outcome: 'newDate', dueOn: soon },
    { escalation, outcome: 'newDate', dueOn: past },
    { escalation, outcome: 'newDate' },
    { escalation, outcome: 'support' },
    { escalation, outcome: 'reassign', lead: 'pitea' },
    { escalation, outcome: 'pause', until: soon },
    { escalation, outcome: 'end' },
    { escalation, outcome: 'deferred', to: soon },
    { escalation, outcome: 'deferred' },
    { escalation, outcome: 'referredBack', to: 'referenceGroup' },
    { escalation, outcome: 'noted' },
  ],
  taskDone: () => [{ task: 'any' }],
  takeBack: () => [{ step: 1 }, { step: 99 }],
};

const built = Object.entries(lives).map(([stage, build]) => ({ stage, build, life: build() }));

function outcomeOf<N extends CommandName>({ build, life }: (typeof built)[number], name: N, input: CommandInputs[N]): string {
  const refusal = life.refused(name, input);
  if (refusal) return [`${refusal.type}: ${refusal.message}`, refusal.reason, refusal.field].filter(Boolean).map(asText).join(' ');
  const { after, mails, tasks } = build().take(name, input);
  const owed = Object.values(after.obligations).filter(({ state }) => state === 'open' || state === 'late');
  const told = [...mails.map(({ kind, to }) => `${kind} to ${Object.values(to)[0]}`), ...tasks.map(({ kind }) => `task ${kind}`)];
  return [
    `→ ${after.stage}`,
    ...owed.map(({ id, state, dueAt }) => `${id} ${state} ${dueAt}`),
    ...told,
    `${Object.keys(after.agenda).length} on the agenda`,
  ].join('; ');
}

const asText = (part: unknown): string => (typeof part === 'string' ? part : JSON.stringify(part));

function judgementsOf(name: CommandName): string {
  const lines = built.flatMap((one) => {
    const escalation = Object.keys(one.life.state().escalations).at(-1) ?? 'none';
    return inputs[name](escalation).map((input) => `${one.stage} ${JSON.stringify(input).slice(0, 90)}\n  ${outcomeOf(one, name, input)}`);
  });
  return [`# ${name}`, ...lines].join('\n');
}

test('every command is judged in every stage as in the golden file', async () => {
  const judged = (Object.keys(inputs) as CommandName[]).map(judgementsOf);
  await expect(`${judged.join('\n\n')}\n`).toMatchFileSnapshot('golden/judgements.txt');
});

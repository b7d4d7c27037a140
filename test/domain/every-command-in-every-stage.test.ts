/** Every command in every stage: taken, or refused with its type. The table is the rule; a cell that changes is a rule that has changed. */
import { expect, test } from 'vitest';
import type { CommandInputs, CommandName } from '../../workflows/domain/commands.ts';
import { judgedCommands } from '../../workflows/domain/judge.ts';
import { defaultPolicy } from '../../workflows/domain/policy.ts';
import { lives, own } from '../support/builders/lives-in-every-stage.ts';
import type { PureLife } from '../support/builders/pure-life.ts';
import { dayAfter, noMoney } from '../support/builders/pure-life.ts';

const period = '2026-Q1';
const proposal = { policy: defaultPolicy, runs: {}, yearly: false, proposer: 'ltu', ownFunder: own };
const escalationOf = (life: PureLife, role: string) => Object.values(life.state().escalations).find((one) => one.role === role)?.id ?? 'none';

/** A valid input of each command; "name:variant" where the result depends on it. */
const inputs: Record<string, (life: PureLife) => CommandInputs[CommandName]> = {
  propose: () => proposal,
  import: () => ({ ...proposal, alreadyRunning: true }),
  completion: () => ({}),
  correction: () => ({ by: 'coordinator' }),
  'correction:byProposer': () => ({ by: 'proposer' }),
  'correction:budget': () => ({ by: 'coordinator', budget: true }),
  changeTerms: () => ({ from: 'atOnce', policy: { review: { within: 'P9D' } } }),
  'changeTerms:nothing': () => ({ from: 'atOnce', runs: {} }),
  fundingDecision: () => noMoney,
  grant: () => ({ funder: 'pitea', outcome: 'approved', amountSek: 1 }),
  payment: () => ({ funder: own, amountSek: 1 }),
  assignment: () => ({ lead: 'pitea' }),
  assignmentAnswer: () => ({ answer: 'declined' }),
  'assignmentAnswer:cancelled': () => ({ answer: 'cancelled' }),
  'assignmentAnswer:enteredInError': () => ({ answer: 'enteredInError' }),
  report: () => ({ period, form: 'full' }),
  'reply:statement': () => ({ period, kind: 'statement' }),
  'reply:needHelp': () => ({ period, kind: 'needHelp' }),
  hold: (life) => ({ period, until: dayAfter(life, 2) }),
  'hold:released': () => ({ period, outcome: 'released' }),
  review: () => ({ period, outcome: 'approved' }),
  'extension:asked': (life) => ({ period, outcome: 'asked', dueOn: dayAfter(life, 200) }),
  'extension:granted': (life) => ({ period, outcome: 'granted', dueOn: dayAfter(life, 200) }),
  'extension:refused': () => ({ period, outcome: 'refused' }),
  'extension:shortened': (life) => ({ period, outcome: 'shortened', dueOn: dayAfter(life, 100) }),
  'excuse:excused': () => ({ period, outcome: 'excused' }),
  'excuse:reopened': (life) => ({ period, outcome: 'reopened', dueOn: dayAfter(life, 100) }),
  reminder: () => ({ obligation: `report-${period}` }),
  pause: () => ({}),
  'pause:endChanged': (life) => ({ until: dayAfter(life, 30), outcome: 'endChanged' }),
  resume: () => ({}),
  handover: () => ({ lead: 'pitea' }),
  'withdrawal:proposer': () => ({ by: 'proposer' }),
  'withdrawal:coordinator': () => ({ by: 'coordinator' }),
  closing: () => ({ final: true }),
  'closing:revoked': () => ({ final: false, outcome: 'revoked' }),
  reopening: () => ({ by: 'coordinator' }),
  'reopening:undone': () => ({ by: 'coordinator', undone: ['evaluation'] }),
  'reopening:byBody': () => ({ by: 'steeringGroup' }),
  evaluation: () => ({}),
  'evaluation:revoked': () => ({ outcome: 'revoked' }),
  settlement: () => ({}),
  matter: () => ({ role: 'referenceGroup', kind: 'question' }),
  matterWithdrawal: (life) => ({ escalation: escalationOf(life, 'steeringGroup') }),
  advice: (life) => ({ escalation: escalationOf(life, 'referenceGroup'), kind: 'support' }),
  bodyDecision: (life) => ({ escalation: escalationOf(life, 'steeringGroup'), outcome: 'noted' }),
  'bodyDecision:pause': (life) => ({ escalation: escalationOf(life, 'steeringGroup'), outcome: 'pause' }),
  taskDone: () => ({ task: 'any' }),
  'takeBack:last': (life) => ({ step: life.state().seq }),
  'takeBack:earlier': () => ({ step: 0 }),
};

/** "yes": taken; "-": WrongStage; else the refusal's type. */
const table = `
command                 proposed  sentBack  awaitingAssignment  awaitingAnswer  inProgress         beforeRai          beforeRp           paused             closing            closed  rejected  withdrawn  ended
propose                 -         -         -                   -               -                  -                  -                  -                  -                  -       -         -          -
import                  -         -         -                   -               -                  -                  -                  -                  -                  -       -         -          -
completion              -         yes       -                   -               -                  -                  -                  -                  -                  -       -         -          -
correction              yes       yes       yes                 yes             yes                yes                yes                yes                yes                yes     yes       yes        yes
correction:byProposer   yes       -         -                   -               -                  -                  -                  -                  -                  -       -         -          -
correction:budget       yes       yes       -                   -               -                  -                  -                  -                  -                  -       -         -          -
changeTerms             yes       yes       yes                 yes             yes                yes                yes                yes                yes                -       -         -          -
changeTerms:nothing     NothingToCorrect NothingToCorrect NothingToCorrect NothingToCorrect NothingToCorrect NothingToCorrect NothingToCorrect NothingToCorrect NothingToCorrect - - - -
fundingDecision         yes       -         -                   -               -                  -                  -                  -                  -                  -       -         -          -
grant                   -         -         yes                 yes             yes                yes                yes                yes                yes                yes     -         AccountsSettled  yes
payment                 -         -         yes                 yes             yes                yes                yes                yes                yes                yes     -         AccountsSettled  yes
assignment              -         -         yes                 -               -                  -                  -                  -                  -                  -       -         -          -
assignmentAnswer        -         -         -                   yes             -                  -                  -                  -                  -                  -       -         -          -
assignmentAnswer:cancelled  -     -         -                   yes             -                  -                  -                  -                  -                  -       -         -          -
assignmentAnswer:enteredInError  -  -  NoAnswerToUndo  NoAnswerToUndo  yes  AnswerStands  AnswerStands  yes  AnswerStands  -  -  -  -
report                  -         -         -                   -               yes                yes                yes                yes                yes                -       -         -          -
reply:statement         -         -         -                   -               yes                yes                yes                yes                yes                -       -         -          -
reply:needHelp          -         -         -                   -               yes                yes                yes                yes                yes                -       -         -          -
hold                    -         -         -                   -               yes                yes                NoRungToHold       yes                yes                -       -         -          -
hold:released             -  -  -  -  NoRungHeld  NoRungHeld  NoRungHeld  NoRungHeld  NoRungHeld  -  -  -  -
review                  -         -         -                   -               NothingToReview    NothingToReview    NothingToReview    NothingToReview    NothingToReview    -       -         -          -
extension:asked         -         -         -                   -               yes                yes                yes                yes                yes                -       -         -          -
extension:granted       -         -         -                   -               yes                yes                yes                yes                yes                -       -         -          -
extension:refused       -         -         -                   -               NoExtensionAsked   NoExtensionAsked   NoExtensionAsked   NoExtensionAsked   NoExtensionAsked   -       -         -          -
extension:shortened       -  -  -  -  NoExtensionToShorten  NoExtensionToShorten  NoExtensionToShorten  NoExtensionToShorten  NoExtensionToShorten  -  -  -  -
excuse:excused            -  -  -  -  yes  yes  yes  yes  ValueNotAllowed  -  -  -  -
excuse:reopened           -  -  -  -  ReportNotExcused  ReportNotExcused  ReportNotExcused  ReportNotExcused  ReportNotExcused  -  -  -  -
reminder                NothingToRemindOf NothingToRemindOf NothingToRemindOf NothingToRemindOf yes yes yes - yes NothingToRemindOf NothingToRemindOf NothingToRemindOf NothingToRemindOf
pause                   -         -         -                   -               yes                yes                yes                -                  -                  -       -         -          -
pause:endChanged          -  -  -  -  -  -  -  yes  -  -  -  -  -
resume                  -         -         -                   -               -                  -                  -                  yes                -                  -       -         -          -
handover                -         -         -                   -               yes                yes                yes                yes                yes                -       -         -          -
withdrawal:proposer     yes       yes       yes                 yes             -                  -                  -                  -                  -                  -       -         -          -
withdrawal:coordinator  yes       yes       yes                 yes             yes                yes                yes                yes                yes                -       -         -          -
closing                 -         -         -                   -               yes                yes                yes                yes                AlreadyClosing     -       -         -          -
closing:revoked           -  -  -  -  -  -  -  -  yes  -  -  -  -
reopening               -         -         -                   -               -                  -                  -                  -                  -                  ValueNotAllowed  yes  yes  -
reopening:undone        -         -         -                   -               -                  -                  -                  -                  -                  yes  ValueNotAllowed  ValueNotAllowed  -
reopening:byBody        -         -         -                   -               -                  -                  -                  -                  -                  -  -  -  yes
evaluation              -         -         -                   -               -                  -                  -                  -                  yes                -       -         -          yes
evaluation:revoked        -  -  -  -  -  -  -  -  EvaluationNotIn  -  -  -  -
settlement              -         -         -                   -               -                  -                  -                  -                  -                  yes     -         AccountsSettled  yes
matter                  yes       yes       yes                 yes             yes                yes                yes                yes                yes                -       -         -          -
matterWithdrawal        EscalationNotOpen  EscalationNotOpen  EscalationNotOpen  EscalationNotOpen  EscalationNotOpen  EscalationNotOpen  NotRaisedByHand  EscalationNotOpen  EscalationNotOpen  -  -  -  -
advice                  -         -         -                   -               EscalationNotOpen  yes                yes                EscalationNotOpen  EscalationNotOpen  -       -         -          -
bodyDecision            -         -         -                   -               EscalationNotOpen  EscalationNotOpen  yes                EscalationNotOpen  EscalationNotOpen  -       -         -          -
bodyDecision:pause      -         -         -                   -               EscalationNotOpen  EscalationNotOpen  yes                EscalationNotOpen  EscalationNotOpen  -       -         -          -
taskDone                yes       yes       yes                 yes             yes                yes                yes                yes                yes                yes     yes       yes        yes
takeBack:last           NotTakenBack  yes   yes                 yes             yes                yes                yes                yes                yes                yes     yes       yes        yes
takeBack:earlier        StepNotLast  StepNotLast  StepNotLast  StepNotLast  StepNotLast  StepNotLast  StepNotLast  StepNotLast  StepNotLast  StepNotLast  StepNotLast  StepNotLast  StepNotLast
`;

const [head = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const answer = (life: PureLife, command: string): string => {
  const input = inputs[command]?.(life) ?? {};
  const type = life.refused(command.split(':')[0] as CommandName, input as never)?.type ?? 'yes';
  return type === 'WrongStage' ? '-' : type;
};
const built = Object.fromEntries(Object.entries(lives).map(([name, build]) => [name, build()]));

test('the table has every command in every stage', () => {
  expect(head.slice(1)).toEqual(Object.keys(lives));
  expect(rows.map(([command]) => command)).toEqual(Object.keys(inputs));
  expect(new Set(Object.keys(inputs).map((command) => command.split(':')[0]))).toEqual(new Set(judgedCommands));
  for (const [name, life] of Object.entries(built)) expect(life.state().stage).toBe(name.startsWith('before') ? 'inProgress' : name);
});

test.each(rows)('%s', (command, ...expected) => {
  expect(Object.values(built).map((life) => answer(life, command as string))).toEqual(expected);
});

/** Facts that only certain kinds of mail get. */
import { expect, test } from 'vitest';
import { factsByKind } from '../../activities/mail-facts/facts-by-kind.ts';
import type { MailContext } from '../../activities/mail-facts/mail-context.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import type { MailKind } from '../../workflows/domain/notices.ts';
import type { PureLife } from '../support/builders/pure-life.ts';
import { acceptedLife, dayAfter } from '../support/builders/pure-life.ts';

/** The facts of the last step's only mail of a kind. */
async function told(life: PureLife, kind: MailKind): Promise<Partial<MailFacts>> {
  const step = life.steps.at(-1);
  const notice = step?.mails.find((mail) => mail.kind === kind);
  if (!step || !notice) throw new Error(`the last step asks for no ${kind}`);
  const recording = { before: step.before, advanced: { life: step.after, tasks: step.tasks } };
  const context = { recording, notice, names: { organisation: (id: string) => id } } as unknown as MailContext;
  return Object.assign({}, ...(await Promise.all((factsByKind[kind] ?? []).map((gather) => gather(context)))));
}

test('a question about more time is passed on with its day, and answered with the day last asked for', async () => {
  const life = acceptedLife();
  const ask = async (days: number) => {
    life.take('reply', { period: '2026-Q1', kind: 'late', dueOn: dayAfter(life, days) });
    return (await told(life, 'task')).task;
  };
  expect(await ask(150)).toEqual({ kind: 'extensionAnswer', organisation: 'ltu', on: dayAfter(life, 150) });
  life.take('extension', { period: '2026-Q1', outcome: 'refused' });
  expect((await told(life, 'extensionAnswer')).extension).toEqual({ outcome: 'refused', askedDay: dayAfter(life, 150) });
  await ask(160);
  life.take('extension', { period: '2026-Q1', outcome: 'granted' });
  expect((await told(life, 'extensionAnswer')).extension).toEqual({ outcome: 'granted', askedDay: dayAfter(life, 160) });
});

test('a task about the grants of an activity that is taken out of the plan names the funders, not the lead', async () => {
  const life = acceptedLife({
    decision: {
      outcome: 'approved',
      instalments: [],
      grants: ['lansstyrelsen-norrbotten', 'arbetsformedlingen'].map((funder) => ({ funder, outcome: 'approved', amountSek: 1000 })),
    },
  });
  while (Object.values(life.state().escalations).every(({ role }) => role !== 'steeringGroup')) life.pass(1);
  life.take('bodyDecision', { escalation: life.escalation('steeringGroup').id, outcome: 'end' });
  expect((await told(life, 'task')).task).toEqual({ kind: 'grantOfEnded', organisation: 'lansstyrelsen-norrbotten, arbetsformedlingen' });
});

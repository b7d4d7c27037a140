/** The accounts of a life that has ended: open while there is money of ours in it, until they are settled. */
import { describe, expect, test } from 'vitest';
import { advance } from '../../../workflows/domain/advance.ts';
import type { Command, CommandInputs } from '../../../workflows/domain/commands.ts';
import { refusalOf } from '../../../workflows/domain/judge.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { accountsAfterEnd } from '../../../workflows/domain/money/money.ts';
import { lives, own } from '../../support/builders/lives-in-every-stage.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { closingLife, escalatedLife, noMoney, proposedLife } from '../../support/builders/pure-life.ts';

const grants = [
  { funder: own, outcome: 'approved' as const, amountSek: 100 },
  { funder: 'pitea', outcome: 'pending' as const, amountSek: 50 },
];
const funded: CommandInputs['fundingDecision'] = { outcome: 'approved', grants, instalments: [] };

function closed(decision: CommandInputs['fundingDecision'] = funded): PureLife {
  const life = closingLife({ decision });
  life.take('report', { period: '2026-Q1', form: 'full' });
  life.take('review', { period: '2026-Q1', outcome: 'approved' });
  life.take('evaluation', {});
  return life;
}
const payment: CommandInputs['payment'] = { funder: own, amountSek: 10 };

describe('with money of ours', () => {
  test('a life that is closed does not rest, and takes payments and funders’ late words until it is settled', () => {
    const life = closed();
    expect(life.state()).toMatchObject({ stage: 'closed', accounts: 'open' });
    expect(life.state()).not.toHaveProperty('atRest');
    expect(life.tasks().filter(({ kind }) => kind === 'accountsToSettle')).toHaveLength(1);
    life.pass(200);
    life.take('payment', payment);
    life.take('grant', { funder: 'pitea', outcome: 'approved', amountSek: 50 });
    life.take('payment', { funder: 'pitea', amountSek: 50 });
    expect(life.take('settlement', {}).after).toMatchObject({ stage: 'closed', accounts: 'settled', atRest: true });
    for (const name of ['payment', 'grant', 'settlement'] as const)
      expect(life.refused(name, name === 'grant' ? { funder: 'kalix', outcome: 'approved', amountSek: 1 } : payment)?.type).toBe('AccountsSettled');
  });

  test('an instalment is released on its day also after a closing, and after nothing else; the settlement ends that', () => {
    const inTime: CommandInputs['fundingDecision'] = { ...funded, instalments: [{ amountSek: 100, release: { on: '2026-09-01' } }] };
    const life = closed(inTime);
    expect(life.refused('payment', { ...payment, instalment: 1 })?.type).toBe('InstalmentNotReleased');
    life.until('2026-09-02');
    expect(life.take('payment', { ...payment, instalment: 1 }).after.money.instalments[1]).toMatchObject({ paidSek: 10 });
    const settled = closed(inTime);
    expect(settled.take('settlement', {}).after).toMatchObject({ agenda: {}, atRest: true });
    const withdrawn = closingLife({ decision: inTime });
    expect(withdrawn.take('withdrawal', { by: 'coordinator' }).after.agenda).toEqual({});
  });

  test('that has been paid a life that is withdrawn or taken out of the plan opens a task for each funder, with a mail', () => {
    const withdrawn = closingLife({ decision: funded });
    withdrawn.take('payment', payment);
    const ended = escalatedLife('steeringGroup', { decision: funded });
    ended.take('payment', payment);
    const taken = [
      withdrawn.take('withdrawal', { by: 'coordinator' }),
      ended.take('bodyDecision', { escalation: ended.escalation('steeringGroup').id, outcome: 'end' }),
    ];
    for (const { tasks, mails } of taken) {
      expect(tasks.filter(({ kind }) => kind === 'paidToEnded')).toEqual([{ id: `paidToEnded-${own}`, kind: 'paidToEnded', organisation: own }]);
      expect(mails).toContainEqual({ kind: 'task', to: { role: 'coordinator' }, about: { task: 'paidToEnded' } });
    }
    expect(
      closed()
        .tasks()
        .map(({ kind }) => kind),
    ).not.toContain('paidToEnded');
  });
});

test.each(['rejected', 'withdrawn'])('a life %s without money of ours is settled at its end, and rests', (stage) => {
  const life = lives[stage]?.();
  expect(life?.state()).toMatchObject({ accounts: 'settled', atRest: true });
  expect(life?.tasks().map(({ kind }) => kind)).not.toContain('accountsToSettle');
});

test('a life closed without money of ours is settled at its end', () => {
  const life = closed(noMoney);
  expect(life.state()).toMatchObject({ accounts: 'settled', atRest: true });
  expect(life.refused('settlement', {})?.type).toBe('AccountsSettled');
});

test('accounts are settled after an end and nowhere else', () => {
  expect(proposedLife().refused('settlement', {})?.type).toBe('WrongStage');
  expect(closingLife({ decision: funded }).refused('settlement', {})?.type).toBe('WrongStage');
});

describe('a life that ended before its accounts were kept', () => {
  const { accounts: _, ...earlier } = closed().state();
  const before = { ...earlier, atRest: true } as LifeState;
  const command = (name: 'payment' | 'settlement' | 'grant', input: object) => ({ name, id: name, attempt: 1, input }) as Command;
  const stepOf = (life: LifeState, one: Command) => {
    expect(refusalOf(life, one)).toBeUndefined();
    return advance(life.id, life, { key: one.id, command: one }, { at: life.at, received: life.at });
  };

  test('rests until its first payment or funder’s word, and from then on until its settlement', () => {
    for (const one of [command('payment', payment), command('grant', { funder: 'pitea', outcome: 'approved', amountSek: 50 })]) {
      const begun = stepOf(before, one);
      expect(begun.life.accounts).toBe('open');
      expect(begun.life).not.toHaveProperty('atRest');
      expect(begun.tasks.map(({ kind }) => kind)).toEqual(['accountsToSettle']);
      expect(stepOf(begun.life, command('settlement', {})).life).toMatchObject({ accounts: 'settled', atRest: true });
    }
    expect(stepOf(before, command('settlement', {})).life).toMatchObject({ accounts: 'settled', atRest: true });
  });

  test('is settled where there is no money of ours in it', () => {
    const { accounts: __, ...without } = closed(noMoney).state();
    expect(refusalOf(without as LifeState, command('settlement', {}))?.type).toBe('AccountsSettled');
  });

  test.each([
    [undefined, 'approved', 'open'],
    [undefined, 'pending', 'settled'],
    [undefined, undefined, 'settled'],
    ['settled', 'approved', 'settled'],
    ['open', undefined, 'open'],
  ] as const)('whose accounts are kept as %s and our grant as %s has them %s', (accounts, outcome, expected) => {
    const money = { grants: outcome ? { [own]: { outcome, amountSek: 1, paidSek: 0 } } : {} };
    expect(accountsAfterEnd({ ...(accounts && { accounts }), money, ownFunder: own })).toBe(expected);
  });
});

/** Facts are put right: nothing that is owed moves, those concerned are told, and another proposer takes over what the former one owed. */
import { describe, expect, test } from 'vitest';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, noMoney, proposedLife } from '../../support/builders/pure-life.ts';

const corrected = (life: PureLife, input: Partial<CommandInputs['correction']> = {}) => life.take('correction', { by: 'coordinator', ...input });
const told = ({ mails }: ReturnType<typeof corrected>) => mails.map(({ kind, to }) => `${kind} ${'organisation' in to ? to.organisation : to.role}`);

describe('a correction by a coordinator', () => {
  test('moves nothing of the life but its version', () => {
    const life = acceptedLife();
    const { before, after } = corrected(life);
    expect({ ...after, seq: 0, at: '' }).toEqual({ ...before, seq: 0, at: '' });
  });

  test('is told to the lead, to who has been asked to lead and to the proposer, each once', () => {
    const life = acceptedLife({ input: { proposer: 'pitea' } });
    expect(told(corrected(life))).toEqual(['corrected ltu', 'corrected pitea']);
    life.take('handover', { lead: 'kalix' });
    expect(told(corrected(life))).toEqual(['corrected ltu', 'corrected kalix', 'corrected pitea']);
    expect(told(corrected(proposedLife()))).toEqual(['corrected ltu']);
  });

  test('in silence is told to nobody', () => {
    expect(told(corrected(acceptedLife(), { silent: true }))).toEqual([]);
  });

  test('of the sum asked for moves it, or takes it away, until the funding decision has been taken', () => {
    const life = proposedLife({ input: { requestedSek: 5 } });
    corrected(life, { budget: true, requestedSek: 7 });
    expect(life.state().money.requestedSek).toBe(7);
    corrected(life, { budget: true, requestedSek: null });
    expect(life.state().money).not.toHaveProperty('requestedSek');
    life.take('fundingDecision', noMoney);
    expect(life.refused('correction', { by: 'coordinator', budget: true, requestedSek: 9 })).toMatchObject({ type: 'WrongStage' });
    expect(life.refused('correction', { by: 'coordinator' })).toBeUndefined();
  });

  test('names neither the lead nor who has been asked as a partner', () => {
    const life = acceptedLife();
    const refusal = { type: 'ValueNotAllowed', field: 'partners', reason: { code: 'leadIsPartner' } };
    expect(life.refused('correction', { by: 'coordinator', partners: ['kalix', 'ltu'] })).toMatchObject(refusal);
    life.take('handover', { lead: 'kalix' });
    expect(life.refused('correction', { by: 'coordinator', partners: ['kalix'] })).toMatchObject(refusal);
    expect(life.refused('correction', { by: 'coordinator', partners: ['pitea'] })).toBeUndefined();
  });
});

describe('another proposer', () => {
  test('is told so, and so is the former one, in silence too', () => {
    const change = corrected(proposedLife(), { proposer: 'pitea' });
    expect(change.after.proposer).toBe('pitea');
    expect(told(change)).toEqual(['proposerChanged pitea', 'proposerChanged ltu']);
    expect(told(corrected(proposedLife(), { proposer: 'pitea', silent: true }))).toEqual(['proposerChanged pitea', 'proposerChanged ltu']);
  });

  test('owes by the same day what the former one owed, and is reminded of it', () => {
    const life = proposedLife();
    life.take('fundingDecision', { ...noMoney, outcome: 'sentBack' });
    const { dueAt } = life.obligation('completion-1');
    const { mails } = corrected(life, { proposer: 'pitea' });
    expect(life.obligation('completion-1')).toMatchObject({ owedBy: { organisation: 'pitea' }, dueAt, state: 'open' });
    expect(mails).toMatchObject([{ to: { organisation: 'pitea' }, obligation: 'completion-1' }, { to: { organisation: 'ltu' } }]);
    expect(mails[1]).not.toHaveProperty('obligation');
    life.pass(20);
    expect(life.mails('reminder').map(({ to }) => to)).toEqual([{ organisation: 'pitea' }]);
  });

  test('leaves the lead told of the facts', () => {
    const life = acceptedLife({ input: { proposer: 'kalix' } });
    expect(told(corrected(life, { proposer: 'pitea' }))).toEqual(['proposerChanged pitea', 'proposerChanged kalix', 'corrected ltu']);
  });

  test('who is the same is none', () => {
    expect(told(corrected(proposedLife(), { proposer: 'ltu' }))).toEqual(['corrected ltu']);
  });
});

describe('a correction by the proposer', () => {
  test('is taken while nobody has taken the proposal up, and told to the coordinators too', () => {
    const life = proposedLife();
    expect(told(life.take('correction', { by: 'proposer' }))).toEqual(['corrected ltu', 'corrected coordinator']);
  });

  test('of what has been sent back is a completion, and later none at all', () => {
    const life = proposedLife();
    life.take('fundingDecision', { ...noMoney, outcome: 'sentBack' });
    expect(life.refused('correction', { by: 'proposer' })?.type).toBe('WrongStage');
    life.take('completion', {});
    life.take('fundingDecision', noMoney);
    expect(life.refused('correction', { by: 'proposer' })?.type).toBe('WrongStage');
  });
});

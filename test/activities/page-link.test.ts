/** The page that each reader of a mail comes to who has no link of its own to answer by. */
import { describe, expect, test } from 'vitest';
import { pageLink } from '../../activities/mail-facts/page-link.ts';
import type { RecipientRole } from '../../words/mail-facts.ts';
import type { LifeState, Party } from '../../workflows/domain/life-state.ts';
import type { MailNotice } from '../../workflows/domain/notices.ts';
import { acceptedLife, proposedLife } from '../support/builders/pure-life.ts';

const person = { id: 'p1', name: 'Å', email: 'a@ltu.example', language: 'sv' } as const;
const leads = (life: LifeState, notice: MailNotice, as: RecipientRole, named?: true) =>
  pageLink(life, { notice, recipient: { ...person, as, ...(named && { named }) } }, 'https://hit.example')?.address.replace('https://hit.example', '');
const coordinator: Party = { role: 'coordinator' };

describe('a coordinator', () => {
  const proposed = proposedLife().state();
  const base = `/aktiviteter/${proposed.id}`;
  test('comes to the form of the task, with its period', () => {
    expect(leads(proposed, { kind: 'task', to: coordinator, obligation: 'decision-1', about: { task: 'decision' } }, 'coordinator')).toBe(`${base}/beslut`);
    const led = acceptedLife().state();
    const report = Object.values(led.obligations).find(({ kind }) => kind === 'report');
    const called = leads(led, { kind: 'task', to: coordinator, obligation: report?.id ?? '', about: { task: 'callLead' } }, 'coordinator');
    expect(called).toBe(`/aktiviteter/${led.id}/registrera-svar?period=${report?.period?.name}`);
  });

  test('comes by a reminder to the form of what is owed, by all else to the activity', () => {
    expect(leads(proposed, { kind: 'reminder', to: coordinator, obligation: 'decision-1' }, 'coordinator')).toBe(`${base}/beslut`);
    expect(leads(proposed, { kind: 'task', to: coordinator, about: { task: 'giveSupport' } }, 'coordinator')).toBe(base);
    expect(leads(proposed, { kind: 'reopened', to: coordinator }, 'coordinator')).toBe(base);
  });
});

test('a body comes to its own matter, also once nothing is owed in it', () => {
  const life = acceptedLife();
  while (Object.values(life.state().escalations).every(({ role }) => role !== 'steeringGroup')) life.pass(1);
  const state = life.state();
  for (const role of ['referenceGroup', 'steeringGroup'] as const) {
    const matter = Object.values(state.escalations).find((one) => one.role === role);
    const owed = Object.values(state.obligations).find(({ escalation }) => escalation === matter?.id);
    const page = `/arenden/${encodeURIComponent(matter?.id ?? '')}`;
    if (owed) expect(leads(state, { kind: 'escalationRaised', to: { role }, obligation: owed.id }, 'member')).toBe(page);
    expect(leads(state, { kind: 'matterOver', to: { role }, obligation: matter?.obligation ?? '' }, 'secretary')).toBe(page);
  }
  expect(leads(state, { kind: 'takenBack', to: coordinator }, 'member')).toBe(`/aktiviteter/${state.id}`);
});

test('a party comes to its activity, who is none any more to what is public, or to its own page', () => {
  const led = acceptedLife().state();
  const to = (organisation: string): MailNotice => ({ kind: 'paused', to: { organisation } });
  expect(leads(led, to(led.lead ?? ''), 'lead')).toBe(`/aktiviteter/${led.id}`);
  expect(leads(led, to('elsewhere'), 'lead')).toBe(`/planen/aktiviteter/${led.id}`);
  const proposed = proposedLife().state();
  expect(leads(proposed, to('elsewhere'), 'proposer')).toBe('/min-organisation');
});

test('a contact who is in no register comes to what is public, and where nothing is, nowhere', () => {
  const led = acceptedLife().state();
  const notice: MailNotice = { kind: 'paused', to: { organisation: led.lead ?? '' } };
  expect(leads(led, notice, 'lead', true)).toBe(`/planen/aktiviteter/${led.id}`);
  expect(leads(proposedLife().state(), notice, 'lead', true)).toBeUndefined();
});

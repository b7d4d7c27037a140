/** Which mails may wait for a digest: by what they are about, whose they are, what the person has chosen and how fast the activity's rules go. */
import { describe, expect, test } from 'vitest';
import { digestSection } from '../../../activities/mail-facts/digest/digest-section.ts';
import { gatheredOf } from '../../../activities/mail-facts/digest/gathered.ts';
import { defaultPolicy, defaultPolicyWith, mergePolicy } from '../../../workflows/domain/policy.ts';

const daily = defaultPolicyWith({ mail: { digest: 'daily' } });
const matter = { act: 'Lämna lägesrapporten', activity: 'Språk', when: '', link: null };
const mail = { person: 'kim', pace: undefined, policy: daily, at: '2026-03-03T10:00:00.000Z', waitMs: 0, matter, dueAt: null } as const;

describe('a mail', () => {
  test.each([
    ['reminder', 'lead', undefined, 'toDo'],
    ['reminder', 'coordinator', undefined, 'toDo'],
    ['task', 'coordinator', 'callLead', 'toDo'],
    ['reportReceived', 'coordinator', undefined, 'toDo'],
    ['escalationRaised', 'member', undefined, 'toDo'],
    ['assignmentResult', 'coordinator', undefined, 'toKnow'],
    ['matterOver', 'secretary', undefined, 'toKnow'],
    ['matterOver', 'lead', undefined, undefined],
    ['assignmentResult', 'proposer', undefined, undefined],
    ['task', 'coordinator', 'needHelp', undefined],
    ['task', 'coordinator', 'troubledReport', undefined],
    ['task', 'coordinator', 'dataBreach', undefined],
    ['receipt', 'proposer', undefined, undefined],
    ['decision', 'lead', undefined, undefined],
    ['hearing', 'lead', undefined, undefined],
    ['assignmentAsked', 'candidate', undefined, undefined],
    ['importQuestion', 'candidate', undefined, undefined],
    ['reviewResult', 'lead', undefined, undefined],
    ['takenBack', 'partner', undefined, undefined],
  ] as const)('%s to a %s about %s: %s', (kind, as, task, section) => expect(digestSection(kind, { as, task, isByHand: false })).toBe(section));

  test('that somebody reminds another by is no morning’s matter', () => {
    expect(digestSection('reminder', { as: 'lead', isByHand: true })).toBeUndefined();
    expect(digestSection('reportReceived', { as: 'coordinator', isByHand: true })).toBe('toDo');
  });

  test('that may wait does, where the rules say so and the person has chosen nothing', () => {
    expect(gatheredOf({ ...mail, section: 'toDo' })).toMatchObject({ carrier: 'digest', gathered: { item: { section: 'toDo', act: 'Lämna lägesrapporten' } } });
    expect(gatheredOf({ ...mail, section: 'toDo', policy: defaultPolicy })).toEqual({ carrier: 'dispatch' });
    expect(gatheredOf({ ...mail, section: undefined })).toEqual({ carrier: 'dispatch' });
  });

  test('comes as the person has chosen, whatever the rules say', () => {
    expect(gatheredOf({ ...mail, section: 'toDo', pace: 'atOnce' })).toEqual({ carrier: 'dispatch' });
    expect(gatheredOf({ ...mail, section: 'toDo', pace: 'daily', policy: defaultPolicy }).carrier).toBe('digest');
    const known = gatheredOf({ ...mail, section: 'toKnow', pace: 'weekly' }).gathered;
    expect(known?.from.slice(0, 10)).toBe('2026-03-09');
    expect(gatheredOf({ ...mail, section: 'toDo', pace: 'weekly' }).gathered?.from.slice(0, 10)).toBe('2026-03-04');
  });

  test('of rules in seconds never waits, nor one to somebody who is in no register', () => {
    const inSeconds = mergePolicy(daily, { report: { every: 'PT8S' } });
    expect(gatheredOf({ ...mail, section: 'toDo', pace: 'daily', policy: inSeconds })).toEqual({ carrier: 'dispatch' });
    expect(gatheredOf({ ...mail, section: 'toDo', person: null })).toEqual({ carrier: 'dispatch' });
  });

  test('that waits for its own reasons waits for a digest after that', () => {
    const waitMs = 24 * 3_600_000;
    expect(gatheredOf({ ...mail, section: 'toDo', waitMs }).gathered?.from.slice(0, 10)).toBe('2026-03-05');
  });
});

/** What clients were told, held against what SQL holds: each way in which the two can part is found. */
import { expect, test } from 'vitest';
import type { Call } from '../clients/call.ts';
import { judgeCalls } from './checks/calls.ts';
import type { CommandFacts } from './checks/commands.ts';
import { judgeCommands } from './checks/commands.ts';

const path = '/plan-activities/life-1/pause';
const call = (outcome: Call['outcome'], change: Partial<Call> = {}): Call => ({
  key: 'key-1',
  method: 'POST',
  path,
  person: 'anna@county.example',
  outcome,
  status: outcome === 'ok' ? 200 : outcome === 'refused' ? 409 : null,
  sentAt: 1_000,
  endedAt: 1_100,
  ...change,
});
const command = (state: string, change: Partial<CommandFacts> = {}): CommandFacts => ({
  id: 'command-1',
  planActivity: 'life-1',
  name: 'pause',
  path: `/api/v1${path}`,
  key: 'key-1',
  bodyHash: 'body-1',
  person: 'anna@county.example',
  state,
  steps: state === 'taken' ? 1 : 0,
  audited: state === 'taken' ? 1 : 0,
  ...change,
});

test.each<[string, Call[], CommandFacts[], RegExp]>([
  ['acknowledged, and never stored', [call('ok')], [], /acknowledged, and SQL holds it as nothing/],
  ['acknowledged, and given up', [call('ok')], [command('void')], /acknowledged, and SQL holds it as void/],
  ['acknowledged, and without a step', [call('ok')], [command('taken', { steps: 0 })], /taken with 0 steps/],
  ['acknowledged, and taken twice', [call('ok')], [command('taken'), command('taken', { id: 'command-2' })], /taken twice/],
  ['acknowledged, and stored as another’s', [call('ok')], [command('taken', { person: 'bo@county.example' })], /holds it as nothing/],
  ['acknowledged, and refused', [call('ok'), call('refused')], [command('taken')], /acknowledged, and refused/],
  ['answered in two ways', [call('ok', { answer: 'a' }), call('ok', { answer: 'b' })], [command('taken')], /two ways/],
  ['stored as something else than was asked', [call('ok', { bodyHash: 'body-2' })], [command('taken')], /another body/],
  ['refused, and taken', [call('refused')], [command('taken')], /refused, and SQL holds it as taken/],
  ['unknown, and taken twice', [call('unknown')], [command('taken', { steps: 2 })], /taken twice/],
  ['cut off in its body, and carried out', [call('unknown', { isCut: true })], [command('taken')], /only a part of it/],
])('found: %s', (_what, calls, commands, said) => {
  expect(judgeCalls(calls, commands).join('\n')).toMatch(said);
});

test.each<[string, Call[], CommandFacts[]]>([
  ['acknowledged, and there once', [call('unknown'), call('ok', { answer: 'a' }), call('ok', { answer: 'a' })], [command('taken')]],
  ['stored as it was asked', [call('ok', { bodyHash: 'body-1' })], [command('taken')]],
  ['refused, and refused', [call('refused')], [command('refused')]],
  ['refused before it was stored', [call('refused', { status: 403 })], []],
  ['unknown, and taken', [call('unknown')], [command('taken')]],
  ['unknown, and not there', [call('unknown')], []],
  ['cut off, then sent whole', [call('unknown', { isCut: true }), call('ok')], [command('taken')]],
  [
    'one key of two people',
    [call('ok'), call('refused', { person: 'bo@county.example' })],
    [command('taken'), command('refused', { person: 'bo@county.example', id: 'command-2' })],
  ],
  ['no command of a life', [call('ok', { method: 'PUT', path: '/mail-gate' })], []],
])('sound: %s', (_what, calls, commands) => {
  expect(judgeCalls(calls, commands)).toEqual([]);
});

test('a command that was taken has one step and one line of the audit; any other has none', () => {
  expect(judgeCommands([command('taken'), command('refused'), command('void'), command('received')])).toEqual([]);
  for (const wrong of [command('taken', { audited: 0 }), command('taken', { steps: 2 }), command('refused', { steps: 1 }), command('void', { audited: 1 })])
    expect(judgeCommands([wrong])).toHaveLength(1);
});

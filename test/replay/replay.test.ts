import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorkflowBundle } from '../../activities/workflow-bundle.ts';
import { savedHistories } from '../support/builders/histories.ts';
import { mergedHeartbeats } from '../support/server/merged-heartbeat.ts';

const histories = await savedHistories();
const options: { workflowBundle?: Awaited<ReturnType<typeof makeWorkflowBundle>> } = {};
beforeAll(async () => {
  options.workflowBundle = await makeWorkflowBundle();
});

const replay = (history: unknown) => Worker.runReplayHistory(options as { workflowBundle: { code: string } }, history, 'plan-activity/saved');

const isOfLife = (name: string): boolean => !/^(mail-dispatch|release-held-mails)-/.test(name);

const day = 86_400_000;
const otherTimes: Record<string, (ms: number) => number> = {
  'a second more': (ms) => ms + 1_000,
  'forty days more': (ms) => ms + 40 * day,
  'forty days less': (ms) => ms - 40 * day,
};

/** A history whose workflow tasks were begun at other times. */
function withTaskTimes(history: unknown, moved: (ms: number) => number): unknown {
  const { events } = history as { events: { eventType: string; eventTime: string }[] };
  const movedTime = (time: string) => new Date(moved(Date.parse(time))).toISOString();
  return {
    events: events.map((event) => (event.eventType === 'EVENT_TYPE_WORKFLOW_TASK_STARTED' ? { ...event, eventTime: movedTime(event.eventTime) } : event)),
  };
}

describe('saved histories', () => {
  test.each(histories)('$name replays', async ({ history }) => {
    await expect(replay(history)).resolves.toBeUndefined();
  });

  // Two workflow tasks that are replayed as one have the time of one of them: nothing in a life may depend on it.
  describe.each(Object.entries(otherTimes))('of lives replay where their tasks show %s', (_what, moved) => {
    test.each(histories.filter(({ name }) => isOfLife(name)))('$name', async ({ history }) => {
      await expect(replay(withTaskTimes(history, moved))).resolves.toBeUndefined();
    });
  });

  test('name no folder of the machine that recorded them', () => {
    for (const { name, history } of histories) expect(JSON.stringify(history), name).not.toMatch(/\((file:\/\/)?\//);
  });

  test('hold a renewed run, so that a life that goes on is guarded too', () => {
    expect(histories.some(({ name }) => name.endsWith('-2'))).toBe(true);
  });

  test('hold a dispatch of mails that has begun its next round, and a run of the version before that sent held mails on', () => {
    const names = histories.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['mail-dispatch-1', 'mail-dispatch-2', 'release-held-mails-1']));
  });

  test('of lives know nothing of mails: no Activity stands in them', () => {
    const lives = histories.filter(({ name }) => isOfLife(name));
    expect(lives.length).toBeGreaterThan(3);
    for (const { name, history } of lives) {
      const scheduled = historyFromJSON(history).events?.filter((event) => event.activityTaskScheduledEventAttributes);
      expect(scheduled, name).toEqual([]);
    }
  });

  test('hold one in which a marker comes before the Update that a replay sees first', () => {
    expect(histories.flatMap(({ history }) => mergedHeartbeats(historyFromJSON(history).events ?? []))).toContain('markerFirst');
  });

  test('one tampered with fails: the recorded step speaks of another local activity', async () => {
    const text = JSON.stringify(histories[0]?.history);
    const recordStep = Buffer.from('"recordStep"').toString('base64');
    expect(markers(text)).toBeGreaterThan(0);
    const tampered = JSON.parse(
      text.replaceAll('core_local_activity', 'core_other_activity').replaceAll(recordStep, Buffer.from('"another"').toString('base64')),
    );
    await expect(replay(tampered)).rejects.toThrow();
  });
});

const markers = (text: string): number => text.split('core_local_activity').length - 1;

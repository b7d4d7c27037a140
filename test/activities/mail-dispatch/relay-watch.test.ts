/** What is known of the relay: how long it is not tried after trouble, and who is told. */
import { describe, expect, test } from 'vitest';
import type { RelayWatch } from '../../../activities/mail-dispatch/relay-watch.ts';
import { createRelayWatch } from '../../../activities/mail-dispatch/relay-watch.ts';
import { relayTrouble } from '../../../db/mail/mail-relay-read-model.ts';
import { addMs, msBetween } from '../../../workflows/domain/time/instants.ts';
import { useDispatchWorld } from '../../support/mail/dispatch-world.ts';

const { db, now, pass } = useDispatchWorld();
const minute = 60_000;
const room = 4;

/** Seconds until the watch lets one ask again, with nothing else under way. */
function secondsUntilAsked(relay: RelayWatch): number {
  for (let seconds = 0; ; seconds += 1) if (relay.allows(room, 0, addMs(now(), seconds * 1000)) > 0) return seconds;
}
const tasks = () => db()('tasks').where({ kind: 'mailServerTrouble' }).orderBy('opened_at');

describe('a server that works', () => {
  test('gets as many mails side by side as there is room', () => {
    const relay = createRelayWatch(db());
    expect([relay.allows(4, 0, now()), relay.allows(1, 3, now())]).toEqual([4, 1]);
  });
});

describe('a server in trouble', () => {
  test('is not tried for a second, then for twice as long each time, a minute at most', async () => {
    const relay = createRelayWatch(db());
    const waits: number[] = [];
    for (let tries = 0; tries < 9; tries += 1) {
      await relay.trouble('connect ECONNREFUSED', now());
      waits.push(secondsUntilAsked(relay));
      pass((waits.at(-1) ?? 0) * 1000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  test('is then asked with one mail, and with no other beside it', async () => {
    const relay = createRelayWatch(db());
    await relay.trouble('connect ECONNREFUSED', now());
    pass(1000);
    expect([relay.allows(room, 0, now()), relay.allows(room - 1, 1, now())]).toEqual([1, 0]);
    await relay.works(async () => now());
    expect(relay.allows(room, 0, now())).toBe(room);
  });

  test('counts once for mails that were under way together', async () => {
    const relay = createRelayWatch(db());
    for (let mails = 0; mails < 4; mails += 1) await relay.trouble('connect ECONNREFUSED', now());
    expect(secondsUntilAsked(relay)).toBe(1);
    pass(1000);
    await relay.trouble('connect ECONNREFUSED', now());
    expect(secondsUntilAsked(relay)).toBe(2);
  });

  test('that has worked again begins with a second anew', async () => {
    const relay = createRelayWatch(db());
    for (let tries = 0; tries < 3; tries += 1) {
      await relay.trouble('421', now());
      pass(secondsUntilAsked(relay) * 1000);
    }
    await relay.works(async () => now());
    await relay.trouble('421', now());
    expect(secondsUntilAsked(relay)).toBe(1);
  });

  test('is noted from when it began, over all processes, until it works', async () => {
    const began = now();
    await createRelayWatch(db()).trouble('connect ECONNREFUSED', began);
    pass(minute);
    await createRelayWatch(db()).trouble('535 no', now());
    expect(await relayTrouble(db())).toEqual({ since: began, serverReply: '535 no' });
    // A watch that has seen no trouble itself: the process that noted it has ended.
    await createRelayWatch(db()).works(async () => now());
    expect(await relayTrouble(db())).toBeNull();
  });

  test('for half an hour is a task for a coordinator, one for each time; it is done once the server works', async () => {
    const relay = createRelayWatch(db());
    const began = now();
    const askUntil = async (ms: number) => {
      while (msBetween(began, now()) < ms) {
        await relay.trouble('connect ECONNREFUSED', now());
        pass(minute);
      }
    };
    await askUntil(30 * minute);
    expect(await tasks()).toEqual([]);
    await askUntil(50 * minute);
    expect(await tasks()).toMatchObject([{ opened_at: addMs(began, 30 * minute), done_at: null, plan_activity: null }]);
    expect(JSON.parse((await tasks())[0].details)).toEqual({ answer: 'connect ECONNREFUSED', since: began });
    await relay.works(async () => now());
    expect(await tasks()).toMatchObject([{ done_at: now() }]);

    const again = now();
    await relay.trouble('421', again);
    pass(31 * minute);
    await relay.trouble('421', now());
    expect((await tasks()).map(({ details }: { details: string }) => JSON.parse(details).since)).toEqual([began, again]);
  });
});

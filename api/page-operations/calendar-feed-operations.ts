/** A person makes, renews and ends the address of its calendar feed. */
import { endCalendarFeed, makeCalendarFeed } from '../../db/calendar/calendar-feed-store.ts';
import { noteSecurity } from '../../db/people/security-log-store.ts';
import type { InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';

export const calendarFeedOperations = [
  pageOperation({
    id: 'makeCalendarFeed',
    about: 'nothing',
    /** @returns the key, which can be read only now */
    async run({ trx, viewer, at, from }: InTransaction<'nothing', Record<never, never>>) {
      await noteSecurity(trx, { at, what: 'calendarFeedMade', person: viewer.id, from });
      return { key: await makeCalendarFeed(trx, viewer.id, at) };
    },
  }),
  pageOperation({
    id: 'endCalendarFeed',
    about: 'nothing',
    async run({ trx, viewer, at, from }: InTransaction<'nothing', Record<never, never>>) {
      if (await endCalendarFeed(trx, viewer.id)) await noteSecurity(trx, { at, what: 'calendarFeedEnded', person: viewer.id, from });
    },
  }),
];

/** A person chooses how it wants the mails that may wait. */
import type { MailPace } from '../../db/people/mail-pace-read-model.ts';
import { chooseMailPace } from '../../db/people/mail-pace-store.ts';
import type { InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';

export const mailPaceOperations = [
  pageOperation({
    id: 'chooseMailPace',
    about: 'nothing',
    /** @returns whether that is another choice than before */
    run: ({ trx, viewer, input: { pace } }: InTransaction<'nothing', { pace: MailPace | null }>) => chooseMailPace(trx, viewer.id, pace),
  }),
];

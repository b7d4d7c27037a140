/** What the parts of notes, files, appeals and matters raised by hand are called where other documents have no such part. */
import type { Language } from '../../../words/language.ts';

const sv = { withWhom: 'Med vem', inTime: 'Kom in i tid', internal: 'Intern', carriesOn: 'Hör till handling nummer', proposedAnswer: 'Förslag till svar' };

const en: typeof sv = {
  withWhom: 'With whom',
  inTime: 'Came in time',
  internal: 'Internal',
  carriesOn: 'Belongs to document number',
  proposedAnswer: 'Proposed answer',
};

export const paperFieldWords: Record<Language, typeof sv> = { sv, en };

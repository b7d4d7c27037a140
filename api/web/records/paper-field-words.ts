/** What the parts of notes, files and appeals are called where other documents have no such part. */
import type { Language } from '../../../words/language.ts';

const sv = { withWhom: 'Med vem', inTime: 'Kom in i tid', internal: 'Intern', carriesOn: 'Hör till handling nummer' };

const en: typeof sv = { withWhom: 'With whom', inTime: 'Came in time', internal: 'Internal', carriesOn: 'Belongs to document number' };

export const paperFieldWords: Record<Language, typeof sv> = { sv, en };

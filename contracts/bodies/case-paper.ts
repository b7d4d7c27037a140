/** What people put into a case beside its steps. What is kept is the body as it was sent: later versions read it. */
import { z } from 'zod';
import { failsWith } from '../errors/schema-issues.ts';
import { day, line, saidText } from './fields.ts';

export const noteKinds = ['call', 'meeting', 'letter', 'other'] as const;

/** Whether only the county board's own people see it. */
const internal = () =>
  z.boolean().default(false).meta({ description: 'Seen by the county board’s own people only; a document of the case all the same.', example: false });

export const caseNote = z
  .strictObject({
    kind: z.enum(noteKinds).meta({ description: 'What it is a note of.', example: 'call' }),
    on: day().meta({ description: 'The day of the call, the meeting or the letter.' }),
    withWhom: line().optional().meta({ description: 'Who it was with.', example: 'Kim Berg, Luleå tekniska universitet' }),
    text: saidText().meta({ example: 'Rekryteringen drar ut på tiden; de hör av sig i april.' }),
    internal: internal(),
    corrects: z.uuid(failsWith('notAUuid')).optional().meta({ description: 'Id of an earlier note of the case, which was wrong. It stays.' }),
  })
  .meta({
    id: 'NewNote',
    description: 'A note in the case (tjänsteanteckning).',
    example: {
      kind: 'call',
      on: '2026-03-02',
      withWhom: 'Kim Berg, Luleå tekniska universitet',
      text: 'Rekryteringen drar ut på tiden; de hör av sig i april.',
      internal: false,
    },
  });
export type NoteBody = z.output<typeof caseNote>;

export const fileKinds = ['letterIn', 'letterOut', 'minutes', 'agreement', 'other'] as const;

/** A file that belongs to no period, beside the file itself. */
export const caseFile = z.strictObject({ title: line(), kind: z.enum(fileKinds), on: day(), internal: internal() });
export type FileBody = z.output<typeof caseFile>;

/** What each kind of paper says. */
export interface PaperContents {
  note: NoteBody;
  file: FileBody;
}
export type PaperKind = keyof PaperContents;
/** Names of what papers say, and of what documents tell of them beside. */
export type PaperField = { [K in PaperKind]: keyof PaperContents[K] }[PaperKind] | 'carriesOn';

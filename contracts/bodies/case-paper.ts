/** What people put into a case beside its steps. What is kept is the body as it was sent: later versions read it. */
import { z } from 'zod';
import { failsWith, refuse } from '../errors/schema-issues.ts';
import { day, line, saidText, text } from './fields.ts';

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
      withWhom: 'Kim Berg, för den ansvariga organisationen',
      text: 'Rekryteringen drar ut på tiden; de hör av sig i april.',
      internal: false,
    },
  });
export type NoteBody = z.output<typeof caseNote>;

export const fileKinds = ['letterIn', 'letterOut', 'minutes', 'agreement', 'other'] as const;

/** A file that belongs to no period, beside the file itself. */
export const caseFile = z.strictObject({ title: line(), kind: z.enum(fileKinds), on: day(), internal: internal() });
export type FileBody = z.output<typeof caseFile>;

export const appealKinds = ['appeal', 'reconsideration'] as const;
/** `kept` and `forwarded` are the county board's own; the others are outcomes, of the court or of the county board. */
export const appealStepKinds = ['kept', 'forwarded', 'rejected', 'changed', 'changedInPart', 'unchanged', 'sentBack', 'withdrawn'] as const;

export const newAppeal = z
  .strictObject({
    kind: z.enum(appealKinds).meta({ description: 'An appeal to the court, or a request to the county board itself to reconsider.', example: 'appeal' }),
    decision: line().meta({ description: 'Id of the command that was the decision.', example: '3a1f7f0e-5d0e-5a39-9d53-7e2f5f2f1a10' }),
    from: line().meta({ description: 'Who it is from.', example: 'Luleå tekniska universitet' }),
    on: day().meta({ description: 'The day on which it came in.' }),
    receivedOn: day().optional().meta({ description: 'The day on which whoever appeals received the decision.' }),
    inTime: z.boolean().optional().meta({ description: 'Required of an appeal: whether it came in time, as the sender judges it.', example: true }),
    text: text().optional().meta({ example: 'Kom per post.' }),
  })
  .check((context) => {
    const { kind, inTime } = context.value;
    if (kind === 'appeal' && inTime === undefined) refuse(context, ['inTime'], { code: 'requiredWith', params: { choice: kind } });
  })
  .meta({
    id: 'NewAppeal',
    description: 'An appeal or a request to reconsider that has come in.',
    example: {
      kind: 'appeal',
      decision: '3a1f7f0e-5d0e-5a39-9d53-7e2f5f2f1a10',
      from: 'Kim Berg',
      on: '2026-03-20',
      receivedOn: '2026-03-02',
      inTime: true,
    },
  });
export type AppealBody = z.output<typeof newAppeal>;

export const appealStep = z
  .strictObject({
    kind: z.enum(appealStepKinds).meta({ description: 'What has become of it.', example: 'forwarded' }),
    on: day(),
    text: text().optional().meta({ example: 'Förvaltningsrätten i Luleå, mål 123-26.' }),
  })
  .meta({ id: 'AppealStep', description: 'What has become of an appeal or a request to reconsider.', example: { kind: 'forwarded', on: '2026-03-24' } });
export type AppealStepBody = z.output<typeof appealStep>;

/** What each kind of paper says. */
export interface PaperContents {
  note: NoteBody;
  file: FileBody;
  appeal: AppealBody;
  appealStep: AppealStepBody;
}
export type PaperKind = keyof PaperContents;
/** Names of what papers say, and of what documents tell of them beside. */
export type PaperField = { [K in PaperKind]: keyof PaperContents[K] }[PaperKind] | 'carriesOn';

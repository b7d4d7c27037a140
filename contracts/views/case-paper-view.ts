/** What people have put into a case beside its steps, as it looks in answers. */
import { z } from 'zod';
import { appealKinds, appealStepKinds, fileKinds, noteKinds } from '../bodies/case-paper.ts';
import { day, instant } from './view-parts.ts';

/** What all of them tell. */
const paper = {
  id: z.string(),
  internal: z.boolean().meta({ description: 'Seen by the county board’s own people only.' }),
  by: z.string(),
  byName: z.string(),
  recordedAt: instant(),
};

export const noteView = z
  .object({
    ...paper,
    kind: z.enum(noteKinds),
    on: day(),
    withWhom: z.string().nullable(),
    text: z.string(),
    corrects: z.string().nullable().meta({ description: 'Id of the earlier note that it corrects.' }),
    correctedBy: z.string().nullable().meta({ description: 'Id of the later note that corrects it.' }),
  })
  .meta({ id: 'Note', description: 'A note in the case (tjänsteanteckning). It is never changed: a wrong one is corrected by a later one.' });
export type NoteView = z.output<typeof noteView>;

export const caseFileView = z
  .object({
    ...paper,
    kind: z.enum(fileKinds),
    title: z.string(),
    on: day().meta({ description: 'The day on which it came in, was sent or was drawn up.' }),
    name: z.string().meta({ example: 'avtal.pdf' }),
    type: z.string().meta({ description: 'Media type, judged by content.', example: 'application/pdf' }),
    sizeBytes: z.int(),
  })
  .meta({ id: 'CaseFile', description: 'A file in the case that belongs to no period: a letter, minutes, an agreement.' });
export type CaseFileView = z.output<typeof caseFileView>;

export const appealView = z
  .object({
    ...paper,
    kind: z.enum(appealKinds),
    decision: z.string().meta({ description: 'Id of the command that was the decision.' }),
    from: z.string(),
    on: day().meta({ description: 'The day on which it came in.' }),
    receivedOn: day().nullable(),
    lastDay: day().nullable().meta({ description: 'Three weeks from the day on which the decision was received; of an appeal.' }),
    inTime: z.boolean().nullable().meta({ description: 'As a person has judged it.' }),
    text: z.string().nullable(),
    steps: z.array(z.object({ kind: z.enum(appealStepKinds), on: day(), text: z.string().nullable(), byName: z.string(), recordedAt: instant() })),
  })
  .meta({ id: 'Appeal', description: 'An appeal or a request to reconsider, with what has become of it.' });
export type AppealView = z.output<typeof appealView>;

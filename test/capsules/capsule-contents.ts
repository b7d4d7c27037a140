/** The expected state of a capsule beside its data folder: how its lives and mails stood when it was packed, in a format that no migration changes. */
import type { MailOutcome } from '../../contracts/views/mail-view.ts';
import type { Stage } from '../../workflows/domain/stages.ts';

/** Name of the file with it, beside the data folder. */
export const contentsName = 'contents.json';
export const dataName = 'data';

export interface CapsuleContents {
  /** In the order they began. `planRef`: of an activity that was imported with the county's plan. */
  lives: { id: string; title: string; planRef: string | null; stage: Stage; seq: number }[];
  mails: { key: string; messageId: string; outcome: MailOutcome }[];
}

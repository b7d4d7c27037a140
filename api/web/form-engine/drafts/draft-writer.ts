/** Which page of a form writes its draft, and which draft it knows: carried in the form from its first showing to the last. */
import { randomUUID } from 'node:crypto';
import type { DraftWriter } from '../../../../db/drafts/versioned-draft.ts';
import type { Fields } from '../../browser/posted-fields.ts';
import { one } from '../../browser/posted-fields.ts';

/** Name of the hidden field. */
export const writerField = '_draft';

/** @param knows version of the draft that is there when the form is opened */
export const newWriter = (knows?: string): DraftWriter => ({ writer: randomUUID(), knows });

export const writtenWriter = ({ writer, knows }: DraftWriter): string => [writer, knows].filter(Boolean).join(' ');

/** A form of before an upgrade names none: its page knows of no draft. */
export function writerIn(form: Fields): DraftWriter {
  const [, writer, knows] = /^([\w-]{1,40})(?: ([\w-]{1,40}))?$/.exec(one(form, writerField) ?? '') ?? [];
  return writer === undefined ? newWriter() : { writer, knows };
}

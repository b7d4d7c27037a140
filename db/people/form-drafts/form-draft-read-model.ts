/** Drafts of forms as they are read: each by whoever wrote it alone, and for `formDraftDays` after it was last saved. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { dayMs } from '../../../workflows/domain/durations.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { databaseClock } from '../../engine/connection.ts';
import type { Keyring } from '../../links/keyring.ts';
import { unsealed } from '../../links/sealed-text.ts';

export const formDraftDays = 30;

export interface FormDraftOf {
  person: string;
  /** Address of the form, with what in its query says which form it is. */
  address: string;
}

export type FormDraftFields = Record<string, string | string[] | undefined>;

/** Where a draft lies: its row does not tell which form it is of. */
export const formDraftKey = ({ person, address }: FormDraftOf) => ({ person, form: createHash('sha256').update(`${person} ${address}`).digest('hex') });

/** What is sealed is bound to its person and its form. */
export const placeOfDraft = ({ person, address }: FormDraftOf): string => JSON.stringify([person, address]);

/** By the database's clock: what was saved at this instant or before is gone. */
export const oldestFormDraft = async (knex: Knex): Promise<Instant> => addMs(await databaseClock(knex), -formDraftDays * dayMs);

export interface FormDraft {
  /** Absent where its key is gone. */
  fields?: FormDraftFields | undefined;
  savedAt: Instant;
  version: string;
}

/** Undefined when there is none of the person's, or it is too old. */
export async function findFormDraft(knex: Knex, keyring: Keyring, of: FormDraftOf): Promise<FormDraft | undefined> {
  const row = (await knex('form_drafts').where(formDraftKey(of)).first('key_id', 'content', 'saved_at', 'version')) as
    | { key_id: string; content: string; saved_at: Instant; version: string }
    | undefined;
  if (!row || row.saved_at <= (await oldestFormDraft(knex))) return undefined;
  const key = await keyring.verificationKey('formDraft', row.key_id);
  const fields = key && (JSON.parse(unsealed(key, placeOfDraft(of), row.content)) as FormDraftFields);
  return { fields, savedAt: row.saved_at, version: row.version };
}

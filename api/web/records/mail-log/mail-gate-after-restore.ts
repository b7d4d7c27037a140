/** What the gate for mail says after a restore: why it is closed, and that some of what waits may have been sent before. */
import type { Knex } from 'knex';
import { mailsFromBefore, restoreAtGate } from '../../../../db/lives/restore-read-model.ts';
import { shortMinuteInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { mailLogWords } from '../../parts/mail-log-words.ts';

/** Two sentences; undefined where no restore holds the gate. */
export async function afterRestore(db: Knex, language: Language): Promise<[string, string] | undefined> {
  const restore = await restoreAtGate(db);
  if (!restore) return undefined;
  const { gate: words } = mailLogWords[language];
  const copied = restore.backupMadeAt === null ? null : shortMinuteInWords(restore.backupMadeAt, language);
  return [words.restored(shortMinuteInWords(restore.at, language), copied), words.fromBefore(await mailsFromBefore(db, restore))];
}

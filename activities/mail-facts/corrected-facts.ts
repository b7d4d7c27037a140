/** What a correction changed, in the reader's language: a line for each fact. */
import { planTermsOf } from '../../db/registers/plan-read-model.ts';
import { factChangesInWords } from '../../words/facts/fact-changes.ts';
import { factTerms } from '../../words/facts/fact-words.ts';
import type { Language } from '../../words/language.ts';
import type { Recording } from '../recording/recording.ts';
import type { Names } from './mail-context.ts';

export async function correctedFacts({ trx, changes }: Recording, names: Names, language: Language): Promise<string[]> {
  if (!changes) return [];
  const terms = await planTermsOf(trx, [...factTerms]);
  const term = (kind: string, id: string) => terms.find((each) => each.kind === kind && each.id === id)?.name ?? id;
  return factChangesInWords(changes, { organisation: names.organisation, term }, language);
}

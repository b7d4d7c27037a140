/** A message in words: its kind, its minute, its text without personal links. */
import type { MailView } from '../../../../contracts/views/mail-view.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { entryOf } from '../../../../workflows/domain/entry-of.ts';
import { mailLogWords } from '../../parts/mail-log-words.ts';

export const mailKindInWords = ({ kind }: Pick<MailView, 'kind'>, language: Language): string =>
  capitalised(entryOf(wordsIn(language).mailKinds, kind) ?? kind);

/** Links that sign somebody in or answer for somebody are stored without their secret; nor is what is left of them shown. */
export const withoutPersonalLinks = (text: string, language: Language): string =>
  text.replace(/https?:\/\/[^\s"<>]*\/(?:svara|logga-in)\/[^\s"<>]*/g, mailLogWords[language].hiddenLink);

/** What a task asks for, in words. */
import type { TaskView } from '../../../../contracts/views/register-view.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { periodInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';

export function taskInWords({ kind, text, period }: Pick<TaskView, 'kind' | 'text' | 'period'>, language: Language): string {
  const { toDo, taskKinds } = wordsIn(language);
  return text ?? capitalised(withPeriod({ ...taskKinds, ...toDo }[kind as keyof typeof toDo] ?? kind, period, language));
}

export const withPeriod = (what: string, period: string | null, language: Language): string =>
  period === null ? what : `${what}, ${periodInWords(period, language)}`;

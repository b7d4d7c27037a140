/** "1,4 MB", "320 kB": in powers of ten, as file managers show it. */
import type { Language } from '../../../words/language.ts';

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

export function fileSize(bytes: number, language: Language): string {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'MB'] : [Math.max(1, bytes / 1000), 'kB'];
  return `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: unit === 'MB' ? 1 : 0 }).format(value)}\u00a0${unit}`;
}

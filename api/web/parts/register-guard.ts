/** Guards a form of a register, which has no versions: what stood when it was opened is compared with what stands when it is checked, and in the write itself. */
import { createHash } from 'node:crypto';
import type { RegisterSubject } from '../../../db/registers/register-change-read-model.ts';
import { lastRegisterChange } from '../../../db/registers/register-change-read-model.ts';
import { minuteInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { PageCall } from '../kit/page-route.ts';

const words: Record<Language, { changed: { title: string; intro: string }; by: (name: string | null, when: string) => string }> = {
  sv: {
    changed: {
      title: 'Någon annan har ändrat uppgiften',
      intro: 'Den har ändrats sedan du öppnade formuläret. Ingenting av det du skrev har sparats, och ingenting har gått förlorat.',
    },
    by: (name, when) => `Senast ändrat av ${name ?? 'någon som inte finns kvar i registret'}, ${when}.`,
  },
  en: {
    changed: {
      title: 'Somebody else has changed it',
      intro: 'It has been changed since you opened the form. Nothing of what you wrote has been saved, and nothing is lost.',
    },
    by: (name, when) => `Last changed by ${name ?? 'somebody who is no longer in the register'}, ${when}.`,
  },
};

/**
 * @param stands all that the form is about, as it stands now
 * @param now the same as the form's fields have it, where they show it: it is then compared once more when the form is sent
 */
export function registerGuard<Now extends object>(
  { deps, language, viewer }: Pick<PageCall, 'deps' | 'language' | 'viewer'>,
  subject: RegisterSubject,
  stands: unknown,
  now?: Now,
) {
  const { changed, by } = words[language];
  const mends = {
    version: createHash('sha256').update(JSON.stringify(stands)).digest('base64url'),
    changed,
    async by() {
      const last = await lastRegisterChange(deps.db, subject);
      return last && by(last.name, minuteInWords(last.at, language));
    },
    isOwn: async () => (await lastRegisterChange(deps.db, subject))?.person === viewer.id,
    ...(now && { now }),
  };
  return { mends };
}

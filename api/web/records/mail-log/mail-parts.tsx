/** What lists and pages of messages show alike: what one is about, how it went, its address. */

import type { MailView } from '../../../../contracts/views/mail-view.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { shortMinuteInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { Tag } from '../../components/display.tsx';
import { LinkedName } from '../../components/linked-name.tsx';
import { mailLogWords } from '../../parts/mail-log-words.ts';

export function AboutActivity({ mail, titles, language }: { mail: Pick<MailView, 'planActivity'>; titles: NamesById; language: Language }) {
  if (mail.planActivity === null) return <>{mailLogWords[language].noActivity}</>;
  return <LinkedName of={titles.get(mail.planActivity) ?? mail.planActivity} href={`/aktiviteter/${mail.planActivity}`} />;
}

/** What somebody may have to do something about. */
const tones = { retrying: 'soon', held: 'soon', refused: 'late', expired: 'late' } as const;

export const Outcome = ({
  mail: { outcome, answer, acceptedAt, nextTryAt, isGathered },
  language,
}: {
  mail: Pick<MailView, 'outcome' | 'answer' | 'acceptedAt'> & Partial<Pick<MailView, 'nextTryAt' | 'isGathered'>>;
  language: Language;
}) => (
  <>
    {outcome in tones ? (
      <Tag tone={tones[outcome as keyof typeof tones]}>{capitalised(mailLogWords[language].outcomes[outcome])}</Tag>
    ) : (
      capitalised(mailLogWords[language].outcomes[outcome])
    )}
    {acceptedAt && <div class="hit-quiet">{shortMinuteInWords(acceptedAt, language)}</div>}
    {nextTryAt && <div class="hit-quiet">{mailLogWords[language][isGathered ? 'gathered' : 'nextTry'](shortMinuteInWords(nextTryAt, language))}</div>}
    {answer && outcome !== 'accepted' && <div class="hit-quiet">{answer}</div>}
  </>
);

/** May break at its sign. */
export function Address({ address }: { address: string }) {
  const [name, host] = address.split('@', 2);
  return (
    <>
      {name}
      {host !== undefined && (
        <>
          @<wbr />
          {host}
        </>
      )}
    </>
  );
}

/** An activity that had ended goes on: what holds again, and all the days that hold by now for whoever reads it. */
import { capitalised } from '../../../words/capitalised.ts';
import { instantInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { MailFacts } from '../../../words/mail-facts.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { deadline, howTo, isActorRole, matterOf, otherwise } from '../deadline.ts';
import type { Letter, Template } from '../letter.ts';
import { listed, quoted, rows } from '../letter.ts';

interface ReopenedWords {
  heading: string;
  actor: string;
  proposed: string;
  body: string;
  coordinator: string;
  links: string;
  nothing: string;
  stage: string;
  all: string;
  reason: string;
  by: (what: string, day: string) => string;
}

const words: Record<Language, ReopenedWords> = {
  sv: {
    heading: 'Aktiviteten har tagits upp igen',
    actor:
      'Den var avslutad, och nu fortsätter den. Det som återstod gäller igen. Dagar som inte hade passerat är framflyttade så många dagar som aktiviteten var avslutad.',
    proposed: 'Avslaget gäller inte längre. Förslaget ska avgöras på nytt, och ni behöver inte göra något nu.',
    body: 'Den var avslutad, och nu fortsätter den. Frågan som ni hade är öppen hos er igen.',
    coordinator: 'Den var avförd ur handlingsplanen, och nu fortsätter den. Se efter vad som gäller i aktiviteten.',
    links: 'Länkar i tidigare mejl om aktiviteten fungerar inte längre.',
    nothing: 'Ni har inget att göra just nu.',
    stage: 'Läge',
    all: 'De här dagarna gäller nu',
    reason: 'Skäl',
    by: (what, day) => `${what}: senast ${day}`,
  },
  en: {
    heading: 'The activity has been reopened',
    actor:
      'It had ended, and now it continues. What remained applies again. Dates that had not passed have moved ahead by as many days as the activity was over.',
    proposed: 'The rejection no longer applies. The proposal will be decided again, and you do not need to do anything now.',
    body: 'It had ended, and now it continues. The matter that was with you is open again.',
    coordinator: 'It had been taken out of the plan, and now it continues. Check what applies in the activity.',
    links: 'Links in earlier mails about the activity no longer work.',
    nothing: 'You have nothing to do right now.',
    stage: 'Stage',
    all: 'These dates apply now',
    reason: 'Reason',
    by: (what, day) => `${what}: by ${day}`,
  },
};

function letter(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const { reopened, recipient, obligation } = facts;
  const isActor = isActorRole(recipient.as);
  const lead = recipient.as === 'coordinator' ? say.coordinator : !isActor ? say.body : reopened?.stage === 'proposed' ? say.proposed : say.actor;
  const owed = reopened?.owed ?? [];
  return {
    heading: say.heading,
    blocks: [
      lead,
      ...quoted(say.reason, facts.text),
      ...rows([say.stage, reopened && capitalised(wordsIn(language).stages[reopened.stage])]),
      ...(owed.length > 1
        ? listed(
            say.all,
            owed.map((one) => say.by(capitalised(matterOf(one, language, 'toDo')), instantInWords(one.dueAt, language))),
          )
        : []),
      ...(isActor && owed.length === 0 && reopened?.stage !== 'proposed' ? [say.nothing] : []),
      ...deadline(obligation, language),
      ...howTo(facts, language),
      ...otherwise(facts, language),
      ...(isActor ? [say.links] : []),
    ],
  };
}

export const reopened: Template = { sv: (facts) => letter(facts, 'sv'), en: (facts) => letter(facts, 'en') };

/** What the one button of a mail says: the act that its page is for. */
import type { Language } from '../../../words/language.ts';
import type { MailFacts, MailLink } from '../../../words/mail-facts.ts';
import type { ObligationKind } from '../../../workflows/domain/life-state.ts';

interface ButtonWords {
  acts: Record<ObligationKind, string>;
  task: string;
  matter: string;
  activity: string;
  own: string;
  public: string;
}

const words: Record<Language, ButtonWords> = {
  sv: {
    acts: {
      completion: 'Komplettera förslaget',
      decision: 'Besluta om förslaget',
      assignment: 'Fråga en organisation',
      answer: 'Svara på frågan',
      report: 'Lämna lägesrapporten',
      finalReport: 'Lämna slutrapporten',
      review: 'Granska rapporten',
      extensionAnswer: 'Svara om mer tid',
      bodyDecision: 'Läs underlaget och svara',
      evaluation: 'Skriv utvärderingen',
    },
    task: 'Öppna uppgiften',
    matter: 'Läs ärendet',
    activity: 'Öppna aktiviteten',
    own: 'Öppna er organisations sida',
    public: 'Läs om aktiviteten',
  },
  en: {
    acts: {
      completion: 'Complete the proposal',
      decision: 'Decide on the proposal',
      assignment: 'Ask an organisation',
      answer: 'Answer the question',
      report: 'Send the progress report',
      finalReport: 'Send the final report',
      review: 'Review the report',
      extensionAnswer: 'Answer about more time',
      bodyDecision: 'Read the papers and answer',
      evaluation: 'Write the evaluation',
    },
    task: 'Open the task',
    matter: 'Read the matter',
    activity: 'Open the activity',
    own: 'Open your organisation’s page',
    public: 'Read about the activity',
  },
};

export function buttonOf({ obligation }: Pick<MailFacts, 'obligation'>, { leadsTo }: MailLink, language: Language): string {
  const say = words[language];
  if (leadsTo === 'activity' || leadsTo === 'own' || leadsTo === 'public') return say[leadsTo];
  if (obligation?.mine) return say.acts[obligation.kind];
  return leadsTo === 'matter' ? say.matter : say.task;
}

import type { MailPace } from '../../../db/people/mail-pace-read-model.ts';
import type { Language } from '../../../words/language.ts';

interface MailChoiceWords {
  title: string;
  intro: string;
  label: string;
  paces: Record<MailPace | 'rules', { label: string; hint: string }>;
  save: string;
  saved: string;
  atOnce: { title: string; text: string };
}

export const mailChoiceWords: Record<Language, MailChoiceWords> = {
  sv: {
    title: 'Dina mejl',
    intro: 'Påminnelser, uppgifter och sådant som är bra att känna till kan samlas till ett mejl, så att du inte får många på samma dag.',
    label: 'Hur vill du ha det som kan vänta?',
    paces: {
      rules: { label: 'Som reglerna för varje aktivitet säger', hint: 'så är det om du inte väljer något' },
      daily: {
        label: 'Samlat en gång om dagen',
        hint: 'på morgonen, det mest brådskande först; den som samordnar eller är sekreterare får också veckans översikt',
      },
      weekly: { label: 'Samlat, och det som bara är att känna till en gång i veckan', hint: 'den första arbetsdagen i veckan' },
      atOnce: { label: 'Varje sak för sig, genast', hint: 'ett mejl för varje sak' },
    },
    save: 'Spara',
    saved: 'Ditt val är sparat. Det gäller mejl från och med nu.',
    atOnce: {
      title: 'Det här kommer alltid genast',
      text: 'Svar på något du har gjort, inloggning, beslut och ändringar, frågan om att ta sig an en aktivitet, det du kan yttra dig om innan en fråga lyfts, och det som rör säkerhet.',
    },
  },
  en: {
    title: 'Your mails',
    intro: 'Reminders, tasks and what is good to know can be gathered into one mail, so that you do not get many on the same day.',
    label: 'How do you want what can wait?',
    paces: {
      rules: { label: 'As the rules of each activity say', hint: 'this holds if you choose nothing' },
      daily: { label: 'Gathered once a day', hint: 'in the morning, the most urgent first; coordinators and secretaries also get a summary of the week' },
      weekly: { label: 'Gathered, and what is only good to know once a week', hint: 'on the first working day of the week' },
      atOnce: { label: 'Each matter by itself, at once', hint: 'one mail for each' },
    },
    save: 'Save',
    saved: 'Your choice is saved. It holds for mails from now on.',
    atOnce: {
      title: 'This always comes at once',
      text: 'Answers to something you have done, sign-in, decisions and changes, the question of taking on an activity, what you can comment on before a matter is raised, and what concerns security.',
    },
  },
};

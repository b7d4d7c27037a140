/** Words of the forms for what a body says. */

import type { BodiesInText } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import type { Language } from '../../../words/language.ts';

const sv = {
  closed: 'Frågan är inte längre öppen.',
  advice: {
    title: 'Lämna råd',
    intro: 'Rådet skickas till den ansvariga organisationen. Tiden stannar inte: lämnas ingen rapport går frågan vidare.',
    kind: { label: 'Råd' },
    text: { label: 'Rådet', hint: 'Skriv så att den ansvariga kan använda det. Det blir en allmän handling.' },
    send: 'Lämna rådet',
    done: 'Rådet är lämnat och skickat till den ansvariga.',
  },
  decision: {
    title: 'Besluta',
    intro: 'Beslutet verkar av sig självt så snart det är infört, och skickas till den ansvariga organisationen.',
    outcome: { label: 'Beslut' },
    grounds: { label: 'Motivering', hint: 'Blir en allmän handling.' },
    ofOutcome: 'Det som hör till beslutet',
    dueOn: { label: 'Ny sista dag', hint: 'Med en ny sista dag.' },
    lead: { label: 'Organisation som tillfrågas', hint: 'När en annan organisation föreslås.' },
    until: { label: 'Pausad till', hint: 'Med en paus: den dag aktiviteten går vidare.' },
    deferTo: { label: 'Nästa möte', hint: 'När frågan skjuts upp.' },
    referTo: { label: 'Vem som tillfrågas', hint: 'När frågan skickas tillbaka.' },
    question: { label: 'Frågan som ska besvaras' },
    final: {
      label: 'Slutrapport och utvärdering',
      hint: 'När aktiviteten avförs ska den ansvariga lämna en slutrapport inom 20 arbetsdagar, och samordnarna utvärdera. Kryssa bara om det inte behövs.',
      choice: 'Ingen slutrapport och ingen utvärdering behövs',
    },
    nobody: 'Ingen',
    to: ({ adviser }: BodiesInText) => ({
      coordinator: 'Samordnarna vid Länsstyrelsen',
      referenceGroup: capitalised(adviser),
      actor: 'Den ansvariga organisationen',
    }),
    send: 'Inför beslutet',
    done: 'Beslutet är infört.',
  },
};

const en: typeof sv = {
  closed: 'The matter is no longer open.',
  advice: {
    title: 'Give advice',
    intro: 'The advice is sent to the lead organisation. The clock does not stop: without a report the matter goes on.',
    kind: { label: 'Advice' },
    text: { label: 'The advice', hint: 'Write it so that the lead can use it. It becomes a public record.' },
    send: 'Give the advice',
    done: 'The advice is given and sent to the lead.',
  },
  decision: {
    title: 'Decide',
    intro: 'The decision acts by itself as soon as it is recorded, and is sent to the lead organisation.',
    outcome: { label: 'Decision' },
    grounds: { label: 'Grounds', hint: 'Becomes a public record.' },
    ofOutcome: 'What belongs to the decision',
    dueOn: { label: 'New due day', hint: 'With a new due day.' },
    lead: { label: 'Organisation to ask', hint: 'When another organisation is proposed.' },
    until: { label: 'Paused until', hint: 'With a pause: the day the activity goes on.' },
    deferTo: { label: 'Next meeting', hint: 'When the matter is put off.' },
    referTo: { label: 'Who is asked', hint: 'When the matter is sent back.' },
    question: { label: 'The question to be answered' },
    final: {
      label: 'Final report and evaluation',
      hint: 'When the activity is taken out of the plan the lead hands in a final report within 20 working days, and the coordinators evaluate. Tick only if that is not needed.',
      choice: 'No final report and no evaluation are needed',
    },
    nobody: 'Nobody',
    to: ({ adviser }) => ({ coordinator: 'The coordinators at the county board', referenceGroup: capitalised(adviser), actor: 'The lead organisation' }),
    send: 'Record the decision',
    done: 'The decision is recorded.',
  },
};

export const bodyFormWords: Record<Language, typeof sv> = { sv, en };

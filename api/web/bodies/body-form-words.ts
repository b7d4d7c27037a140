/** Words of the forms for what a body says. */

import type { BodiesInText } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import type { Language } from '../../../words/language.ts';

const sv = {
  closed: 'Frågan är inte längre öppen.',
  raise: {
    title: 'Ta upp ett ärende',
    intro: 'Organet får frågan och tar ställning. Den ansvariga organisationen får veta vad ni frågar. Inga dagar flyttas av det.',
    role: { label: 'Till vem' },
    does: { referenceGroup: 'ger råd', steeringGroup: 'beslutar' },
    kind: { label: 'Vad det gäller' },
    question: { label: 'Frågan', hint: 'Skriv så att den som inte känner till ärendet förstår. Den ansvariga får läsa den.' },
    proposedAnswer: { label: 'Förslag till svar', hint: 'Vad ni föreslår att organet svarar. Får lämnas tomt.' },
    closedLife: 'Aktiviteten har tagit slut.',
    send: 'Ta upp ärendet',
    done: 'Ärendet är upptaget.',
  },
  withdraw: {
    title: 'Ta tillbaka ärendet',
    intro: 'Organet och den ansvariga organisationen får veta att det inte behövs något svar.',
    reason: { label: 'Skäl', hint: 'Skickas till dem.' },
    notOurs: 'Frågan är besvarad, eller har lyfts av något annat än en samordnare.',
    send: 'Ta tillbaka ärendet',
    done: 'Ärendet är återtaget.',
  },
  advice: {
    title: 'Lämna råd',
    intro: 'Rådet skickas till den ansvariga organisationen. Tiden stannar inte: lämnas ingen rapport går frågan vidare.',
    introByHand: 'Rådet skickas till den ansvariga organisationen och till samordnarna. Inga dagar flyttas av det.',
    introPassedOn: ({ decider }: BodiesInText) =>
      `Frågan har gått vidare till ${decider}, som ännu inte har beslutat. Rådet skickas dit och till den ansvariga organisationen.`,
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
  raise: {
    title: 'Raise a matter',
    intro: 'The body is asked for its word. The lead organisation is told what you ask. It moves no day.',
    role: { label: 'Before whom' },
    does: { referenceGroup: 'advises', steeringGroup: 'decides' },
    kind: { label: 'What it is about' },
    question: { label: 'The question', hint: 'Write it so that who does not know the case understands. The lead may read it.' },
    proposedAnswer: { label: 'Proposed answer', hint: 'What you propose that the body answers. May be left empty.' },
    closedLife: 'The activity has ended.',
    send: 'Raise the matter',
    done: 'The matter is raised.',
  },
  withdraw: {
    title: 'Take the matter back',
    intro: 'The body and the lead organisation are told that no answer is needed.',
    reason: { label: 'Reason', hint: 'Sent to them.' },
    notOurs: 'The matter has been answered, or was raised by something else than a coordinator.',
    send: 'Take the matter back',
    done: 'The matter is taken back.',
  },
  advice: {
    title: 'Give advice',
    intro: 'The advice is sent to the lead organisation. The clock does not stop: without a report the matter goes on.',
    introByHand: 'The advice is sent to the lead organisation and to the coordinators. It moves no day.',
    introPassedOn: ({ decider }) => `The matter has gone on to ${decider}, which has not decided yet. The advice is sent there and to the lead organisation.`,
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

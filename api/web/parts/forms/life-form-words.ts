/** Words of the forms that pause, end and sum up an activity, and tick a task off. */
import type { Language } from '../../../../words/language.ts';

const sv = {
  reason: { label: 'Skäl' },
  pause: {
    title: 'Pausa aktiviteten',
    intro: 'Tiden stannar: alla sista dagar flyttas med så många dagar som pausen varar.',
    until: { label: 'Till och med', hint: 'Lämna tomt om det inte är känt. Annars återupptas aktiviteten av sig själv.' },
    send: 'Pausa',
    done: 'Aktiviteten är pausad.',
  },
  resume: {
    title: 'Återuppta aktiviteten',
    intro: 'Tiden går igen, och alla sista dagar har flyttats med pausen.',
    send: 'Återuppta',
    done: 'Aktiviteten är igång igen.',
  },
  close: {
    title: 'Avsluta aktiviteten',
    intro: 'Den ansvariga lämnar en slutrapport, och Länsstyrelsen utvärderar. Därefter är aktiviteten avslutad.',
    final: { label: 'Årlig aktivitet', choice: 'Den återkommer inte något mer år' },
    already: 'Aktiviteten håller redan på att avslutas.',
    send: 'Inled avslutandet',
    done: 'Avslutandet är inlett.',
  },
  evaluate: {
    title: 'Utvärdera aktiviteten',
    intro: 'Utvärderingen blir en del av ärendet. När den och slutrapporten är klara är aktiviteten avslutad.',
    summary: { label: 'Sammanfattning', hint: 'Vad aktiviteten gav.' },
    lessons: { label: 'Lärdomar' },
    goals: { label: 'Mål som har nåtts' },
    reachedAll: { true: 'Ja', false: 'Nej' },
    already: 'Utvärderingen är redan inlämnad.',
    send: 'Spara utvärderingen',
    done: 'Utvärderingen är sparad.',
  },
  withdraw: {
    title: 'Återkalla aktiviteten',
    intro: 'Aktiviteten tas tillbaka och ärendet avslutas. Det går inte att ångra.',
    send: 'Återkalla aktiviteten',
    done: 'Aktiviteten är återkallad.',
  },
  task: {
    title: 'Uppgiften är klar',
    intro: 'Uppgiften försvinner från Att göra. Det du skriver sparas med den.',
    what: 'Uppgift',
    recipient: 'Adress som inte tar emot',
    lost: 'Aktiviteter som har förlorat något',
    gone: (id: string) => `${id} (finns inte kvar)`,
    lostHelp: 'Fråga dem det gäller vad som hände efter att kopian gjordes, och registrera det igen.',
    note: { label: 'Vad du gjorde' },
    already: 'Uppgiften är redan klar.',
    send: 'Markera som klar',
    done: 'Uppgiften är klar.',
  },
};

const en: typeof sv = {
  reason: { label: 'Reason' },
  pause: {
    title: 'Pause the activity',
    intro: 'Time stops: all due days move by as many days as the pause lasts.',
    until: { label: 'Until', hint: 'Leave empty if it is not known. Otherwise the activity goes on by itself.' },
    send: 'Pause',
    done: 'The activity is paused.',
  },
  resume: { title: 'Resume the activity', intro: 'Time goes on, and all due days have moved with the pause.', send: 'Resume', done: 'The activity goes on.' },
  close: {
    title: 'Close the activity',
    intro: 'The lead gives a final report, and the county board evaluates. Then the activity is closed.',
    final: { label: 'Yearly activity', choice: 'It does not recur another year' },
    already: 'The activity is being closed already.',
    send: 'Begin the closing',
    done: 'The closing has begun.',
  },
  evaluate: {
    title: 'Evaluate the activity',
    intro: 'The evaluation becomes part of the case. When it and the final report are done the activity is closed.',
    summary: { label: 'Summary', hint: 'What the activity gave.' },
    lessons: { label: 'Lessons' },
    goals: { label: 'Goals that were reached' },
    reachedAll: { true: 'Yes', false: 'No' },
    already: 'The evaluation is in already.',
    send: 'Save the evaluation',
    done: 'The evaluation is saved.',
  },
  withdraw: {
    title: 'Withdraw the activity',
    intro: 'The activity is taken back and the case ends. This cannot be undone.',
    send: 'Withdraw the activity',
    done: 'The activity is withdrawn.',
  },
  task: {
    title: 'The task is done',
    intro: 'The task disappears from what is to do. What you write is kept with it.',
    what: 'Task',
    recipient: 'Address that takes no mail',
    lost: 'Activities that have lost something',
    gone: (id) => `${id} (no longer there)`,
    lostHelp: 'Ask those concerned what happened after the copy was made, and enter it again.',
    note: { label: 'What you did' },
    already: 'The task is done already.',
    send: 'Mark as done',
    done: 'The task is done.',
  },
};

export const lifeFormWords: Record<Language, typeof sv> = { sv, en };

/** Words of the forms that undo an act later than minutes, and of those that excuse from a report. */
import type { Language } from '../../../../words/language.ts';

const sv = {
  reason: { label: 'Skäl', hint: 'Skälet står i historiken, och i meddelandet till den som får besked.' },
  'svaret-fel': {
    title: 'Svaret om ansvar var fel',
    intro:
      'Använd det här när ett ja eller nej har förts in av misstag. Organisationen tillfrågas igen och får en ny dag att svara till. Det som hade börjat i dess namn gäller inte. Hade någon annan ansvaret före ett ja, har den organisationen det igen. Organisationen och den som lade förslaget får veta det.',
    send: 'Ta bort svaret och fråga igen',
    done: 'Svaret är borttaget, och organisationen tillfrågas igen.',
  },
  'korta-tiden': {
    title: 'Korta eller ta tillbaka en förlängning',
    intro:
      'Den ansvariga får en tidigare dag och får veta det. Dagen blir aldrig tidigare än den som gällde före förlängningen, och minst fem arbetsdagar är kvar. Påminnelser som redan har skickats skickas inte igen.',
    outcome: { label: 'Vad ska gälla?' },
    revoked: 'Dagen före förlängningen, eller fem arbetsdagar från i dag om den dagen är för nära',
    shortened: 'En annan, tidigare dag',
    day: { label: 'Ny sista dag', hint: 'Bara om en annan dag ska gälla.' },
    before: 'Före förlängningen',
    send: 'Ändra dagen',
    done: 'Den nya dagen gäller.',
  },
  'slapp-steget': {
    title: 'Sluta hålla inne nästa steg',
    intro:
      'Steget kommer den dag det skulle ha kommit om det inte hade hållits inne, men tidigast nästa arbetsdag. Ska frågan lyftas får den ansvariga veta när.',
    send: 'Släpp steget',
    done: 'Steget hålls inte längre inne.',
  },
  befria: {
    title: 'Befria från en rapport',
    intro:
      'Ingen rapport behöver lämnas för perioden. Inga fler påminnelser skickas, och har frågan lyfts tas den bort därifrån. En delutbetalning som väntar på rapporten väntar i stället på nästa periods rapport. Den ansvariga får veta det.',
    isFinal: 'Det här är slutrapporten. Utan den avslutas aktiviteten när utvärderingen är klar. En delutbetalning som väntar på den frigörs inte.',
    without: { label: 'Avsluta utan slutrapport', choice: 'Ja, aktiviteten avslutas utan slutrapport' },
    send: 'Befria från rapporten',
    done: 'Rapporten behöver inte lämnas.',
  },
  'begar-anda': {
    title: 'Begär en rapport ändå',
    intro: 'Den ansvariga är inte längre befriad från rapporten och får veta det. Minst tjugo arbetsdagar ska vara kvar till den nya dagen.',
    day: { label: 'Ny sista dag' },
    send: 'Begär rapporten',
    done: 'Rapporten ska lämnas.',
  },
  'pausens-slut': {
    title: 'Ändra pausens slut',
    intro: 'Pausen slutar en annan dag, eller gäller tills vidare. Den ansvariga får veta det.',
    day: { label: 'Aktiviteten går igång igen', hint: 'Lämna tomt om pausen ska gälla tills vidare.' },
    send: 'Ändra pausens slut',
    done: 'Pausens slut är ändrat.',
  },
  'aterta-avslut': {
    title: 'Ta tillbaka avslutandet',
    intro:
      'Uppföljningen går vidare som om aktiviteten inte hade börjat avslutas. Perioden som kortades går vidare till sitt gamla slut, eller till nästa gräns som är minst 28 dagar bort. Ingen utvärdering behövs nu. Den ansvariga får veta det.',
    send: 'Ta tillbaka avslutandet',
    done: 'Aktiviteten fortsätter.',
  },
  'aterta-utvardering': {
    title: 'Ta tillbaka utvärderingen',
    intro: 'Utvärderingen gäller inte längre, men står kvar bland handlingarna. En ny behövs innan aktiviteten kan avslutas.',
    send: 'Ta tillbaka utvärderingen',
    done: 'Utvärderingen är tagen tillbaka.',
  },
};

const en: typeof sv = {
  reason: { label: 'Reason', hint: 'The reason stands in the history, and in the message to whoever is told.' },
  'svaret-fel': {
    title: 'The answer about the lead was wrong',
    intro:
      'Use this when a yes or a no has been entered by mistake. The organisation is asked again, with a new day to answer by. What had begun in its name does not hold. Where another had the lead before a yes, that organisation has it again. The organisation and the proposer are told.',
    send: 'Remove the answer and ask again',
    done: 'The answer is removed, and the organisation is asked again.',
  },
  'korta-tiden': {
    title: 'Shorten or take back an extension',
    intro:
      'The lead gets an earlier day and is told so. The day is never earlier than the one that held before the extension, and at least five working days are left. Reminders that have been sent are not sent again.',
    outcome: { label: 'What is to hold?' },
    revoked: 'The day before the extension, or five working days from today where that day is too near',
    shortened: 'Another, earlier day',
    day: { label: 'New due day', hint: 'Only where another day is to hold.' },
    before: 'Before the extension',
    send: 'Change the day',
    done: 'The new day holds.',
  },
  'slapp-steget': {
    title: 'Stop holding the next step',
    intro:
      'The step comes on the day it would have come, had it not been held, but not before the next working day. Where the matter is to be raised, the lead is told when.',
    send: 'Let the step go',
    done: 'The step is no longer held.',
  },
  befria: {
    title: 'Excuse from a report',
    intro:
      'No report need be handed in for the period. No more reminders are sent, and where the matter has been raised it is taken away from there. An instalment that waits for the report waits for that of the next period instead. The lead is told.',
    isFinal: 'This is the final report. Without it the activity is closed once the evaluation is in. An instalment that waits for it is not released.',
    without: { label: 'Close without a final report', choice: 'Yes, the activity is closed without a final report' },
    send: 'Excuse from the report',
    done: 'The report need not be handed in.',
  },
  'begar-anda': {
    title: 'Ask for a report after all',
    intro: 'The lead is no longer excused from the report and is told so. At least twenty working days are to be left until the new day.',
    day: { label: 'New due day' },
    send: 'Ask for the report',
    done: 'The report is owed.',
  },
  'pausens-slut': {
    title: 'Change the end of the pause',
    intro: 'The pause ends on another day, or holds until further notice. The lead is told.',
    day: { label: 'The activity goes on again', hint: 'Leave empty if the pause is to hold until further notice.' },
    send: 'Change the end of the pause',
    done: 'The end of the pause is changed.',
  },
  'aterta-avslut': {
    title: 'Take the closing back',
    intro:
      'The follow-up goes on as if the closing had not begun. The period that was cut short goes on to its old end, or to the next boundary at least 28 days away. No evaluation is needed now. The lead is told.',
    send: 'Take the closing back',
    done: 'The activity goes on.',
  },
  'aterta-utvardering': {
    title: 'Take the evaluation back',
    intro: 'The evaluation no longer holds, but stays among the documents. A new one is needed before the activity can be closed.',
    send: 'Take the evaluation back',
    done: 'The evaluation has been taken back.',
  },
};

export const undoingFormWords: Record<Language, typeof sv> = { sv, en };

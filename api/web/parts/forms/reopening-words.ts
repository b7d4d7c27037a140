/** Words of the forms that take up an activity again that had ended. */
import type { BodiesInText } from '../../../../words/body-names.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import type { Language } from '../../../../words/language.ts';

const sv = {
  title: 'Ta upp aktiviteten igen',
  intro:
    'Aktiviteten blir som den var innan den tog slut, med de pengar som är beslutade och betalda i dag. Dagar som inte hade passerat flyttas fram så många dagar som den var avslutad. Det som var försenat är fortfarande försenat, men den ansvariga hörs en gång till innan någon fråga lyfts. Länkar i gamla mejl fungerar inte igen; nya mejl har nya länkar.',
  introOfBody: ({ decider }: BodiesInText) =>
    `${capitalised(decider)} har avfört aktiviteten och tar nu upp den igen. Den blir som den var innan, och frågan som avgjordes är öppen hos ${decider} igen. Dagar som inte hade passerat flyttas fram så många dagar som den var avförd.`,
  rejected: 'Avslaget gäller inte längre. Förslaget ska beslutas på nytt, räknat från i dag.',
  reason: { label: 'Skäl', hint: 'Skälet står i historiken och i meddelandena.' },
  undone: { label: 'Det här gäller inte', hint: 'Kryssa för minst ett. Det andra står kvar.' },
  undoables: { evaluation: 'Utvärderingen', finalReport: 'Godkännandet av slutrapporten' },
  runsTo: { label: 'Ny sista dag', hint: 'Aktivitetens sista dag har passerat. Utan en ny går den direkt till avslutning: slutrapport och utvärdering.' },
  leadGone: {
    label: 'Den ansvariga organisationen',
    choice: 'Den organisation som var ansvarig, eller tillfrågad, finns inte längre. En annan ska frågas.',
  },
  notEnded: 'Aktiviteten har inte tagit slut.',
  byBodyAlone: ({ decider }: BodiesInText) => `${capitalised(decider)} har avfört aktiviteten, och ingen annan kan ta upp den igen.`,
  notTakenOut: 'Aktiviteten är inte avförd ur handlingsplanen.',
  send: 'Ta upp aktiviteten igen',
  done: 'Aktiviteten är tagen upp igen.',
};

const en: typeof sv = {
  title: 'Reopen the activity',
  intro:
    'The activity becomes as it was before it ended, with the money decided and paid as of today. Days that had not passed move ahead by as many days as it had ended for. What was late is late still, but the lead is heard once more before any matter is raised. Links in old mails do not work again; new mails have new links.',
  introOfBody: ({ decider }) =>
    `${capitalised(decider)} has taken the activity out of the plan, and now takes it up again. It becomes as it was before, and the matter that was decided is open before ${decider} again. Days that had not passed move ahead by as many days as it was out.`,
  rejected: 'The rejection no longer holds. The proposal is to be decided anew, counted from today.',
  reason: { label: 'Reason', hint: 'The reason stands in the history and in the messages.' },
  undone: { label: 'This does not hold', hint: 'Tick at least one. The other stays.' },
  undoables: { evaluation: 'The evaluation', finalReport: 'The approval of the final report' },
  runsTo: {
    label: 'New last day',
    hint: 'The last day of the activity has passed. Without a new one it goes straight into its closing: final report and evaluation.',
  },
  leadGone: { label: 'The lead organisation', choice: 'The organisation that led it, or was asked to, exists no more. Another is to be asked.' },
  notEnded: 'The activity has not ended.',
  byBodyAlone: ({ decider }) => `${capitalised(decider)} has taken the activity out of the plan, and nobody else can take it up again.`,
  notTakenOut: 'The activity has not been taken out of the plan.',
  send: 'Reopen the activity',
  done: 'The activity has been reopened.',
};

export const reopeningWords: Record<Language, typeof sv> = { sv, en };

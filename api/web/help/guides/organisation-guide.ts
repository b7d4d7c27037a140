/** What organisations do: by the link in a mail, or signed in. */

import { formWords } from '../../form-engine/form-words.ts';
import { calendarWords } from '../../parts/calendar/calendar-words.ts';
import { proposalFormWords } from '../../parts/forms/proposal-form-words.ts';
import { reportFormWords } from '../../parts/forms/report-form-words.ts';
import type { GuideWords } from './guide.ts';

const { sv: svReport, en: enReport } = { sv: reportFormWords.sv.report, en: reportFormWords.en.report };

const sv: GuideWords['sv'] = () => ({
  title: 'Så gör du som organisation',
  lead: 'För dig som svarar för en organisation som ansvarar för en aktivitet, har fått en fråga eller vill föreslå något. Länken i mejlet räcker: du behöver inget konto och inget lösenord.',
  tasks: [
    {
      title: 'Svara om ni tar ansvaret',
      steps: [
        'Öppna länken i mejlet. Läs om aktiviteten, pengarna och hur ofta ni ska rapportera.',
        'Tryck på **Svara**.',
        'Välj **Ja, vi åtar oss ansvaret**, **Nej, vi avböjer** eller **Vi behöver besluta internt först**.',
        `Tryck på **${formWords.sv.continue}**, läs igenom och tryck på **${svReport.send}**. Du får ett kvitto.`,
      ],
      picture: { page: 'Frågan om ansvaret', press: 'Svara' },
    },
    {
      title: 'Lämna en rapport',
      steps: [
        'Öppna länken i mejlet, eller gå till [Min organisation](/min-organisation) och välj rapporten.',
        'Tryck på **Skriv rapporten**. Några rader räcker.',
        `Hinner du inte klart? Tryck på **${svReport.saveDraft}**. Bara du kan se utkastet.`,
        `Tryck på **${svReport.addFiles}** om något ska följa med.`,
        `Tryck på **${formWords.sv.continue}**, läs igenom och tryck på **${svReport.send}**. Du kan ändra rapporten tills någon har granskat den.`,
      ],
      picture: { page: 'Rapporten', press: 'Skriv rapporten' },
    },
    {
      title: 'Om ni inte hinner, eller behöver hjälp',
      steps: [
        'Öppna länken i mejlet. Svaren står under knappen för rapporten. Du behöver inte skriva någon rapport för att svara.',
        'Välj **Vi blir försenade** och föreslå en ny dag. Medan ni väntar på svar händer inget mer.',
        'Välj **Vi behöver hjälp**, så hör en samordnare av sig.',
        'Har inget hänt? Välj **Inget nytt att rapportera**. Det räknas som rapport.',
      ],
      picture: { page: 'Rapporten', press: 'Vi blir försenade' },
    },
    {
      title: 'Låta en kollega svara',
      steps: [
        'Öppna länken i mejlet och välj **Skicka länken till en kollega** längst ned.',
        'Skriv kollegans e-postadress och tryck på **Skicka länken**. Kollegan får en egen länk.',
      ],
      picture: { page: 'Frågan', press: 'Skicka länken till en kollega' },
    },
    {
      title: 'Om länken inte fungerar',
      steps: [
        'Öppna länken ändå och tryck på **Skicka en ny länk**. Den kommer till samma adress inom några minuter.',
        'Har du ett konto kan du i stället [logga in](/logga-in) och öppna frågan under [Min organisation](/min-organisation).',
      ],
      picture: { page: 'Länken har slutat gälla', press: 'Skicka en ny länk' },
    },
    {
      title: 'Föreslå en aktivitet',
      steps: [
        `Öppna [Min organisation](/min-organisation) och tryck på **${proposalFormWords.sv.title}**.`,
        `Fyll i så mycket du vet. Tryck på **${formWords.sv.draft.save}** om du vill fortsätta senare.`,
        `Tryck på **${formWords.sv.continue}**, läs igenom och tryck på **${proposalFormWords.sv.send}**. Länsstyrelsen svarar med e-post.`,
      ],
      picture: { page: 'Min organisation', press: proposalFormWords.sv.title },
    },
    {
      title: 'Få dagarna i din kalender',
      steps: [
        `En enda dag: välj **${calendarWords.sv.oneDay}** på frågans sida.`,
        `Alla dagar: öppna [${calendarWords.sv.title}](/min-kalender) och tryck på **${calendarWords.sv.make}**. Adressen visas bara en gång.`,
      ],
      picture: { page: calendarWords.sv.title, press: calendarWords.sv.make },
    },
  ],
});

const en: GuideWords['en'] = () => ({
  title: 'How to: organisations',
  lead: 'For anyone who answers for an organisation that leads an activity, has been asked something or wants to make a proposal. The link in the mail is all you need: no account and no password.',
  tasks: [
    {
      title: 'Say whether you take the lead',
      steps: [
        'Open the link in the mail. Read about the activity, the money and how often you would report.',
        'Press **Answer**.',
        'Choose **Yes, we take on the lead**, **No, we decline** or **We need to decide internally first**.',
        `Press **${formWords.en.continue}**, read it through and press **${enReport.send}**. You get a receipt.`,
      ],
      picture: { page: 'The question', press: 'Answer' },
    },
    {
      title: 'Hand in a report',
      steps: [
        'Open the link in the mail, or go to [My organisation](/min-organisation) and choose the report.',
        'Press **Write the report**. A few lines will do.',
        `Need to stop halfway? Press **${enReport.saveDraft}**. Only you can see the draft.`,
        `Press **${enReport.addFiles}** if you want to attach anything.`,
        `Press **${formWords.en.continue}**, read it through and press **${enReport.send}**. You can change the report until somebody has reviewed it.`,
      ],
      picture: { page: 'The report', press: 'Write the report' },
    },
    {
      title: 'If you are short of time or need help',
      steps: [
        'Open the link in the mail. The answers are below the button for the report. You do not have to write a report to answer.',
        'Choose **We will be late** and suggest a new date. Nothing more happens while you wait for a reply.',
        'Choose **We need help** and a coordinator will get in touch.',
        'Has nothing happened? Choose **Nothing new to report**. It counts as a report.',
      ],
      picture: { page: 'The report', press: 'We will be late' },
    },
    {
      title: 'Let a colleague answer',
      steps: [
        'Open the link in the mail and choose **Send the link to a colleague** at the bottom.',
        'Enter your colleague’s e-mail address and press **Send the link**. Your colleague gets a link of their own.',
      ],
      picture: { page: 'The question', press: 'Send the link to a colleague' },
    },
    {
      title: 'If the link does not work',
      steps: [
        'Open the link anyway and press **Send a new link**. It comes to the same address within a few minutes.',
        'If you have an account you can [sign in](/logga-in) instead and find the question under [My organisation](/min-organisation).',
      ],
      picture: { page: 'An old link', press: 'Send a new link' },
    },
    {
      title: 'Propose an activity',
      steps: [
        `Open [My organisation](/min-organisation) and press **${proposalFormWords.en.title}**.`,
        `Fill in as much as you know. Press **${formWords.en.draft.save}** to go on later.`,
        `Press **${formWords.en.continue}**, read it through and press **${proposalFormWords.en.send}**. The county board answers by mail.`,
      ],
      picture: { page: 'My organisation', press: proposalFormWords.en.title },
    },
    {
      title: 'Get the dates in your calendar',
      steps: [
        `A single date: choose **${calendarWords.en.oneDay}** on the page of the question.`,
        `All dates: open [${calendarWords.en.title}](/min-kalender) and press **${calendarWords.en.make}**. The address is shown only once.`,
      ],
      picture: { page: calendarWords.en.title, press: calendarWords.en.make },
    },
  ],
});

export const organisationGuide: GuideWords = { sv, en };

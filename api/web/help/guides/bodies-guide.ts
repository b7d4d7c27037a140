/** What those do who advise and who decide, and their secretary. */
import { formWords } from '../../form-engine/form-words.ts';
import { actionWords } from '../../parts/action-words.ts';
import { bodyWords } from '../../parts/body-words.ts';
import { calendarWords } from '../../parts/calendar/calendar-words.ts';
import type { GuideWords } from './guide.ts';

const { sv: svActs, en: enActs } = actionWords;
const svList = bodyWords.sv.list.title;
const enList = bodyWords.en.list.title;

const sv: GuideWords['sv'] = ({ adviser, decider }) => ({
  title: `Så gör du i ${adviser} och ${decider}`,
  lead: `För ledamöter i ${adviser}, som ger råd, och i ${decider}, som beslutar, och för sekreteraren. Du loggar in med en länk som mejlas till dig. Något lösenord behövs inte.`,
  tasks: [
    {
      title: 'Se vad som väntar',
      steps: [
        `Öppna [${svList}](/arendelista). Överst står de öppna frågorna, med dagen då svaret behövs.`,
        'Välj en fråga. Underlaget säger vad som saknas, vad som har gjorts, vad den ansvariga svarar och vad ni ska ta ställning till.',
      ],
      picture: { page: svList, press: 'Frågan' },
    },
    {
      title: 'Ta med frågorna till mötet',
      steps: [
        `Välj **Skriv ut alla öppna ärenden till ${adviser}**, eller **Skriv ut alla öppna ärenden till ${decider}**, under listan.`,
        'Skriv ut från webbläsarens meny. Varje fråga börjar på en ny sida.',
      ],
      picture: { page: svList, press: 'Skriv ut alla öppna ärenden' },
    },
    {
      title: `Lämna råd i ${adviser}`,
      steps: [
        `Öppna frågan och tryck på **${svActs.advise}**.`,
        'Välj vad rådet gäller och skriv så att den ansvariga kan använda det.',
        `Tryck på **${formWords.sv.continue}**, läs igenom och tryck på **Lämna rådet**. Tiden stannar inte av rådet.`,
        'Blev något fel? Skriv genast till samordnarna. De kan ta tillbaka rådet inom en kvart.',
      ],
      picture: { page: 'Frågan', press: svActs.advise },
    },
    {
      title: `Besluta i ${decider}`,
      steps: [
        `Öppna frågan och tryck på **${svActs.decide}**.`,
        'Välj beslut, till exempel **Ny sista dag**, **Stöd** eller **Paus**. Varje beslut har en egen sida som säger vad det leder till.',
        `Skriv en motivering. Tryck på **${formWords.sv.continue}** och läs igenom: du ser vad som händer och vem som får veta det.`,
        'Tryck på **Registrera beslutet**. Det börjar gälla direkt och kan inte tas tillbaka här. Blev det fel, skriv till samordnarna.',
      ],
      picture: { page: 'Frågan', press: svActs.decide },
    },
    {
      title: 'För sekreteraren: skriv in det som sades',
      steps: [
        'Öppna frågan i ärendelistan och gör som organets ledamöter gör.',
        'Fyll också i **Mötesdag** och **Paragraf**.',
        'Kvittot har allt som behövs till protokollet.',
      ],
      picture: { page: 'Frågan', press: 'Mötesdag' },
    },
    {
      title: 'Få dagarna i din kalender',
      steps: [`Öppna [${calendarWords.sv.title}](/min-kalender) och tryck på **${calendarWords.sv.make}**. Adressen visas bara en gång.`],
      picture: { page: calendarWords.sv.title, press: calendarWords.sv.make },
    },
  ],
});

const en: GuideWords['en'] = ({ adviser, decider }) => ({
  title: `How to: ${adviser} and ${decider}`,
  lead: `For members of ${adviser}, which advises, and ${decider}, which decides, and for their secretary. You sign in with a link that is mailed to you. No password is needed.`,
  tasks: [
    {
      title: 'See what is waiting',
      steps: [
        `Open the [${enList}](/arendelista). Open matters are at the top, with the date an answer is needed.`,
        'Choose a matter. The dossier says what is missing, what has been tried, what the lead organisation says and what you are asked to consider.',
      ],
      picture: { page: enList, press: 'The matter' },
    },
    {
      title: 'Bring the matters to the meeting',
      steps: [
        `Choose **Print all open matters for ${adviser}** or **Print all open matters for ${decider}** below the list.`,
        'Print from your browser’s menu. Each matter starts on a new page.',
      ],
      picture: { page: enList, press: 'Print all open matters' },
    },
    {
      title: `Give advice in ${adviser}`,
      steps: [
        `Open the matter and press **${enActs.advise}**.`,
        'Choose what the advice is about, and write it so that the lead organisation can use it.',
        `Press **${formWords.en.continue}**, read it through and press **Give the advice**. Advice does not stop the clock.`,
        'Was something wrong? Write to the coordinators at once. They can take the advice back within a quarter of an hour.',
      ],
      picture: { page: 'The matter', press: enActs.advise },
    },
    {
      title: `Decide in ${decider}`,
      steps: [
        `Open the matter and press **${enActs.decide}**.`,
        'Choose a decision, such as **A new due date**, **Support** or **Pause**. Each has a page of its own that says what it leads to.',
        `Write your grounds. Press **${formWords.en.continue}** and read it through: you see what will happen and who will be told.`,
        'Press **Record the decision**. It applies at once and cannot be taken back here. If it is wrong, write to the coordinators.',
      ],
      picture: { page: 'The matter', press: enActs.decide },
    },
    {
      title: 'For the secretary: record what was said',
      steps: [
        'Open the matter from the agenda and do what a member of the body would do.',
        'Also fill in **Day of the meeting** and **Paragraph**.',
        'The receipt has everything you need for the minutes.',
      ],
      picture: { page: 'The matter', press: 'Day of the meeting' },
    },
    {
      title: 'Get the dates in your calendar',
      steps: [`Open [${calendarWords.en.title}](/min-kalender) and press **${calendarWords.en.make}**. The address is shown only once.`],
      picture: { page: calendarWords.en.title, press: calendarWords.en.make },
    },
  ],
});

export const bodiesGuide: GuideWords = { sv, en };

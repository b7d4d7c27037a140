/** What coordinators do, in the order of an activity's life. */
import { formWords } from '../../form-engine/form-words.ts';
import { actionWords } from '../../parts/action-words.ts';
import { absenceWords } from '../../parts/role-mails/absence-words.ts';
import { toDoWords } from '../../parts/to-do-words.ts';
import type { GuideWords } from './guide.ts';

const { sv: svActs, en: enActs } = actionWords;
const { sv: svToDo, en: enToDo } = toDoWords;

const sv: GuideWords['sv'] = ({ adviser, decider }) => ({
  title: 'Så gör du som samordnare',
  lead: 'För dig som samordnar handlingsplanen vid Länsstyrelsen. Börja i Att göra: där ser du vad som väntar, hur bråttom det är och vad som händer om inget görs.',
  tasks: [
    {
      title: 'Börja dagen',
      steps: [
        `Öppna [${svToDo.title}](/att-gora). Välj **${svToDo.order.due}** om du vill se det mest brådskande överst.`,
        `Tryck på **${svToDo.takeOver}** vid det du tar hand om. Under **${svToDo.whose.mine}** ser du bara ditt eget.`,
        'Öppna en uppgift. Formuläret som löser den kommer upp direkt.',
        `Fyll i och tryck på **${formWords.sv.continue}**. Nu ser du vad som kommer att hända och vem som får mejl. Inget är skickat ännu.`,
        'Skicka. Du får nästa uppgift i samma lista.',
      ],
      picture: { page: svToDo.title, press: svToDo.takeOver },
    },
    {
      title: 'Besluta om ett förslag',
      steps: [
        `Förslaget ligger i [${svToDo.title}](/att-gora). Har det kommit på annat sätt registrerar du det själv: öppna [Aktiviteter](/aktiviteter) och tryck på **${svActs.propose}**.`,
        `Öppna aktiviteten och tryck på **${svActs.links.beslut}**.`,
        'Välj **Bifall**, **Bifall till en del**, **Tas in i planen utan våra pengar** eller **Avslag**.',
        'Saknas något? Välj **Begär komplettering** och skriv vad. Förslagsställaren får en länk att svara med.',
      ],
      picture: { page: 'Aktiviteten', press: svActs.links.beslut },
    },
    {
      title: 'Hitta en ansvarig organisation',
      steps: [
        `Öppna aktiviteten och tryck på **${svActs.links.tilldela}**.`,
        'Välj organisationen. Dess kontaktperson får ett mejl med en länk och svarar utan konto.',
        `Svarar de per telefon eller brev? Tryck på **${svActs.links['registrera-svar']}**.`,
        `Blev det fel organisation? Tryck på **${svActs.links['aterta-fragan']}**.`,
      ],
      picture: { page: 'Aktiviteten', press: svActs.links.tilldela },
    },
    {
      title: 'Granska en rapport',
      steps: [
        `Öppna rapporten från [${svToDo.title}](/att-gora), eller tryck på **${svActs.links.granska}** på aktivitetens sida.`,
        'Välj **Godkänn** eller **Notera**. Välj **Begär komplettering** om något saknas, och skriv vad.',
        'Den som har rapporterat får beskedet med e-post.',
        `Vill du att alla ska kunna läsa resultatet? Tryck på **${svActs.links.publicera}**. Det visas då i [planen](/planen).`,
      ],
      picture: { page: 'Aktiviteten', press: svActs.links.granska },
    },
    {
      title: 'Ge mer tid',
      steps: [
        `Tryck på **${svActs.links['mer-tid']}** på aktivitetens sida och välj den nya sista dagen.`,
        'Medan frågan väntar på ditt svar påminns ingen, och inget lyfts vidare.',
        `Står aktiviteten stilla ett tag? Tryck på **${svActs.links.pausa}**. Då flyttas alla sista dagar.`,
      ],
      picture: { page: 'Aktiviteten', press: svActs.links['mer-tid'] },
    },
    {
      title: `Fråga ${adviser} eller ${decider}`,
      steps: [
        'Försenade rapporter läggs fram av sig själva, när organisationen har fått svara.',
        `För allt annat: tryck på **${svActs.links['ta-upp-arende']}** på aktivitetens sida, skriv frågan och ett förslag till svar.`,
        'Svaret skickas till dig och till den ansvariga organisationen.',
      ],
      picture: { page: 'Aktiviteten', press: svActs.links['ta-upp-arende'] },
    },
    {
      title: 'När du är borta',
      steps: [
        `Tryck på **${absenceWords.sv.link}** längst ned i [${svToDo.title}](/att-gora).`,
        'Skriv första och sista dagen, och välj vem som tar över.',
        'Mejl till samordnarna går då till den som tar över, och säger att de gäller dig. Mejl till dig själv får du ändå.',
      ],
      picture: { page: svToDo.title, press: absenceWords.sv.link },
    },
    {
      title: 'Om ett mejl inte kommer fram',
      steps: [
        'Under [Skickat](/skickat) står vad som har blivit av varje mejl.',
        'Öppna organisationen under [Organisationer](/organisationer). Rätta adressen, eller tryck på **Lägg till kontaktperson**.',
        'Det som väntar skickas då av sig självt.',
      ],
      picture: { page: 'Organisationen', press: 'Lägg till kontaktperson' },
    },
  ],
});

const en: GuideWords['en'] = ({ adviser, decider }) => ({
  title: 'How to: coordinators',
  lead: 'For those who coordinate the plan at the county board. Start with your to-do list: it shows what is waiting, how urgent it is and what happens if nothing is done.',
  tasks: [
    {
      title: 'Start your day',
      steps: [
        `Open [${enToDo.title}](/att-gora). Choose **${enToDo.order.due}** to see what is most pressing at the top.`,
        `Press **${enToDo.takeOver}** next to anything you want to handle. **${enToDo.whose.mine}** shows only what is yours.`,
        'Open a task. The form that settles it opens straight away.',
        `Fill it in and press **${formWords.en.continue}**. You now see what will happen and who will be mailed. Nothing has been sent yet.`,
        'Send it. You are offered the next task on the same list.',
      ],
      picture: { page: enToDo.title, press: enToDo.takeOver },
    },
    {
      title: 'Decide on a proposal',
      steps: [
        `The proposal is under [${enToDo.title}](/att-gora). If it reached you some other way, enter it yourself: open [Activities](/aktiviteter) and press **${enActs.propose}**.`,
        `Open the activity and press **${enActs.links.beslut}**.`,
        'Choose **Approved**, **Approved in part**, **Taken into the plan without our money** or **Rejected**.',
        'Is something missing? Choose **Ask for completion** and say what. The proposer gets a link to answer with.',
      ],
      picture: { page: 'The activity', press: enActs.links.beslut },
    },
    {
      title: 'Find a lead organisation',
      steps: [
        `Open the activity and press **${enActs.links.tilldela}**.`,
        'Choose the organisation. Its contact person gets a link by mail and can answer without an account.',
        `Did they answer by phone or letter? Press **${enActs.links['registrera-svar']}**.`,
        `Was it the wrong organisation? Press **${enActs.links['aterta-fragan']}**.`,
      ],
      picture: { page: 'The activity', press: enActs.links.tilldela },
    },
    {
      title: 'Review a report',
      steps: [
        `Open the report from [${enToDo.title}](/att-gora), or press **${enActs.links.granska}** on the page of the activity.`,
        'Choose **Approve** or **Note**. If something is missing, choose **Ask for completion** and say what.',
        'Whoever sent the report is told by mail.',
        `Should everyone be able to read the result? Press **${enActs.links.publicera}**. It then appears in [the plan](/planen).`,
      ],
      picture: { page: 'The activity', press: enActs.links.granska },
    },
    {
      title: 'Give more time',
      steps: [
        `Press **${enActs.links['mer-tid']}** on the page of the activity and choose the new due date.`,
        'While the request waits for your answer, nobody is reminded and nothing is raised.',
        `Is the activity at a standstill? Press **${enActs.links.pausa}**. All due dates then move.`,
      ],
      picture: { page: 'The activity', press: enActs.links['mer-tid'] },
    },
    {
      title: `Ask ${adviser} or ${decider}`,
      steps: [
        'Overdue reports are put before them automatically, once the organisation has had its say.',
        `For anything else, press **${enActs.links['ta-upp-arende']}** on the page of the activity, and write the question and a proposed answer.`,
        'The answer is sent to you and to the lead organisation.',
      ],
      picture: { page: 'The activity', press: enActs.links['ta-upp-arende'] },
    },
    {
      title: 'When you are away',
      steps: [
        `Press **${absenceWords.en.link}** at the bottom of [${enToDo.title}](/att-gora).`,
        'Enter the first and last day, and choose who stands in.',
        'Mails to the coordinators then go to whoever stands in and say that they are for you. Mails addressed to you by name still come to you.',
      ],
      picture: { page: enToDo.title, press: absenceWords.en.link },
    },
    {
      title: 'If a mail does not arrive',
      steps: [
        '[Sent](/skickat) shows what became of each mail.',
        'Open the organisation under [Organisations](/organisationer). Correct the address, or press **Add a contact person**.',
        'Whatever is waiting is then sent automatically.',
      ],
      picture: { page: 'The organisation', press: 'Add a contact person' },
    },
  ],
});

export const coordinatorGuide: GuideWords = { sv, en };

/** To coordinators: something waits for them, what it is and why. */

import { capitalised } from '../../words/capitalised.ts';
import { dayInWords, instantInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import { numberInWords } from '../../words/number-in-words.ts';
import { wordsIn } from '../../words/words-in.ts';
import { longestHold } from '../../workflows/domain/chapters/more-time.ts';
import type { TaskKind } from '../../workflows/domain/notices.ts';
import { givenUpAfterDays } from '../mail-dispatch/retry-plan.ts';
import { deadline, howTo, matterOf, otherwise } from './deadline.ts';
import type { Letter, Template } from './letter.ts';
import { quoted, rows } from './letter.ts';
import { isTaskKind, taskActs } from './subjects/task-acts.ts';

interface TaskWords {
  waits: string;
  something: string;
  organisation: string;
  concerns: string;
  was: string;
  asked: string;
  text: string;
  how: Record<TaskKind, string>;
}

const words: Record<Language, TaskWords> = {
  sv: {
    waits: 'Det här väntar på en samordnare.',
    something: 'något behöver göras',
    organisation: 'Organisation',
    concerns: 'Gäller',
    was: 'Sista dagen',
    asked: 'Önskad dag',
    text: 'Det här skrev de',
    how: {
      callLead: `Ring kontaktpersonen och fråga vad som står i vägen. Behövs mer tid kan du ge det, och du kan vänta med att lyfta frågan i högst ${longestHold} arbetsdagar.`,
      noContact: 'Ta reda på vem som är kontaktperson och för in det. Till dess går inga meddelanden till organisationen.',
      deadAddress: 'Mottagarens server tar inte emot meddelandet. Ring, och rätta adressen. Dagarna i ärendet gäller ändå.',
      completionOverdue: 'Hör av dig till förslagsställaren: kommer kompletteringen, eller ska förslaget avgöras eller återkallas?',
      answerOverdue: 'Hör av dig till organisationen och fråga om den behöver mer tid för att svara. Den har inte åtagit sig något.',
      finalReportOverdue:
        'Ring den som var ansvarig. Frågan lyfts inte till någon: aktiviteten har lämnat handlingsplanen. Du kan ge mer tid, eller föra in det de säger.',
      handoverDeclined: 'Den nuvarande organisationen har kvar ansvaret. Fråga en annan organisation, eller prata igenom läget med den som har ansvaret.',
      needHelp: 'Hör av dig och ta reda på vad som skulle hjälpa. Det är en begäran om stöd, inte ett misslyckande.',
      notOurs: 'Ta reda på vem aktiviteten tillhör, och fråga i så fall en annan organisation.',
      troubledReport: 'Läs rapporten och hör av dig. En kort rapport som är röd eller säger vad som behövs blir inte noterad av sig själv.',
      grantOfEnded: 'Aktiviteten har lämnat handlingsplanen. Berätta det för finansiären, som själv beslutar om sitt bidrag.',
      paidToEnded: 'Ta ställning till vad som ska betalas tillbaka, eller säg till finansiären som har betalat. Registrera det och stäng sedan räkenskaperna.',
      accountsToSettle: 'Registrera de utbetalningar och besked som återstår, och stäng sedan räkenskaperna.',
      referredBack: 'Ta fram det som efterfrågas, så att frågan kan tas upp igen.',
      giveSupport: 'Den ansvariga organisationen har fått veta att en samordnare hör av sig. Ta kontakt, och kom överens om vad som hjälper.',
      bodySilent: 'Hör med sekreteraren när frågan kan tas upp.',
      contactToTakeIn:
        'Ta reda på om personen företräder organisationen, och för in personen i registret eller säg nej. Till dess får personen ärendets mejl utan länkar att svara på.',
      ownTask: 'Gör det som står i uppgiften, och bocka sedan av den.',
      dataBreach: 'Bedöm om incidenten ska anmälas, och anteckna vad ni kommer fram till.',
      ownRights: 'Kontrollera med administratören att det var meningen, och bocka sedan av uppgiften.',
      restored: 'Fråga dem det gäller vad som hände efter kopian, och registrera det igen. Öppna spärren för utskick när det är gjort.',
      mailUndelivered: `Vi har försökt i ${numberInWords(givenUpAfterDays, 'sv')} dagar. Ring i stället, och kontrollera adressen. Dagarna i ärendet gäller ändå.`,
      mailServerTrouble: 'Inga meddelanden lämnar systemet. De skickas av sig själva när servern svarar igen. Be den som sköter e-posten att se efter.',
      livesStandStill: 'Ärenden står stilla. Be den som sköter systemet att köra npm run reconcile.',
      stepSetAside: 'Ett steg kunde inte sparas. Be den som sköter systemet att rätta felet och köra npm run reconcile.',
      secondPerson: 'Ett beslut eller en utbetalning väntar på att en annan samordnare säger ja eller nej. Till dess gäller det inte.',
      actsOfPartial: 'En kollega har anmält jäv. Gå igenom vad den har gjort i ärendet, och gör om det som behöver göras om.',
      missingFile: 'En fil saknas. Be den som sköter systemet att hämta den ur säkerhetskopian.',
    },
  },
  en: {
    waits: 'This is waiting for a coordinator.',
    something: 'something needs doing',
    organisation: 'Organisation',
    concerns: 'About',
    was: 'Due date',
    asked: 'Date requested',
    text: 'What they wrote',
    how: {
      callLead: `Call the contact person and ask what is in the way. If they need more time you can grant it, and you can delay the next step by at most ${longestHold} working days.`,
      noContact: 'Find out who the contact person is and register them. Until then no messages go to the organisation.',
      deadAddress: "The recipient's server does not accept the message. Call them, and correct the address. The dates in the matter still apply.",
      completionOverdue: 'Contact the proposer: is the missing information on its way, or should the proposal be decided or withdrawn?',
      answerOverdue: 'Contact the organisation and ask whether it needs more time to answer. It has not taken on anything.',
      finalReportOverdue:
        'Call the former lead. The matter is not raised with anybody: the activity is no longer in the plan. You can grant more time, or register what they say.',
      handoverDeclined: 'The current lead stays. Ask another organisation, or talk the situation through with the current lead.',
      needHelp: 'Get in touch and find out what would help. It is a request for support, not a failure.',
      notOurs: 'Find out whose activity it is, and ask another organisation if necessary.',
      troubledReport: 'Read the report and get in touch. A short report that is red or says what is needed is not noted automatically.',
      grantOfEnded: 'The activity is no longer in the plan. Tell the funder, which decides about its own grant.',
      paidToEnded: 'Decide what is to be paid back, or tell the funder that has paid. Register it, and then close the accounts.',
      accountsToSettle: 'Register the payments and decisions that remain, and then close the accounts.',
      referredBack: 'Find out what is being asked for, so that the matter can be discussed again.',
      giveSupport: 'The lead organisation has been told that a coordinator will contact it. Get in touch, and agree on what helps.',
      bodySilent: 'Ask the secretary when the matter can be discussed.',
      contactToTakeIn:
        'Find out whether this person acts for the organisation, and add them to the register or say no. Until then they get the mails of the matter without links to answer by.',
      ownTask: 'Do what the task says, then tick it off.',
      dataBreach: 'Assess whether the breach must be reported, and note what you find.',
      ownRights: 'Ask the administrator whether it was intended, and then tick off the task.',
      restored: 'Ask those concerned what happened after the copy was made, and register it again. Then open the gate for mail.',
      mailUndelivered: `We have tried for ${numberInWords(givenUpAfterDays, 'en')} days. Call instead, and check the address. The dates in the matter still apply.`,
      mailServerTrouble:
        'No messages leave the system. They will be sent automatically once the server responds again. Ask whoever runs the mail server to look into it.',
      livesStandStill: 'Cases are stuck. Ask whoever runs the system to run npm run reconcile.',
      stepSetAside: 'A step could not be saved. Ask whoever runs the system to fix the fault and run npm run reconcile.',
      secondPerson: 'A decision or payment is waiting for another coordinator to approve or decline it. Until then it does not apply.',
      actsOfPartial: 'A colleague has declared that they are partial. Go through what they have done in the case, and redo what needs it.',
      missingFile: 'A file is missing. Ask whoever runs the system to restore it from the backup.',
    },
  },
};

function letter(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const { task, about, obligation } = facts;
  const kind = task?.kind ?? obligation?.kind;
  const what = kind === undefined ? say.something : isTaskKind(kind) ? taskActs[language][kind] : wordsIn(language).toDo[kind];
  return {
    heading: capitalised(what),
    blocks: [
      say.waits,
      ...(kind !== undefined && isTaskKind(kind) ? [say.how[kind]] : []),
      ...rows(
        [say.organisation, task?.organisation],
        [say.concerns, about && capitalised(matterOf(about, language, 'obligationKinds'))],
        [say.was, about && instantInWords(about.dueAt, language)],
        [say.asked, task?.on && dayInWords(task.on, language)],
      ),
      ...quoted(say.text, facts.text),
      ...deadline(obligation, language),
      ...howTo(facts, language),
      ...otherwise(facts, language),
    ],
  };
}

export const task: Template = { sv: (facts) => letter(facts, 'sv'), en: (facts) => letter(facts, 'en') };

/** To coordinators: something waits for them, what it is and why. */
import type { ObligationKind } from '../../workflows/domain/life-state.ts';
import { instantInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import { type TaskKind, taskKinds } from '../../words/task-kinds.ts';
import { wordsIn } from '../../words/words-in.ts';
import { deadline, howTo, matterOf, otherwise } from './deadline.ts';
import { type Letter, type Template, capital, quoted, rows, subjectOf } from './letter.ts';

interface TaskWords {
  waits: string;
  something: string;
  organisation: string;
  concerns: string;
  was: string;
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
    text: 'Det här skrev de',
    how: {
      callActor:
        'Ring kontaktpersonen och fråga vad som står i vägen. Behövs mer tid kan du ge det, och du kan vänta med att lyfta frågan i högst 10 arbetsdagar.',
      noContact: 'Ta reda på vem som är kontaktperson och för in det. Till dess går inga meddelanden till organisationen.',
      mailNotDelivered: 'Mottagarens server tar inte emot meddelandet. Ring, och rätta adressen. Dagarna i ärendet gäller ändå.',
      completionMissing: 'Hör av dig till förslagsställaren: kommer kompletteringen, eller ska förslaget avgöras eller återkallas?',
      answerMissing: 'Hör av dig till organisationen och fråga om den behöver mer tid för att svara. Den har inte åtagit sig något.',
      assignmentDeclined: 'Fråga en annan organisation om den vill bli ansvarig.',
      needsDecision: 'En styrelse eller nämnd ska ta ställning först. Följ upp när den dagen kommer.',
      needHelp: 'Hör av dig och ta reda på vad som skulle hjälpa. Det är en begäran om stöd, inte ett misslyckande.',
      notOurs: 'Ta reda på vem aktiviteten tillhör, och fråga i så fall en annan organisation.',
      tellFunder: 'Aktiviteten har lämnat handlingsplanen. Berätta det för finansiären, som själv beslutar om sitt bidrag.',
      referredBack: 'Ta fram det som efterfrågas, så att frågan kan tas upp igen.',
      followUpBodyWord: 'Läs vad organet kom fram till, och se till att det blir av.',
    },
  },
  en: {
    waits: 'This waits for a coordinator.',
    something: 'something needs doing',
    organisation: 'Organisation',
    concerns: 'Concerns',
    was: 'Last day',
    text: 'This is what they wrote',
    how: {
      callActor:
        'Call the contact person and ask what is in the way. If more time is needed you can grant it, and you can hold the next step for at most 10 working days.',
      noContact: 'Find out who the contact person is and enter it. Until then no messages go to the organisation.',
      mailNotDelivered: "The recipient's server does not accept the message. Call, and correct the address. The dates in the matter hold all the same.",
      completionMissing: 'Contact the proposer: will the completion come, or should the proposal be decided or withdrawn?',
      answerMissing: 'Contact the organisation and ask whether it needs more time to answer. It has not taken on anything.',
      assignmentDeclined: 'Ask another organisation to take the lead.',
      needsDecision: 'A board or committee decides first. Follow up when that day comes.',
      needHelp: 'Get in touch and find out what would help. It is a request for support, not a failure.',
      notOurs: 'Find out whose activity it is, and ask another organisation if need be.',
      tellFunder: 'The activity has left the plan. Tell the funder, who decides about its own grant.',
      referredBack: 'Find out what is asked for, so that the matter can be taken up again.',
      followUpBodyWord: 'Read what the body arrived at, and see that it is done.',
    },
  },
};

const isTaskKind = (kind: TaskKind | ObligationKind): kind is TaskKind => (taskKinds as readonly string[]).includes(kind);

function letter(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const { task, about, obligation } = facts;
  const kind = task?.kind ?? obligation?.kind;
  const what = kind === undefined ? say.something : isTaskKind(kind) ? wordsIn(language).taskKinds[kind] : wordsIn(language).toDo[kind];
  return {
    subject: subjectOf(what, facts),
    heading: capital(what),
    blocks: [
      say.waits,
      ...(kind !== undefined && isTaskKind(kind) ? [say.how[kind]] : []),
      ...rows(
        [say.organisation, task?.organisation],
        [say.concerns, about && capital(matterOf(about, language, 'obligationKinds'))],
        [say.was, about && instantInWords(about.dueAt, language)],
      ),
      ...quoted(say.text, facts.text),
      ...deadline(obligation, language),
      ...howTo(facts, language),
      ...otherwise(facts, language),
    ],
  };
}

export const task: Template = { sv: (facts) => letter(facts, 'sv'), en: (facts) => letter(facts, 'en') };

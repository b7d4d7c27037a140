/** The parts that every mail about something owed has in common: what, by when, why that day, how, and what happens otherwise. */

import { capitalised } from '../../words/capitalised.ts';
import { comingStepInWords, otherwiseInWords } from '../../words/coming-steps.ts';
import { explainDate } from '../../words/explain-date.ts';
import { dayInWords, instantInWords, periodInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts, ObligationFacts, RecipientRole } from '../../words/mail-facts.ts';
import { wordsIn } from '../../words/words-in.ts';
import type { ObligationKind } from '../../workflows/domain/life-state.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import type { Block } from './letter.ts';
import { listed, rows } from './letter.ts';

interface DeadlineWords {
  toDo: string;
  nextStep: string;
  who: string;
  by: string;
  why: string;
  of: (period: string) => string;
  how: Record<ObligationKind, string>;
  fullForm: string;
  ifNothing: string;
  ifDelayed: string;
  inTheWay: string;
}

const words: Record<Language, DeadlineWords> = {
  sv: {
    toDo: 'Att göra',
    nextStep: 'Nästa steg',
    who: 'Vem',
    by: 'Senast',
    why: 'Varför den dagen',
    of: (period) => ` för ${period}`,
    how: {
      completion: 'Skicka det som saknas i förslaget.',
      decision: 'Bered förslaget och för in beslutet i HIT, med motivering och vem som har beslutat.',
      assignment: 'Fråga en organisation om den vill bli ansvarig, och för in vilken organisation och kontaktperson det är.',
      answer:
        'Svara att ni åtar er ansvaret, eller att ni avböjer. Behöver en styrelse eller nämnd ta ställning först räcker det nu att skriva när ni kan ge besked.',
      report: 'Skriv hur det går, vad som har gjorts och om ni behöver något av oss. Några rader räcker. Har inget nytt hänt räcker det att skriva det.',
      finalReport: 'Skriv vad som har gjorts, vad det ledde till och vad ni har lärt er.',
      review: 'Läs rapporten och godkänn den, notera den eller begär komplettering.',
      extensionAnswer: 'Ge mer tid eller säg nej, med ett skäl.',
      bodyDecision: 'Ta upp frågan på nästa möte. Sekreteraren för in vad ni kom fram till, med datum och paragraf.',
      evaluation: 'Skriv utvärderingen: vad aktiviteten gav, vad vi lärde oss och vilka mål den bidrog till.',
    },
    fullForm: 'Rapporten ska också ta upp använda pengar, antal deltagare och indikatorerna.',
    ifNothing: 'Om inget kommer in händer det här',
    ifDelayed: 'Om det dröjer händer det här',
    inTheWay: 'Hinner ni inte, eller står något i vägen? Skriv det som svar, gärna med en dag som passar er. Då kan vi ge mer tid eller hjälpa till.',
  },
  en: {
    toDo: 'To do',
    nextStep: 'Next step',
    who: 'Who',
    by: 'Due',
    why: 'Why that day',
    of: (period) => ` for ${period}`,
    how: {
      completion: 'Send us what is missing from the proposal.',
      decision: 'Prepare the proposal and register the decision in HIT, with its grounds and who decided.',
      assignment: 'Ask an organisation to take the lead, and register the organisation and its contact person.',
      answer: 'Tell us whether you will take the lead. If a board or committee has to decide first, just tell us for now when you can answer.',
      report:
        'Tell us how it is going, what has been done and whether you need anything from us. A few lines will do. If nothing new has happened, just say so.',
      finalReport: 'Tell us what was done, what it led to and what you have learnt.',
      review: 'Read the report and approve it, note it or ask for more information.',
      extensionAnswer: 'Grant more time or refuse it, with a reason.',
      bodyDecision: 'Discuss the matter at your next meeting. The secretary registers the outcome, with the date and paragraph of the minutes.',
      evaluation: 'Write the evaluation: what the activity achieved, what we learnt and which goals it contributed to.',
    },
    fullForm: 'The report should also cover the money used, the number of participants and the indicators.',
    ifNothing: 'What happens if nothing arrives',
    ifDelayed: 'What happens if it is delayed',
    inTheWay: 'Short of time, or is something in the way? Tell us in your answer, ideally with a date that suits you, and we can give you more time or help.',
  },
};

/** "lägesrapporten för kvartal 1 2026": the matter with its period, where it has one. */
export function matterOf(obligation: ObligationFacts, language: Language, noun: 'theObligation' | 'obligationKinds' | 'toDo' = 'theObligation'): string {
  const period = obligation.periodName ? words[language].of(periodInWords(obligation.periodName, language)) : '';
  return wordsIn(language)[noun][obligation.kind] + period;
}

/** What is owed, by whom, by when, and why that day. */
export function deadline(obligation: ObligationFacts | undefined, language: Language): Block[] {
  if (!obligation) return [];
  const { toDo, nextStep, who, by, why } = words[language];
  return rows(
    [obligation.mine ? toDo : nextStep, capitalised(matterOf(obligation, language, 'toDo'))],
    [who, obligation.owedBy],
    [by, instantInWords(obligation.dueAt, language)],
    [why, explainDate(obligation.reason, obligation.dueAt, language)],
  );
}

/** How the recipient does what it owes; nothing where another owes it. */
export function howTo({ obligation, followUp }: MailFacts, language: Language): Block[] {
  if (!obligation?.mine) return [];
  const isReport = obligation.kind === 'report' || obligation.kind === 'finalReport';
  return [words[language].how[obligation.kind] + (isReport && followUp?.form === 'full' ? ` ${words[language].fullForm}` : '')];
}

const owedByActors: ObligationKind[] = ['completion', 'answer', 'report', 'finalReport'];

/** What happens if nothing is done: the coming steps with their days, else the sentence for that kind; with an offer to actors that owe a report. */
export function otherwise({ obligation, next, recipient }: MailFacts, language: Language): Block[] {
  if (!obligation) return [];
  const say = words[language];
  const ofActors = owedByActors.includes(obligation.kind);
  // Reminders that we send to ourselves do not concern an actor who waits for us.
  const concerns = ofActors || obligation.mine || !isActorRole(recipient.as);
  const steps = (concerns ? (next ?? []) : []).flatMap((step) => {
    const what = comingStepInWords(step, obligation.mine, language);
    return what ? [`${whenInWords(step.at, obligation, language)}: ${what}`] : [];
  });
  const offer = obligation.mine && (obligation.kind === 'report' || obligation.kind === 'finalReport') ? [say.inTheWay] : [];
  return [...(steps.length ? listed(ofActors ? say.ifNothing : say.ifDelayed, steps) : [otherwiseInWords(obligation.kind, language)]), ...offer];
}

/** True for those who carry or propose the activity, not for coordinators and bodies. */
export const isActorRole = (as: RecipientRole): boolean => as !== 'coordinator' && as !== 'member' && as !== 'secretary';

/** When a step falls: its day, since mails go out during a morning; the instant too where the obligation itself is counted to the second. */
export function whenInWords(at: Instant, obligation: ObligationFacts | undefined, language: Language): string {
  const day = dayInWords(dayOf(at), language);
  const exact = obligation && instantInWords(obligation.dueAt, language) !== dayInWords(dayOf(obligation.dueAt), language);
  return exact ? instantInWords(at, language) : day;
}

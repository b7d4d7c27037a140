/** What happened, in words: every step of a life and what else the audit tells. */

import type { BodyNames } from '../contracts/views/body-name.ts';
import type { AgendaKind } from '../workflows/domain/agenda-item.ts';
import type { CommandName } from '../workflows/domain/commands.ts';
import { entryOf } from '../workflows/domain/entry-of.ts';
import type { BodiesInText } from './body-names.ts';
import { bodiesInText } from './body-names.ts';
import { undoingWords } from './history/undoing-words.ts';
import type { Language } from './language.ts';

type Happening =
  | CommandName
  | AgendaKind
  | 'partialityDeclared'
  | 'partialityWithdrawn'
  | 'partyUnitNamed'
  | 'namedInDecision'
  | 'secondPersonAsked'
  | 'secondPersonConfirmed'
  | 'secondPersonRefused'
  | 'contactTakenIn'
  | 'contactRefused'
  | 'linkForwarded'
  | 'mailSentAgain'
  | 'mailAddressed'
  | 'handedOut'
  | 'planReadAgain'
  | 'resultPublished'
  | 'resultWithdrawn'
  | 'noteAdded'
  | 'internalNoteAdded'
  | 'fileKept'
  | 'internalFileKept'
  | 'taskMade'
  | 'taskChanged'
  | 'ownTaskDone'
  | 'incidentOpened'
  | 'appealRegistered'
  | 'appealCarriedOn';

const sv: Record<Exclude<Happening, BodysWord>, string> = {
  propose: 'Förslaget kom in',
  import: 'Aktiviteten lästes in från handlingsplanen',
  completion: 'Förslaget kompletterades',
  correction: 'Uppgifter rättades',
  changeTerms: 'Villkoren ändrades',
  fundingDecision: 'Beslut om förslaget',
  grant: 'Besked från en finansiär',
  payment: 'Utbetalning',
  assignment: 'En organisation tillfrågades om ansvaret',
  assignmentAnswer: 'Svar om ansvar',
  report: 'Rapport kom in',
  reply: 'Svar från den ansvariga',
  hold: 'Nästa steg hölls inne',
  review: 'Rapporten granskades',
  extension: 'Mer tid',
  excuse: 'Befrielse från rapport',
  reminder: 'Påminnelse av samordnaren',
  pause: 'Aktiviteten pausades',
  resume: 'Aktiviteten återupptogs',
  handover: 'Ansvaret ska tas över av en annan organisation',
  withdrawal: 'Aktiviteten återkallades',
  closing: 'Avslutandet inleddes',
  evaluation: 'Utvärderingen kom in',
  settlement: 'Räkenskaperna stängdes',
  taskDone: 'En uppgift blev klar',
  reopening: 'Aktiviteten togs upp igen',
  takeBack: 'Ett steg togs tillbaka',
  matter: 'Ett ärende togs upp',
  matterWithdrawal: 'Ett ärende togs tillbaka',
  late: 'Sista dag passerade',
  remind: 'Påminnelse',
  hear: 'Den ansvariga tillfrågades om vad som står i vägen',
  rung: 'Frågan lyftes',
  silence: 'Samordnaren fick veta att inget svar kommit',
  noteByItself: 'Rapporten noterades',
  ask: 'Frågan om ansvar skickades',
  periodStart: 'En ny period började',
  runEnds: 'Aktivitetens tid gick ut',
  release: 'En delutbetalning frigjordes',
  contactTakenIn: 'En kontaktperson togs in i registret',
  contactRefused: 'En kontaktperson togs inte in i registret',
  linkForwarded: 'Länken för att svara skickades till en kollega',
  mailSentAgain: 'Ett meddelande skickades igen',
  mailAddressed: 'Ett meddelande skickades som ingen fanns att ta emot tidigare',
  planReadAgain: 'Det som handlingsplanen säger om aktiviteten lästes in på nytt',
  handedOut: 'Handlingar lämnades ut, eller en begäran om det avslogs',
  resultPublished: 'Resultat publicerades',
  resultWithdrawn: 'Publicerat resultat togs bort',
  noteAdded: 'Tjänsteanteckning',
  internalNoteAdded: 'Intern tjänsteanteckning',
  fileKept: 'En handling lades till i ärendet',
  internalFileKept: 'En intern handling lades till i ärendet',
  taskMade: 'En egen uppgift lades till',
  taskChanged: 'En uppgift flyttades eller fick en annan utförare',
  ownTaskDone: 'En egen uppgift blev klar',
  incidentOpened: 'Ett meddelande till fel mottagare ska utredas som personuppgiftsincident',
  appealRegistered: 'Ett överklagande eller en begäran om omprövning kom in',
  appealCarriedOn: 'Överklagandet eller begäran om omprövning fördes vidare',
  partialityDeclared: 'Jäv anmäldes',
  partialityWithdrawn: 'Jäv togs tillbaka',
  namedInDecision: 'Nämns i ett beslut',
  secondPersonAsked: 'Väntar på en andra person',
  secondPersonConfirmed: 'En andra person sa ja',
  secondPersonRefused: 'En andra person sa nej',
  partyUnitNamed: 'Länsstyrelsens egen enhet som är part angavs',
};

const en: Record<Exclude<Happening, BodysWord>, string> = {
  propose: 'The proposal came in',
  import: 'The activity was imported with the plan',
  completion: 'The proposal was completed',
  correction: 'Facts were corrected',
  changeTerms: 'The terms were changed',
  fundingDecision: 'Decision on the proposal',
  grant: 'Word from a funder',
  payment: 'Payment',
  assignment: 'An organisation was asked to lead',
  assignmentAnswer: 'Answer about the lead',
  report: 'A report came in',
  reply: 'An answer from the lead',
  hold: 'The next rung was held',
  review: 'The report was reviewed',
  extension: 'More time',
  excuse: 'Excused from a report',
  reminder: 'Reminder by the coordinator',
  pause: 'The activity was paused',
  resume: 'The activity was resumed',
  handover: 'Another organisation is to take the lead',
  withdrawal: 'The activity was withdrawn',
  closing: 'Closing began',
  evaluation: 'The evaluation came in',
  settlement: 'The accounts were settled',
  taskDone: 'A task was done',
  reopening: 'The activity was reopened',
  takeBack: 'A step was taken back',
  matter: 'A matter was raised',
  matterWithdrawal: 'A matter was taken back',
  late: 'The due day passed',
  remind: 'Reminder',
  hear: 'The lead was asked what is in the way',
  rung: 'The matter was raised',
  silence: 'The coordinator was told that no answer came',
  noteByItself: 'The report was noted',
  ask: 'The question about the lead was sent',
  periodStart: 'A new period began',
  runEnds: 'The activity’s time ran out',
  release: 'An instalment was released',
  contactTakenIn: 'A contact person was taken into the register',
  contactRefused: 'A contact person was not taken into the register',
  linkForwarded: 'The link to answer by was sent to a colleague',
  mailSentAgain: 'A message was sent again',
  mailAddressed: 'A message was sent that nobody was there to get before',
  planReadAgain: 'What the plan says of the activity was read in anew',
  handedOut: 'Documents were handed out, or a request for them was refused',
  resultPublished: 'A result was published',
  resultWithdrawn: 'A published result was taken back',
  noteAdded: 'Note in the case',
  internalNoteAdded: 'Internal note in the case',
  fileKept: 'A document was added to the case',
  internalFileKept: 'An internal document was added to the case',
  taskMade: 'A task of one’s own was added',
  taskChanged: 'A task was moved or given to somebody else',
  ownTaskDone: 'A task of one’s own was done',
  incidentOpened: 'A message to the wrong recipient is to be handled as a personal data breach',
  appealRegistered: 'An appeal or a request to reconsider came in',
  appealCarriedOn: 'The appeal or the request to reconsider was carried on',
  partialityDeclared: 'Partiality was declared',
  partialityWithdrawn: 'A declared partiality was withdrawn',
  namedInDecision: 'Named in a decision',
  secondPersonAsked: 'Waits for a second person',
  secondPersonConfirmed: 'A second person said yes',
  secondPersonRefused: 'A second person said no',
  partyUnitNamed: 'The county board’s own unit that is a party was named',
};

const words = { sv, en };

/** Steps that are named with the body that took them. */
type BodysWord = 'advice' | 'bodyDecision';
const bodysWords: Record<Language, Record<BodysWord, (bodies: BodiesInText) => string>> = {
  sv: { advice: ({ adviser }) => `Råd från ${adviser}`, bodyDecision: ({ deciderInFull }) => `Beslut av ${deciderInFull}` },
  en: { advice: ({ adviser }) => `Advice from ${adviser}`, bodyDecision: ({ deciderInFull }) => `Decision of ${deciderInFull}` },
};

/** The same of a step that was taken back, where no body need be named. */
export const stepInWords = (what: string, language: Language): string => entryOf(words[language], what) ?? entryOf(adviceAlone[language], what) ?? what;
const adviceAlone: Record<Language, Record<string, string>> = { sv: { advice: 'Ett råd' }, en: { advice: 'Advice' } };

/**
 * @param what a step's kind or another entry of the audit; what is unknown is shown as it is
 * @param bodies what they were called when it happened
 * @param outcome of the step, where it may have undone another
 */
export const happeningInWords = (what: string, bodies: BodyNames, language: Language, outcome?: unknown): string =>
  entryOf(undoingWords[language], `${what}/${String(outcome)}`) ??
  entryOf(bodysWords[language], what)?.(bodiesInText(bodies, language)) ??
  entryOf(words[language], what) ??
  what;

/** To a body's members and secretaries: an overdue matter is before them, what is known of it, and what they are asked. */

import { bodyWithoutName } from '../../words/body-names.ts';
import { capitalised } from '../../words/capitalised.ts';
import { instantInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { BodyFacts, MailFacts } from '../../words/mail-facts.ts';
import { bodyInWords } from './body-in-words.ts';
import { deadline, matterOf, otherwise } from './deadline.ts';
import type { Letter, Template } from './letter.ts';
import { quoted, rows } from './letter.ts';
import { askedOfBody, raisedByHand } from './matters/matter-raised-mail.ts';

interface EscalationWords {
  raised: (body: string) => string;
  what: (report: string, lead: string, due: string) => string;
  ask: Record<BodyFacts['role'], string>;
  report: string;
  lead: string;
  was: string;
  statement: string;
  question: string;
  noStatement: string;
  notAccepted: (count: number) => string;
  settled: string;
  dossier: string;
}

const words: Record<Language, EscalationWords> = {
  sv: {
    raised: (body) => `En fråga har lyfts till ${body}.`,
    what: (report, lead, due) => `${capitalised(report)} har inte kommit in. ${lead} skulle ha lämnat den senast ${due}.`,
    ask: {
      referenceGroup:
        'Vi ber er om råd: vad står i vägen, och hur kan aktiviteten få stöd att komma vidare? Rådet kan gälla stöd, kontakt eller ett förslag till beslut.',
      steeringGroup:
        'Vi ber er ta ställning: vad står i vägen, och vad behövs? Ni kan ge en ny dag eller stöd, föreslå en annan ansvarig organisation, pausa aktiviteten, avföra den ur handlingsplanen, bordlägga eller återremittera frågan, eller lägga den till handlingarna.',
    },
    report: 'Saknas',
    lead: 'Ansvarig organisation',
    was: 'Skulle ha kommit senast',
    statement: 'Det här har den ansvariga organisationen skrivit',
    question: 'Styrgruppen har skickat tillbaka frågan till er, och undrar',
    noStatement: 'Organisationen har fått frågan vad som står i vägen, men inget svar har förts in.',
    notAccepted: (count) =>
      count === 1
        ? 'Observera: ett meddelande till organisationen i ärendet har inte tagits emot.'
        : `Observera: ${count} meddelanden till organisationen i ärendet har inte tagits emot.`,
    settled: 'Kommer rapporten in innan ni har tagit ställning är frågan löst.',
    dossier: 'Beslutsunderlaget finns i HIT.',
  },
  en: {
    raised: (body) => `A matter has been raised with ${body}.`,
    what: (report, lead, due) => `${capitalised(report)} has not arrived. It was due from ${lead} on ${due}.`,
    ask: {
      referenceGroup:
        'Please give us your advice: what is in the way, and how can the activity be supported? Your advice may be about support, about contact or a proposed decision.',
      steeringGroup:
        'Please take a position: what is in the way, and what is needed? You can set a new date, give support, propose another lead organisation, pause the activity, take it out of the plan, defer the matter, refer it back or note it.',
    },
    report: 'Missing',
    lead: 'Lead organisation',
    was: 'Was due',
    statement: 'What the lead organisation says',
    question: 'The steering group has sent the matter back to you and asks',
    noStatement: 'The organisation has been asked what is in the way, but no answer has been registered.',
    notAccepted: (count) =>
      count === 1
        ? 'Please note: one message to the organisation in this matter could not be delivered.'
        : `Please note: ${count} messages to the organisation in this matter could not be delivered.`,
    settled: 'If the report arrives before you have taken a position, the matter is settled.',
    dossier: 'You will find the papers in HIT.',
  },
};

function letter(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const { statement, mailsNotAccepted = 0 } = facts;
  const answer = facts.obligation?.kind === 'bodyDecision' ? facts.obligation : undefined;
  const about = facts.about ?? (answer ? undefined : facts.obligation);
  const role = facts.body?.role ?? 'referenceGroup';
  const name = facts.body ? bodyInWords(facts.body) : bodyWithoutName[language][role];
  return {
    heading: askedOfBody[language][role],
    blocks: [
      say.raised(name),
      ...(about ? [say.what(matterOf(about, language), about.owedBy, instantInWords(about.dueAt, language))] : []),
      say.ask[role],
      ...quoted(say.question, facts.question),
      ...(about
        ? rows(
            [say.report, capitalised(matterOf(about, language, 'obligationKinds'))],
            [say.lead, about.owedBy],
            [say.was, instantInWords(about.dueAt, language)],
          )
        : []),
      ...(statement ? quoted(say.statement, statement) : [say.noStatement]),
      ...(mailsNotAccepted > 0 ? [say.notAccepted(mailsNotAccepted)] : []),
      say.dossier,
      ...deadline(answer, language),
      ...(answer ? otherwise(facts, language) : []),
      say.settled,
    ],
  };
}

const whicheverWay = (facts: MailFacts, language: Language): Letter => (facts.asked ? raisedByHand : letter)(facts, language);
export const escalationRaised: Template = { sv: (facts) => whicheverWay(facts, 'sv'), en: (facts) => whicheverWay(facts, 'en') };

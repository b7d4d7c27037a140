/** Texts about what happens if nothing comes in: the coming steps one by one, and what it means for each kind of obligation. */
import type { AgendaKind } from '../workflows/domain/agenda-item.ts';
import type { ObligationKind } from '../workflows/domain/life-state.ts';
import type { RungRole } from '../workflows/domain/policy.ts';
import type { DateReason } from '../workflows/domain/time/date-reason.ts';
import type { Instant } from '../workflows/domain/time/day-and-instant.ts';
import { bodyWithoutName } from './body-names.ts';
import { explainDate } from './explain-date.ts';
import type { Language } from './language.ts';

interface ComingWords {
  otherwise: Record<ObligationKind, string>;
  remind: string;
  you: string;
  theLead: string;
  hear: (who: string, body: string) => string;
  rung: Record<RungRole, (body: string) => string>;
  silence: string;
  noteByItself: string;
}

const words: Record<Language, ComingWords> = {
  sv: {
    otherwise: {
      completion: 'Utan kompletteringen kan förslaget inte avgöras. En samordnare hör då av sig till er.',
      decision: 'Dröjer beslutet räknas den tiden aldrig mot den som har lämnat förslaget.',
      assignment: 'Utan ansvarig organisation kommer aktiviteten inte igång.',
      answer: 'Så länge ni inte har svarat har ni inte åtagit er något. En samordnare hör av sig om svaret dröjer.',
      report: 'Kommer rapporten inte in hör en samordnare av sig och frågar vad som står i vägen.',
      finalReport: 'Utan slutrapporten kan aktiviteten inte avslutas. En samordnare hör av sig om den dröjer.',
      review: 'Dröjer granskningen räknas den tiden aldrig mot den som har rapporterat.',
      extensionAnswer: 'Medan svaret dröjer påminns ingen om rapporten, och frågan lyfts inte vidare.',
      bodyDecision: 'Utan ställningstagande går frågan vidare enligt uppföljningsreglerna.',
      evaluation: 'Utan utvärderingen kan aktiviteten inte avslutas.',
    },
    remind: 'en påminnelse skickas',
    you: 'ni',
    theLead: 'den ansvariga organisationen',
    hear: (who, body) => `${who} får frågan vad som står i vägen, innan frågan lyfts till ${body}`,
    rung: {
      coordinator: () => 'en samordnare ringer och frågar vad som står i vägen',
      referenceGroup: (body) => `frågan lyfts till ${body}, som ger råd`,
      steeringGroup: (body) => `frågan lyfts till ${body}, som kan besluta till exempel om ny dag eller stöd`,
    },
    silence: 'en samordnare får veta att svaret saknas och hör av sig',
    noteByItself: 'rapporten noteras av sig själv',
  },
  en: {
    otherwise: {
      completion: 'The proposal cannot be decided without the missing information. A coordinator will contact you.',
      decision: 'If the decision takes longer, that time never counts against the proposer.',
      assignment: 'Without a lead organisation the activity does not start.',
      answer: 'Until you have answered, you have not taken anything on. A coordinator will contact you if the answer is delayed.',
      report: 'If the report does not arrive, a coordinator will contact you and ask what is in the way.',
      finalReport: 'Without the final report the activity cannot be closed. A coordinator will contact you if it is delayed.',
      review: 'If the review takes longer, that time never counts against the organisation that reported.',
      extensionAnswer: 'Until it is answered, nobody is reminded of the report and the matter is not raised.',
      bodyDecision: 'Without a position the matter moves on according to the rules for follow-up.',
      evaluation: 'Without the evaluation the activity cannot be closed.',
    },
    remind: 'a reminder is sent',
    you: 'you are',
    theLead: 'the lead organisation is',
    hear: (who, body) => `${who} asked what is in the way, before the matter is raised with ${body}`,
    rung: {
      coordinator: () => 'a coordinator calls and asks what is in the way',
      referenceGroup: (body) => `the matter is raised with ${body}, which gives advice`,
      steeringGroup: (body) => `the matter is raised with ${body}, which can decide on a new date or support, for instance`,
    },
    silence: 'a coordinator is told that the answer is missing and contacts you',
    noteByItself: 'the report is noted automatically',
  },
};

/** What it means that nothing is done, for each kind of obligation. */
export const otherwiseInWords = (kind: ObligationKind, language: Language): string => words[language].otherwise[kind];

/** "frågan lyfts till RAI, som ger råd". @param body name of the body that has the role, where one has it */
export const rungInWords = (role: RungRole, body: string | undefined, language: Language): string =>
  words[language].rung[role](body ?? withoutName(role, language));

const withoutName = (role: RungRole | undefined, language: Language): string => bodyWithoutName[language][role === 'steeringGroup' ? role : 'referenceGroup'];

interface ComingStep {
  what: AgendaKind;
  at: Instant;
  role?: RungRole;
  /** Name of the body that holds the rung's role. */
  body?: string;
  /** Why it falls later than planned, where it does. */
  reason?: DateReason;
}

/**
 * A coming step as a sentence without its day, followed by why that day where it has moved. Undefined for steps that only move the life's own machinery: they say nothing to people.
 * @param mine whether the reader is of those who owe it
 */
export function comingStepInWords(step: ComingStep, mine: boolean, language: Language): string | undefined {
  const said = stepInWords(step, mine, language);
  return said === undefined || step.reason === undefined ? said : `${said}. ${explainDate(step.reason, step.at, language)}`;
}

function stepInWords({ what, role, body }: ComingStep, mine: boolean, language: Language): string | undefined {
  const say = words[language];
  const to = body ?? withoutName(role, language);
  if (what === 'rung') return role && rungInWords(role, body, language);
  if (what === 'hear') return say.hear(mine ? say.you : say.theLead, to);
  if (what === 'remind' || what === 'silence' || what === 'noteByItself') return say[what];
  return undefined;
}

/** The mail to the lead and the other parties about a body's resolution (advice or decision): what was said, what it means, and what is owed now. */
import { dayInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { MailFacts, ResolutionFacts } from '../../words/mail-facts.ts';
import { wordsIn } from '../../words/words-in.ts';
import { bodyInWords } from './body-in-words.ts';
import { deadline, howTo, otherwise } from './deadline.ts';
import { afterInWords } from './ends/after-in-words.ts';
import type { Letter, Template } from './letter.ts';
import { quoted, rows } from './letter.ts';
import { askedInMatter } from './matters/asked-in-matter.ts';
import { meetingInWords } from './meeting-in-words.ts';

type Means = (lead: string, until: string) => string;
type Advice = Extract<ResolutionFacts, { advice: string }>['advice'];
type Decision = Extract<ResolutionFacts, { decision: string }>['decision'];
type To = NonNullable<Extract<ResolutionFacts, { decision: string }>['to']>;

interface ResolutionWords {
  advised: (body: string) => string;
  decided: (body: string) => string;
  advice: Record<Advice, string>;
  /** Of a proposal where a coordinator has asked something by hand. */
  answers: string;
  decision: Record<Decision, Means>;
  sentTo: Record<To, string>;
  somebody: string;
  text: string;
  grounds: string;
  question: string;
  word: string;
  meeting: string;
  ends: string;
}

const words: Record<Language, ResolutionWords> = {
  sv: {
    advised: (body) => `${body} har gett råd`,
    decided: (body) => `${body} har tagit ställning`,
    advice: {
      support: 'Rådet handlar om stöd till aktiviteten. En samordnare hör av sig om hur det kan gå till.',
      contact: 'Rådet är att ta kontakt och prata igenom läget. En samordnare hör av sig.',
      proposal: 'Rådet är ett förslag till beslut. Det är ett råd, inte ett beslut.',
    },
    answers: 'Rådet är ett svar på frågan här under. Det är ett råd, inte ett beslut.',
    decision: {
      newDate: () => 'Rapporten har fått en ny dag. Den gäller i stället för den gamla.',
      support: () => 'Aktiviteten ska få stöd. En samordnare hör av sig om hur det kan gå till.',
      reassign: (lead) =>
        `${lead || 'En annan organisation'} tillfrågas om att ta över ansvaret. Den som är ansvarig i dag har kvar ansvaret tills den nya har svarat ja.`,
      pause: (_, until) =>
        `Aktiviteten pausas${until && ` och går igång igen ${until}`}. Under pausen behöver ingen rapport lämnas, och dagarna flyttas fram lika mycket.`,
      end: () => 'Aktiviteten avförs ur handlingsplanen. Beslutet gäller handlingsplanen, inte organisationen eller bidrag från andra.',
      deferred: (_, until) => `Frågan är bordlagd${until && ` till ${until}`} och är fortfarande öppen.`,
      referredBack: () => 'Frågan är återremitterad och är fortfarande öppen.',
      noted: () => 'Frågan är lagd till handlingarna. Inget krävs utöver det som redan ska göras.',
    },
    sentTo: {
      coordinator: 'Den går till samordnarna, som tar fram det som behövs.',
      referenceGroup: 'Den går till referensgruppen för råd.',
      actor: 'Den ansvariga organisationen ombeds svara på frågan här under.',
    },
    somebody: 'Organet',
    text: 'Rådet',
    grounds: 'Motivering',
    question: 'Frågan',
    word: 'Ställningstagande',
    meeting: 'Möte',
    ends: 'avförs ur handlingsplanen',
  },
  en: {
    advised: (body) => `${body} has given advice`,
    decided: (body) => `${body} has taken a position`,
    advice: {
      support: 'The advice is about support for the activity. A coordinator will contact you about how.',
      contact: 'The advice is to get in touch and talk the situation through. A coordinator will contact you.',
      proposal: 'The advice is a proposed decision. It is advice, not a decision.',
    },
    answers: 'The advice answers the question below. It is advice, not a decision.',
    decision: {
      newDate: () => 'The report has a new date, which replaces the old one.',
      support: () => 'The activity is to receive support. A coordinator will contact you about how.',
      reassign: (lead) => `${lead || 'Another organisation'} will be asked to take over the lead. The current lead keeps it until the new one has said yes.`,
      pause: (_, until) =>
        `The activity is paused${until && ` and resumes on ${until}`}. No report is needed during the pause, and dates move ahead by as many days.`,
      end: () => 'The activity is taken out of the plan. The decision concerns the plan, not the organisation or grants from others.',
      deferred: (_, until) => `The matter is deferred${until && ` to ${until}`} and is still open.`,
      referredBack: () => 'The matter is referred back and is still open.',
      noted: () => 'The matter is noted. Nothing is asked of you beyond what was already due.',
    },
    sentTo: {
      coordinator: 'It goes to the coordinators, who will find out what is needed.',
      referenceGroup: 'It goes to the reference group for advice.',
      actor: 'The lead organisation is asked to answer the question below.',
    },
    somebody: 'The body',
    text: 'The advice',
    grounds: 'Grounds',
    question: 'The question',
    word: 'Position',
    meeting: 'Meeting',
    ends: 'is taken out of the plan',
  },
};

function said(resolution: ResolutionFacts, language: Language) {
  const say = words[language];
  if ('advice' in resolution) return { means: say.advice[resolution.advice], word: wordsIn(language).adviceKinds[resolution.advice] };
  const means = say.decision[resolution.decision](resolution.lead ?? '', resolution.until ? dayInWords(resolution.until, language) : '');
  return { means: resolution.to ? `${means} ${say.sentTo[resolution.to]}` : means, word: wordsIn(language).bodyDecisionOutcomes[resolution.decision] };
}

/** Nothing is to be done after it, whatever the report that it was about asked for. */
const restsNow = ({ resolution, obligation }: MailFacts): boolean =>
  resolution !== undefined && 'decision' in resolution && ((resolution.decision === 'end' && !obligation?.mine) || resolution.decision === 'pause');

function blocks(facts: MailFacts, language: Language): Letter['blocks'] {
  const say = words[language];
  const { resolution } = facts;
  const after = resolution && 'decision' in resolution ? resolution.after : undefined;
  const owed = restsNow(facts) ? [] : [...deadline(facts.obligation, language), ...howTo(facts, language), ...otherwise(facts, language)];
  if (!resolution) return [...quoted(say.grounds, facts.text), ...owed];
  const { means, word } = said(resolution, language);
  const answers = facts.asked && 'advice' in resolution && resolution.advice === 'proposal';
  return [
    answers ? say.answers : means,
    ...askedInMatter(facts, language),
    ...(after ? afterInWords(after, facts.recipient.as, language) : []),
    ...quoted('advice' in resolution ? say.text : say.grounds, resolution.text),
    ...quoted(say.question, 'question' in resolution ? resolution.question : undefined),
    ...rows([say.word, answers ? undefined : word], [say.meeting, resolution.meeting && meetingInWords(resolution.meeting, language)]),
    ...owed,
  ];
}

function resolutionLetter(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const heading = facts.resolution && 'advice' in facts.resolution ? say.advised : say.decided;
  return {
    heading: heading(facts.body ? bodyInWords(facts.body) : say.somebody),
    ...(restsNow(facts) && { when: '' }),
    blocks: blocks(facts, language),
  };
}

function end(facts: MailFacts, language: Language): Letter {
  const heading = `${language === 'sv' ? 'Aktiviteten' : 'The activity'} ${words[language].ends}`;
  const ended = facts.resolution ?? { decision: 'end' as const };
  return { heading, blocks: blocks({ ...facts, resolution: ended }, language) };
}

export const resolution: Template = { sv: (facts) => resolutionLetter(facts, 'sv'), en: (facts) => resolutionLetter(facts, 'en') };
export const ended: Template = { sv: (facts) => end(facts, 'sv'), en: (facts) => end(facts, 'en') };

/** The funding decision, with its grounds, money, conditions, who decided, and how to appeal as given by those who decide. */

import { dayInWords, moneyInWords, periodInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { DecisionFacts, MailFacts } from '../../words/mail-facts.ts';
import { wordsIn } from '../../words/words-in.ts';
import { deadline, howTo, otherwise } from './deadline.ts';
import type { Block, Letter, Template } from './letter.ts';
import { listed, quoted, rows } from './letter.ts';
import { meetingInWords } from './meeting-in-words.ts';

interface DecisionWords {
  headings: Record<DecisionFacts['outcome'], string>;
  means: Record<DecisionFacts['outcome'], string>;
  /** Of what came in with the adopted plan: about money alone. */
  laterHeading: string;
  later: string;
  none: string;
  grounds: string;
  missing: string;
  decision: string;
  decidedBy: string;
  preparedBy: string;
  delegation: string;
  decidedOn: string;
  meeting: string;
  grants: string;
  conditions: string;
  instalments: string;
  release: (amount: string, release: { period: string } | { on: string }, what: string) => string;
  appeal: string;
}

const words: Record<Language, DecisionWords> = {
  sv: {
    headings: {
      approved: 'Förslaget är beviljat',
      approvedInPart: 'Förslaget är beviljat till en del',
      rejected: 'Avslag på förslaget',
      sentBack: 'Komplettera förslaget',
      noFundingNeeded: 'Förslaget tas in i handlingsplanen',
    },
    means: {
      approved: 'Aktiviteten tas in i handlingsplanen och får de pengar som framgår här. Nästa steg är att en organisation tillfrågas om ansvaret.',
      approvedInPart: 'Aktiviteten tas in i handlingsplanen och får en del av de sökta pengarna. Nästa steg är att en organisation tillfrågas om ansvaret.',
      rejected: 'Förslaget tas inte in i handlingsplanen. Ni behöver inte göra något, och ni är välkomna med nya förslag.',
      sentBack: 'Vi behöver veta mer innan vi kan besluta.',
      noFundingNeeded: 'Aktiviteten tas in i handlingsplanen. Den behöver inga pengar från oss. Nästa steg är att en organisation tillfrågas om ansvaret.',
    },
    laterHeading: 'Beslut om pengar till aktiviteten',
    later: 'Aktiviteten får de pengar som framgår här. I övrigt fortsätter den som förut.',
    none: 'Ett beslut har fattats om förslaget.',
    grounds: 'Motivering',
    missing: 'Det här saknas',
    decision: 'Beslut',
    decidedBy: 'Beslutat av',
    preparedBy: 'Föredragande',
    delegation: 'Enligt delegation',
    decidedOn: 'Beslutsdag',
    meeting: 'Möte',
    grants: 'Pengar',
    conditions: 'Villkor',
    instalments: 'Delutbetalningar',
    release: (amount, release, what) => `${amount} ${'on' in release ? `från ${what}` : `när rapporten för ${what} är godkänd`}`,
    appeal: 'Om ni vill överklaga',
  },
  en: {
    headings: {
      approved: 'The proposal is approved',
      approvedInPart: 'The proposal is approved in part',
      rejected: 'The proposal is rejected',
      sentBack: 'Complete the proposal',
      noFundingNeeded: 'The proposal is now part of the plan',
    },
    means: {
      approved: 'The activity becomes part of the plan and receives the funding shown here. The next step is to ask an organisation to take the lead.',
      approvedInPart:
        'The activity becomes part of the plan and receives part of the funding requested. The next step is to ask an organisation to take the lead.',
      rejected: 'The proposal does not become part of the plan. You do not need to do anything, and new proposals are welcome.',
      sentBack: 'We need to know more before we can decide.',
      noFundingNeeded: 'The activity becomes part of the plan. It needs no funding from us. The next step is to ask an organisation to take the lead.',
    },
    laterHeading: 'Decision on funding for the activity',
    later: 'The activity receives the funding shown here. Everything else stays as it was.',
    none: 'A decision has been made on the proposal.',
    grounds: 'Grounds',
    missing: 'What is missing',
    decision: 'Decision',
    decidedBy: 'Decided by',
    preparedBy: 'Prepared by',
    delegation: 'Under delegation',
    decidedOn: 'Date of the decision',
    meeting: 'Meeting',
    grants: 'Funding',
    conditions: 'Conditions',
    instalments: 'Instalments',
    release: (amount, release, what) => `${amount} ${'on' in release ? `from ${what}` : `when the report for ${what} is approved`}`,
    appeal: 'If you want to appeal',
  },
};

function letter(facts: MailFacts, language: Language): Letter {
  const say = words[language];
  const { decision } = facts;
  if (!decision) return { heading: say.none, blocks: [...quoted(say.grounds, facts.text)] };
  return {
    heading: decision.isLater ? say.laterHeading : say.headings[decision.outcome],
    blocks: [
      // Whoever has to complete reads first what is missing.
      ...(decision.outcome === 'sentBack' ? quoted(say.missing, decision.grounds) : []),
      decision.isLater ? say.later : say.means[decision.outcome],
      ...money(decision, language),
      ...listed(say.conditions, decision.conditions),
      ...(decision.outcome === 'sentBack' ? [] : quoted(say.grounds, decision.grounds)),
      ...rows(
        [say.decision, wordsIn(language).decisionOutcomes[decision.outcome]],
        [say.decidedBy, decision.decidedBy],
        [say.decidedOn, dayInWords(decision.decidedOn, language)],
        [say.preparedBy, decision.preparedBy],
        [say.delegation, decision.delegation],
        [say.meeting, decision.meeting && meetingInWords(decision.meeting, language)],
      ),
      ...deadline(facts.obligation, language),
      ...howTo(facts, language),
      ...otherwise(facts, language),
      ...(decision.appeal ? [{ title: say.appeal, items: [decision.appeal] }] : []),
    ],
  };
}

function money({ grants, instalments }: DecisionFacts, language: Language): Block[] {
  const say = words[language];
  return [
    ...listed(
      say.grants,
      grants?.map(({ funder, outcome, amountSek }) => `${funder}: ${moneyInWords(amountSek, language)} (${wordsIn(language).grantOutcomes[outcome]})`),
    ),
    ...listed(
      say.instalments,
      instalments?.map(({ amountSek, release }) =>
        say.release(moneyInWords(amountSek, language), release, 'on' in release ? dayInWords(release.on, language) : periodInWords(release.period, language)),
      ),
    ),
  ];
}

export const decision: Template = { sv: (facts) => letter(facts, 'sv'), en: (facts) => letter(facts, 'en') };

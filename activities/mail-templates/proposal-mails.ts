/** Mails about what was proposed: it has come in, it needs completing, facts of it were corrected, another organisation proposes it. */
import { instantInWords } from '../../words/format.ts';
import { deadline, howTo, otherwise } from './deadline.ts';
import type { Template } from './letter.ts';
import { listed, quoted } from './letter.ts';

export const receipt: Template = {
  sv: (facts) => {
    const [what, heading] = facts.received?.completion
      ? ['Kompletteringen', 'Vi har tagit emot er komplettering']
      : ['Förslaget', 'Vi har tagit emot ert förslag'];
    return {
      heading,
      blocks: [
        `Tack! ${what} kom in ${facts.received ? instantInWords(facts.received.at, 'sv') : 'till oss'}. Ärendet har diarienummer ${facts.planActivity.caseNumber}.`,
        'Ni behöver inte göra något nu. Länsstyrelsen läser förslaget och beslutar om det tas in i handlingsplanen. Saknas något hör vi av oss.',
        ...deadline(facts.obligation, 'sv'),
        ...otherwise(facts, 'sv'),
      ],
    };
  },
  en: (facts) => {
    const [what, heading] = facts.received?.completion
      ? ['The completion', 'We have received your completion']
      : ['The proposal', 'We have received your proposal'];
    return {
      heading,
      blocks: [
        `Thank you! ${what} came in${facts.received ? ` ${instantInWords(facts.received.at, 'en')}` : ''}. The reference number is ${facts.planActivity.caseNumber}.`,
        'You need not do anything now. Länsstyrelsen reads the proposal and decides whether it is taken into the plan. If anything is missing we will contact you.',
        ...deadline(facts.obligation, 'en'),
        ...otherwise(facts, 'en'),
      ],
    };
  },
};

export const completionAsked: Template = {
  sv: (facts) => ({
    heading: 'Komplettera förslaget',
    blocks: [
      ...quoted('Det här saknas', facts.text),
      'Vi har läst ert förslag och behöver veta mer innan vi kan besluta om det.',
      ...deadline(facts.obligation, 'sv'),
      ...howTo(facts, 'sv'),
      ...otherwise(facts, 'sv'),
    ],
  }),
  en: (facts) => ({
    heading: 'Complete the proposal',
    blocks: [
      ...quoted('This is missing', facts.text),
      'We have read your proposal and need to know more before we can decide on it.',
      ...deadline(facts.obligation, 'en'),
      ...howTo(facts, 'en'),
      ...otherwise(facts, 'en'),
    ],
  }),
};

export const corrected: Template = {
  sv: (facts) => ({
    heading: 'Uppgifter om aktiviteten är rättade',
    blocks: [
      ...listed('Det här är rättat', facts.corrected),
      ...quoted('Skäl', facts.text),
      'Dagar och det som ska göras är som förut. Stämmer något inte, svara på det här mejlet.',
    ],
  }),
  en: (facts) => ({
    heading: 'Facts of the activity have been corrected',
    blocks: [
      ...listed('This has been corrected', facts.corrected),
      ...quoted('Reason', facts.text),
      'Dates, and what is to be done, are as they were. If anything is wrong, answer this mail.',
    ],
  }),
};

export const proposerChanged: Template = {
  sv: (facts) => {
    const { former = 'en annan organisation', now = 'en annan organisation', comes = false } = facts.proposerChange ?? {};
    return {
      heading: comes ? 'Ni står nu som förslagsställare' : 'Ni står inte längre som förslagsställare',
      blocks: [
        comes
          ? `${now} står nu för förslaget i stället för ${former}. Frågor och besked om förslaget skickas till er.`
          : `${now} står nu för förslaget i stället för ${former}. Som förslagsställare ser ni inte längre ärendet, och länkar som ni har fått som förslagsställare gäller inte.`,
        ...quoted('Skäl', facts.text),
        ...(comes
          ? [...listed('Det här är rättat', facts.corrected), ...deadline(facts.obligation, 'sv'), ...howTo(facts, 'sv'), ...otherwise(facts, 'sv')]
          : []),
        'Stämmer det inte, svara på det här mejlet.',
      ],
    };
  },
  en: (facts) => {
    const { former = 'another organisation', now = 'another organisation', comes = false } = facts.proposerChange ?? {};
    return {
      heading: comes ? 'You now stand as the proposer' : 'You no longer stand as the proposer',
      blocks: [
        comes
          ? `${now} now stands for the proposal in place of ${former}. Questions and answers about it are sent to you.`
          : `${now} now stands for the proposal in place of ${former}. As the proposer you no longer see the case, and links that you got as the proposer are no longer good.`,
        ...quoted('Reason', facts.text),
        ...(comes
          ? [...listed('This has been corrected', facts.corrected), ...deadline(facts.obligation, 'en'), ...howTo(facts, 'en'), ...otherwise(facts, 'en')]
          : []),
        'If that is wrong, answer this mail.',
      ],
    };
  },
};

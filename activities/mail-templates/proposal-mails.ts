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
      ? ['The missing information', 'We have received the missing information']
      : ['The proposal', 'We have received your proposal'];
    return {
      heading,
      blocks: [
        `Thank you! ${what} arrived${facts.received ? ` on ${instantInWords(facts.received.at, 'en')}` : ''}. The reference number is ${facts.planActivity.caseNumber}.`,
        'You do not need to do anything now. Länsstyrelsen will read the proposal and decide whether it becomes part of the plan. We will contact you if anything is missing.',
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
      ...quoted('What is missing', facts.text),
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
    heading: 'Facts about the activity have been corrected',
    blocks: [
      ...listed('What has been corrected', facts.corrected),
      ...quoted('Reason', facts.text),
      'Dates and tasks are unchanged. If anything is wrong, reply to this mail.',
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
      heading: comes ? 'You are now registered as the proposer' : 'You are no longer registered as the proposer',
      blocks: [
        comes
          ? `${now} has replaced ${former} as the proposer. Questions and answers about the proposal will be sent to you.`
          : `${now} has replaced ${former} as the proposer. You can no longer see the case as its proposer, and links you received as the proposer no longer work.`,
        ...quoted('Reason', facts.text),
        ...(comes
          ? [...listed('What has been corrected', facts.corrected), ...deadline(facts.obligation, 'en'), ...howTo(facts, 'en'), ...otherwise(facts, 'en')]
          : []),
        'If that is wrong, reply to this mail.',
      ],
    };
  },
};

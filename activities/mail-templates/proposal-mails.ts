/** Mails to those who put a proposal forward: it has come in, it needs completing. */
import { instantInWords } from '../../words/format.ts';
import { deadline, howTo, otherwise } from './deadline.ts';
import type { Template } from './letter.ts';
import { quoted, subjectOf } from './letter.ts';

export const receipt: Template = {
  sv: (facts) => {
    const [what, heading] = facts.received?.completion
      ? ['Kompletteringen', 'Vi har tagit emot er komplettering']
      : ['Förslaget', 'Vi har tagit emot ert förslag'];
    return {
      subject: subjectOf(heading, facts),
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
      subject: subjectOf(heading, facts),
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
    subject: subjectOf('förslaget behöver kompletteras', facts),
    heading: 'Förslaget behöver kompletteras',
    blocks: [
      'Vi har läst ert förslag och behöver veta mer innan vi kan besluta om det.',
      ...quoted('Det här behöver vi', facts.text),
      ...deadline(facts.obligation, 'sv'),
      ...howTo(facts, 'sv'),
      ...otherwise(facts, 'sv'),
    ],
  }),
  en: (facts) => ({
    subject: subjectOf('the proposal needs completing', facts),
    heading: 'The proposal needs completing',
    blocks: [
      'We have read your proposal and need to know more before we can decide on it.',
      ...quoted('This is what we need', facts.text),
      ...deadline(facts.obligation, 'en'),
      ...howTo(facts, 'en'),
      ...otherwise(facts, 'en'),
    ],
  }),
};

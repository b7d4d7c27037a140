/** Mails to those who put a proposal forward: it has come in, it needs completing. */
import { instantInWords } from '../../words/format.ts';
import { deadline, howTo, otherwise } from './deadline.ts';
import { type Template, quoted, subjectOf } from './letter.ts';

export const receipt: Template = {
  sv: (facts) => ({
    subject: subjectOf('vi har tagit emot förslaget', facts),
    heading: 'Vi har tagit emot ert förslag',
    blocks: [
      `Tack! Förslaget kom in ${facts.received ? instantInWords(facts.received.at, 'sv') : 'till oss'} och har fått diarienummer ${facts.planActivity.caseNumber}.`,
      'Ni behöver inte göra något nu. Länsstyrelsen läser förslaget och beslutar om det tas in i handlingsplanen. Saknas något hör vi av oss.',
      ...deadline(facts.obligation, 'sv'),
      ...otherwise(facts, 'sv'),
    ],
  }),
  en: (facts) => ({
    subject: subjectOf('we have received the proposal', facts),
    heading: 'We have received your proposal',
    blocks: [
      `Thank you! The proposal came in${facts.received ? ` ${instantInWords(facts.received.at, 'en')}` : ''} and has reference number ${facts.planActivity.caseNumber}.`,
      'You need not do anything now. Länsstyrelsen reads the proposal and decides whether it is taken into the plan. If anything is missing we will contact you.',
      ...deadline(facts.obligation, 'en'),
      ...otherwise(facts, 'en'),
    ],
  }),
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

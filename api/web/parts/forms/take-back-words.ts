/** Words of the forms that take back the last step, the question who leads, or a review. */
import type { Language } from '../../../../words/language.ts';

const sv = {
  title: 'Ta tillbaka det senaste steget',
  intro:
    'Aktiviteten blir som den var innan. Båda stegen står kvar i historiken. Meddelanden som inte har gått iväg skickas inte, och den som redan har fått ett får veta att det inte gällde.',
  what: 'Steg',
  when: 'När',
  who: 'Av vem',
  clock: 'Av sig självt',
  reason: { label: 'Skäl', hint: 'Skälet står i historiken, och i meddelandet till den som redan har fått besked.' },
  send: 'Ta tillbaka steget',
  done: 'Steget är taget tillbaka.',
};

const en: typeof sv = {
  title: 'Take the last step back',
  intro:
    'The activity becomes as it was before. Both steps stay in the history. Messages that have not left are not sent, and who has got one already is told that it did not hold.',
  what: 'Step',
  when: 'When',
  who: 'By whom',
  clock: 'By itself',
  reason: { label: 'Reason', hint: 'The reason stands in the history, and in the message to whoever has heard already.' },
  send: 'Take the step back',
  done: 'The step has been taken back.',
};

export const takeBackWords: Record<Language, typeof sv> = { sv, en };

const svQuestion = {
  title: 'Ta tillbaka frågan om ansvar',
  intro:
    'Organisationen behöver inte svara längre och får veta det. Finns det redan en ansvarig organisation är den kvar. Annars väntar aktiviteten på att du frågar någon annan.',
  asked: (organisation: string) => `Tillfrågad: ${organisation}`,
  reason: { label: 'Skäl', hint: 'Skälet står i historiken och i meddelandet.' },
  send: 'Ta tillbaka frågan',
  done: 'Frågan är tagen tillbaka.',
};

const enQuestion: typeof svQuestion = {
  title: 'Take the question back',
  intro: 'The organisation need not answer any more, and is told so. A present lead stays. Without one the activity waits for you to ask somebody else.',
  asked: (organisation) => `Asked: ${organisation}`,
  reason: { label: 'Reason', hint: 'The reason stands in the history and in the message.' },
  send: 'Take the question back',
  done: 'The question has been taken back.',
};

export const questionBackWords: Record<Language, typeof svQuestion> = { sv: svQuestion, en: enQuestion };

const svReview = {
  title: 'Granska rapporten på nytt',
  intro:
    'Beskedet om rapporten gäller inte längre, och den ansvariga får veta det. En delutbetalning som rapporten frigjorde låses igen. Ett publicerat resultat står kvar tills du tar bort det.',
  paid: (amount: string) => `Av det som rapporten frigjorde är ${amount} redan utbetalt. Det ändras inte av detta.`,
  comment: { label: 'Skäl', hint: 'Skälet står i historiken och i meddelandet till den ansvariga.' },
  send: 'Granska på nytt',
  done: 'Rapporten ska granskas på nytt.',
};

const enReview: typeof svReview = {
  title: 'Review the report anew',
  intro:
    'What was said of the report no longer holds, and the lead is told so. An instalment that the report released is locked again. A published result stays until you take it away.',
  paid: (amount) => `Of what the report released ${amount} have been paid already. This does not change that.`,
  comment: { label: 'Reason', hint: 'The reason stands in the history and in the message to the lead.' },
  send: 'Review anew',
  done: 'The report is to be reviewed anew.',
};

export const reviewBackWords: Record<Language, typeof svReview> = { sv: svReview, en: enReview };

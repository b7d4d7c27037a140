/** Words of the form that puts facts right. */
import type { Language } from '../../../../words/language.ts';

const sv = {
  title: 'Rätta uppgifter',
  intro: 'Ändra det som är fel. Bara det du ändrar skickas. Dagar, regler och det som ska göras är som förut.',
  send: 'Rätta uppgifterna',
  done: 'Uppgifterna är rättade. Det gamla står kvar i historiken.',
  ownReference: { label: 'Egen beteckning', hint: 'Vad organisationerna själva kallar aktiviteten, till exempel ett projektnummer.' },
  parties: 'Medverkande och enheter',
  unit: { label: 'Enhet hos Länsstyrelsen som följer aktiviteten' },
  supportingUnits: { label: 'Stödjande enheter' },
  addUnit: 'Lägg till enhet',
  who: 'Vem som föreslår',
  whoHint: 'Väljer du en annan organisation förlorar den förra sin del i ärendet, och dess länkar slutar gälla. Båda får mejl.',
  contactHint: 'Bara med en annan organisation. Hit skickas frågor och besked om förslaget.',
  why: 'Varför',
  reason: { label: 'Skäl till rättelsen', hint: 'Står i historiken och i mejlet.' },
  notify: {
    label: 'Mejl om rättelsen',
    hint: 'Till den som ansvarar, den som är tillfrågad och den som har föreslagit.',
    yes: 'Skicka mejl',
    no: 'Skicka inget mejl',
  },
};

const en: typeof sv = {
  title: 'Correct facts',
  intro: 'Change what is wrong. Only what you change is sent. Dates, rules and what is to be done are as they were.',
  send: 'Correct the facts',
  done: 'The facts have been corrected. What stood there before is in the history.',
  ownReference: { label: 'Own reference', hint: 'What the organisations call the activity themselves, such as a project number.' },
  parties: 'Partners and units',
  unit: { label: 'Unit at Länsstyrelsen that follows the activity' },
  supportingUnits: { label: 'Supporting units' },
  addUnit: 'Add a unit',
  who: 'Who proposes it',
  whoHint: 'If you choose another organisation, the former one loses its part in the case, and its links are no longer valid. Both get a mail.',
  contactHint: 'Only with another organisation. Questions and answers about the proposal are sent here.',
  why: 'Why',
  reason: { label: 'Reason for the correction', hint: 'It stands in the history and in the mail.' },
  notify: {
    label: 'Mail about the correction',
    hint: 'To the lead, to who has been asked to lead, and to the proposer.',
    yes: 'Send a mail',
    no: 'Send no mail',
  },
};

export const correctionFormWords: Record<Language, typeof sv> = { sv, en };

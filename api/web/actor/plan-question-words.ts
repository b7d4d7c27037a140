/** Words of the question to an organisation that the adopted plan names: are the facts right, who is contact, does it take the lead. */
import type { Language } from '../../../words/language.ts';

const sv = {
  facts: 'Stämmer uppgifterna?',
  factsRight: {
    label: 'Uppgifterna ovan',
    choices: { yes: 'De stämmer', no: 'Något ska rättas' },
  },
  corrections: {
    label: 'Det som ska rättas',
    hint: 'En rad för varje uppgift. En samordnare läser det och rättar.',
    add: 'Lägg till en rättelse',
    fact: 'Uppgift',
    text: 'Så ska det stå',
  },
  names: {
    title: 'Aktivitetens namn',
    description: 'Beskrivningen',
    lead: 'Ansvarig organisation',
    partners: 'Medverkande',
    runs: 'När den pågår',
    targetGroups: 'Målgrupper',
    other: 'Något annat',
  },
  contact: {
    heading: 'Vem är er kontaktperson?',
    name: { label: 'Namn', hint: 'Lämna tomt om det är den som fick mejlet.' },
    email: { label: 'E-postadress' },
  },
  question: 'Tar ni er an den?',
  remark: {
    right: 'Uppgifterna stämmer.',
    wrong: 'Något i uppgifterna ska rättas.',
    correction: (fact: string, text: string) => `Rätta ${fact}: ${text}`,
    contact: (who: string) => `Kontaktperson: ${who}`,
  },
};

const en: typeof sv = {
  facts: 'Are these facts right?',
  factsRight: {
    label: 'The facts above',
    choices: { yes: 'They are right', no: 'Something needs correcting' },
  },
  corrections: {
    label: 'What needs correcting',
    hint: 'One row for each fact. A coordinator reads it and puts it right.',
    add: 'Add a correction',
    fact: 'Fact',
    text: 'What it should say',
  },
  names: {
    title: 'Name of the activity',
    description: 'The description',
    lead: 'Lead organisation',
    partners: 'Partners',
    runs: 'When it runs',
    targetGroups: 'Target groups',
    other: 'Something else',
  },
  contact: {
    heading: 'Who is your contact?',
    name: { label: 'Name', hint: 'Leave it empty if it is the person who got the mail.' },
    email: { label: 'Email address' },
  },
  question: 'Will you take it on?',
  remark: {
    right: 'The facts are right.',
    wrong: 'Something in the facts needs correcting.',
    correction: (fact, text) => `Correct ${fact}: ${text}`,
    contact: (who) => `Contact: ${who}`,
  },
};

export const planQuestionWords: Record<Language, typeof sv> = { sv, en };

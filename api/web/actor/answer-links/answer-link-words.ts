/** Words about links to answer by: passed on, asked for again, no longer valid, and the mails they come in. */
import type { Language } from '../../../../words/language.ts';

const sv = {
  colleague: {
    link: 'Skicka länken till en kollega',
    title: 'Skicka länken till en kollega',
    intro: 'Kollegan får ett mejl med en egen länk och kan svara för er organisation i just den här frågan. Ditt utkast följer inte med.',
    email: 'Kollegans e-postadress',
    send: 'Skicka länken',
    sent: (email: string) => `Länken är skickad till ${email}.`,
    tooMany: 'Länken har redan skickats till så många som går. Be en samordnare om hjälp.',
    notEmail: 'Skriv en e-postadress, till exempel namn@exempel.se.',
  },
  gone: {
    unreadable: {
      title: 'Länken går inte att läsa',
      help: 'Kontrollera att hela adressen kom med när du kopierade den. Den kan ha delats på två rader i mejlet.',
    },
    done: { title: 'Det här är redan klart' },
    expired: { title: 'Länken har slutat gälla', help: 'Länkar gäller en tid och slutar sedan att fungera. Du kan få en ny till samma adress.' },
    ended: { title: 'Länken gäller inte längre', help: 'Någon annan svarar nu för den här frågan, eller så behövs inget svar längre.' },
    approved: 'Rapporten är granskad. Ni behöver inte göra något mer.',
    notOwed: 'Ingen rapport behövs längre för den här perioden.',
    otherLead: 'En annan organisation har nu ansvaret för aktiviteten.',
    accepted: 'Er organisation har åtagit sig ansvaret för aktiviteten. Vi skriver när det är dags för den första rapporten.',
    notAsked: 'Frågan om ansvaret är besvarad, eller så gäller den inte längre. Ni behöver inte göra något mer.',
    completed: 'Kompletteringen har kommit in, eller så behövs den inte längre. Ni behöver inte göra något mer.',
    over: 'Aktiviteten är avslutad. Ni behöver inte göra något mer.',
    again: 'Skicka en ny länk',
    againTitle: 'Om frågan fortfarande är din har vi skickat en ny länk',
    againHelp: 'Den går till den adress som vi har, och kommer inom några minuter. Hittar du den inte, titta i skräpposten eller hör av dig till oss.',
    contact: (address: string) => `Behöver du hjälp? Skriv till ${address}.`,
    signIn: 'Har du ett konto kan du också logga in.',
  },
  mail: {
    hello: (name: string) => `Hej ${name}!`,
    helloUnknown: 'Hej!',
    again: { act: 'Svara med den nya länken', lead: 'Du bad om en ny länk. Den gäller den fråga som står överst.' },
    forwarded: {
      act: 'Svara för er organisation',
      lead: (name: string, organisation: string) => `${name} vid ${organisation} ber dig svara för er organisation i den fråga som står överst.`,
    },
    button: 'Svara här',
    note: 'Länken är din egen och kräver inget konto. Skicka den inte vidare.',
    regards: 'Vänliga hälsningar',
    sender: 'Länsstyrelsen, Handlingsplanen HIT',
  },
};

const en: typeof sv = {
  colleague: {
    link: 'Send the link to a colleague',
    title: 'Send the link to a colleague',
    intro: 'Your colleague gets a mail with a link of its own and can answer for your organisation in this very matter. Your draft does not go along.',
    email: 'E-mail address of your colleague',
    send: 'Send the link',
    sent: (email) => `The link has been sent to ${email}.`,
    tooMany: 'The link has been sent to as many as it can be. Ask a coordinator for help.',
    notEmail: 'Write one e-mail address, such as name@example.org.',
  },
  gone: {
    unreadable: {
      title: 'The link cannot be read',
      help: 'Check that the whole address came along when you copied it. It may have been broken over two lines in the mail.',
    },
    done: { title: 'This is done already' },
    expired: { title: 'The link is no longer valid', help: 'Links are valid for a limited time. You can have a new one to the same address.' },
    ended: { title: 'The link is no longer valid', help: 'Somebody else now answers in this matter, or no answer is needed any more.' },
    approved: 'The report has been reviewed. You do not need to do anything more.',
    notOwed: 'No report is needed for this period any more.',
    otherLead: 'Another organisation now has the lead of the activity.',
    accepted: 'Your organisation has taken on the lead of the activity. We will write when it is time for the first report.',
    notAsked: 'The question about the lead has been answered, or no longer stands. You do not need to do anything more.',
    completed: 'The completion has come in, or is no longer needed. You do not need to do anything more.',
    over: 'The activity has ended. You do not need to do anything more.',
    again: 'Send a new link',
    againTitle: 'If the matter is still yours, we have sent a new link',
    againHelp: 'It goes to the address that we have, and arrives within a few minutes. If you do not find it, look among the junk mail or contact us.',
    contact: (address) => `Do you need help? Write to ${address}.`,
    signIn: 'If you have an account you can also sign in.',
  },
  mail: {
    hello: (name) => `Hello ${name}!`,
    helloUnknown: 'Hello!',
    again: { act: 'Answer with the new link', lead: 'You asked for a new link. It is for the matter named at the top.' },
    forwarded: {
      act: 'Answer for your organisation',
      lead: (name, organisation) => `${name} at ${organisation} asks you to answer for your organisation in the matter named at the top.`,
    },
    button: 'Answer here',
    note: 'The link is personal and needs no account. Do not pass it on.',
    regards: 'Kind regards',
    sender: 'Länsstyrelsen, The HIT plan',
  },
};

export const answerLinkWords: Record<Language, typeof sv> = { sv, en };

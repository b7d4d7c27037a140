/** The notice on personal data (articles 13 and 14 GDPR): what is kept of whom, what for, for how long, and what somebody may ask for. */
import type { Language } from '../../../words/language.ts';

type Words = typeof sv;

const sv = {
  title: 'Personuppgifter',
  lead: (authority: string) => `Här står vad ${authority} sparar om dig som använder de här sidorna, eller som är kontaktperson för en organisation.`,
  who: 'Vem som ansvarar',
  whoText: (authority: string) => `${authority} är personuppgiftsansvarig. Dina frågor tas emot här:`,
  what: 'Vad som sparas',
  whatItems: [
    'Namn, e-postadress, språk, organisation och roll, för den som har en uppgift i handlingsplanen eller har angetts som kontaktperson i ett ärende.',
    'Vad du har gjort här och när: förslag, svar, rapporter, beslut, anmäld jäv.',
    'Vilka meddelanden som har skickats till dig, och om de kom fram.',
    'När du loggade in, och hur länge inloggningen gäller.',
    'Vilka dagar du är borta och vem som tar emot dina mejl då, om du är samordnare eller sekreterare. Varför du är borta sparas inte.',
  ],
  newcomers:
    'Uppgifter om nyanlända och asylsökande sparas inte. Rapporter frågar efter antal, aldrig efter personer. Skriv inte namn, personnummer eller uppgifter om hälsa i dem.',
  from: 'Varifrån uppgifterna kommer',
  fromText: 'Från dig själv, från din organisation, från den som angav dig som kontaktperson, eller från din organisations inloggning.',
  why: 'Varför',
  whyText:
    'För att förslag, beslut och uppföljning ska kunna skötas, för att rätt person ska få frågan, och för att det i efterhand ska gå att se vem som gjorde vad.',
  basis: 'Rättslig grund, dataskyddsombud och hur länge uppgifterna sparas',
  basisText: 'Myndighetens egen information säger det:',
  basisAsk: 'Fråga på adressen ovan. Handlingar i ett ärende är allmänna handlingar och gallras bara efter beslut.',
  readers: 'Vilka som ser dem',
  readersText:
    'De som handlägger ärendet, och de som enligt sin roll ska läsa det. På de öppna sidorna står inga namn på personer utom på den tjänsteman som har godkänt ett resultat för publicering. Den som begär ut en allmän handling kan få den, efter sekretessprövning.',
  cookies: 'Kakor',
  cookiesText: 'Sidorna sätter bara kakor som behövs: för inloggningen, för språket och för att ett formulär ska gå att skicka. Ingen följer dig.',
  rights: 'Vad du kan begära',
  rightsItems: [
    'Att få veta vilka uppgifter om dig som finns, och en kopia av dem.',
    'Att fel rättas.',
    'Att uppgifter raderas eller inte används, när lagen ger rätt till det.',
  ],
  complain: 'Om du inte är nöjd',
  complainText: 'Du kan klaga hos Integritetsskyddsmyndigheten (IMY):',
  imy: 'imy.se',
  mail: (address: string) => `mejla ${address}`,
};

const en: Words = {
  title: 'Personal data',
  lead: (authority) => `This says what ${authority} keeps of you who use these pages, or who are a contact person of an organisation.`,
  who: 'Who is responsible',
  whoText: (authority) => `${authority} is the controller. Your questions are taken here:`,
  what: 'What is kept',
  whatItems: [
    'Name, e-mail address, language, organisation and role, of whoever has a task in the plan or has been named as a contact in a case.',
    'What you have done here and when: proposals, answers, reports, decisions, partiality declared.',
    'Which messages have been sent to you, and whether they arrived.',
    'When you signed in, and how long that lasts.',
    'The days when you are away and who gets your mails then, if you are a coordinator or secretary. Why you are away is not kept.',
  ],
  newcomers:
    'No data of newcomers or asylum seekers are kept. Reports ask for counts, never for persons. Write no names, personal identity numbers or facts of health in them.',
  from: 'Where the data come from',
  fromText: 'From yourself, from your organisation, from who named you as a contact, or from your organisation’s sign-in.',
  why: 'Why',
  whyText: 'So that proposals, decisions and follow-up can be handled, so that the right person is asked, and so that it can be seen afterwards who did what.',
  basis: 'Legal basis, data protection officer and how long data are kept',
  basisText: 'The authority’s own information says so:',
  basisAsk: 'Ask at the address above. The documents of a case are public records, and are destroyed by a decision only.',
  readers: 'Who sees them',
  readersText:
    'Those who handle the case, and those who read it by their role. The public pages name no persons but the officer who cleared a result. Whoever asks for a public record may get it, once secrecy has been examined.',
  cookies: 'Cookies',
  cookiesText: 'The pages set only cookies that are needed: for signing in, for the language, and so that a form can be sent. Nobody follows you.',
  rights: 'What you may ask for',
  rightsItems: [
    'To be told what data of you there are, and a copy of them.',
    'To have faults corrected.',
    'To have data erased or not used, where the law gives that right.',
  ],
  complain: 'If you are not content',
  complainText: 'You can complain to the Swedish Authority for Privacy Protection (IMY):',
  imy: 'imy.se',
  mail: (address) => `write to ${address}`,
};

export const privacyWords: Record<Language, Words> = { sv, en };

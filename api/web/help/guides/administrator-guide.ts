/** What administrators do: people and their rights, keys of programs, and what has happened. */
import type { GuideWords } from './guide.ts';

const sv: GuideWords['sv'] = () => ({
  title: 'Så gör du som administratör',
  lead: 'För dig som ger och avslutar rättigheter. Organisationer och deras kontaktpersoner sköts av samordnarna.',
  tasks: [
    {
      title: 'Lägga till en person',
      steps: [
        'Öppna [Personer](/personer) och tryck på **Lägg till person**.',
        'Skriv namn och e-postadress och välj språk.',
        'Öppna personens sida och tryck på **Ändra roller**. Rollerna gäller genast.',
        'Personen loggar in på [Logga in](/logga-in) med sin e-postadress, eller med sitt vanliga konto om ni har kopplat in det.',
      ],
      picture: { page: 'Personer', press: 'Lägg till person' },
    },
    {
      title: 'När någon slutar',
      steps: [
        'Sök upp personen under [Personer](/personer).',
        'Tryck på **Avsluta åtkomst**. Roller, inloggning, länkar och nycklar slutar gälla genast. Det personen har gjort står kvar.',
      ],
      picture: { page: 'Personens sida', press: 'Avsluta åtkomst' },
    },
    {
      title: 'Ge rätt att besluta om pengar',
      steps: [
        'Öppna personens sida och tryck på **Lägg till delegation**.',
        'Välj vad den gäller och upp till vilket belopp.',
        'Alla delegationer står under [Delegationer](/delegationer). När någon har en för en sak behöver alla som gör den saken en.',
      ],
      picture: { page: 'Personens sida', press: 'Lägg till delegation' },
    },
    {
      title: 'Byta vilket organ som ger råd eller beslutar',
      steps: ['Öppna organet under [Organ](/organ) och tryck på **Ge en roll**.', 'Välj från och med vilken dag. Öppna frågor går då över till det organet.'],
      picture: { page: 'Organet', press: 'Ge en roll' },
    },
    {
      title: 'Se över nycklar för program',
      steps: [
        'Öppna [Åtkomstnycklar](/nycklar). Där står vad varje nyckel används till och när den senast användes.',
        'Tryck på **Avsluta** vid en nyckel som inte behövs. Nya nycklar görs av den som driver systemet.',
      ],
      picture: { page: 'Åtkomstnycklar', press: 'Avsluta' },
    },
    {
      title: 'Se vad som har hänt',
      steps: [
        '[Säkerhetslogg](/sakerhetslogg) visar inloggningar, ändrade rättigheter och sådant som har nekats.',
        '[Tekniska körningar](/korningar) visar om alla ärenden går som de ska.',
      ],
      picture: { page: 'Säkerhetslogg', press: 'Visa' },
    },
  ],
});

const en: GuideWords['en'] = () => ({
  title: 'How to: administrators',
  lead: 'For those who grant and end access. Organisations and their contact persons are looked after by the coordinators.',
  tasks: [
    {
      title: 'Add a person',
      steps: [
        'Open [People](/personer) and press **Add a person**.',
        'Enter a name and an e-mail address, and choose a language.',
        'Open the page of the person and press **Change roles**. Roles apply at once.',
        'The person goes to [Sign in](/logga-in) with their e-mail address, or with their usual account if you have connected it.',
      ],
      picture: { page: 'People', press: 'Add a person' },
    },
    {
      title: 'When somebody leaves',
      steps: [
        'Find the person under [People](/personer).',
        'Press **End access**. Roles, sign-in, links and tokens stop working at once. What the person has done remains.',
      ],
      picture: { page: 'The person', press: 'End access' },
    },
    {
      title: 'Allow somebody to decide on money',
      steps: [
        'Open the page of the person and press **Add a delegation**.',
        'Choose what it covers and up to which amount.',
        'All of them are listed under [Delegations](/delegationer). Once anybody has one for an act, everybody who does it needs one.',
      ],
      picture: { page: 'The person', press: 'Add a delegation' },
    },
    {
      title: 'Change which body advises or decides',
      steps: ['Open the body under [Bodies](/organ) and press **Give a role**.', 'Choose the first day. Open matters then pass to that body.'],
      picture: { page: 'The body', press: 'Give a role' },
    },
    {
      title: 'Go through the tokens of programs',
      steps: [
        'Open [Tokens](/nycklar). It says what each one is for and when it was last used.',
        'Press **End it** next to one that is not needed. New ones are made by whoever runs the system.',
      ],
      picture: { page: 'Tokens', press: 'End it' },
    },
    {
      title: 'See what has happened',
      steps: [
        'The [Security log](/sakerhetslogg) shows sign-ins, changed rights and what has been refused.',
        '[Technical runs](/korningar) shows whether every case is running as it should.',
      ],
      picture: { page: 'Security log', press: 'Show' },
    },
  ],
});

export const administratorGuide: GuideWords = { sv, en };

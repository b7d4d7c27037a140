/** Words of the pages of follow-up rules. */
import type { Language } from '../../../words/language.ts';

const sv = {
  intro:
    'Så följs aktiviteterna upp, om inget annat har bestämts för en enskild aktivitet. Handlingsplanen själv anger inga tider och belopp: reglerna är satta av samordnarna.',
  written:
    'Reglerna skrivs in i en aktivitet när den föreslås eller importeras. Ändras de här gäller det aktiviteter som kommer in därefter. Vad som gäller för en viss aktivitet står på aktivitetens sida.',
  secondPerson: {
    title: 'Två personer för pengar',
    now: (value: string) => `För nya aktiviteter gäller nu: ${value}.`,
    what: 'Från ett visst belopp av Länsstyrelsens egna pengar gäller ett beslut eller en utbetalning först när en andra samordnare har sagt ja. Till beloppet räknas det som tidigare har beslutats eller betalats i aktiviteten sedan en andra samordnare sist sade ja, beslut för sig och utbetalningar för sig. En summa som delas upp räknas alltså ihop. Det behövs två samordnare som inte är jäviga.',
    ways: [
      'För alla nya aktiviteter: den som driver installationen sätter beloppet med inställningen MONEY_SECOND_PERSON_FROM.',
      'För en ny aktivitet: en samordnare skriver ett annat belopp i förslaget.',
      'Med API:t (policy.money.secondPersonFrom) kan en samordnare också föreslå en aktivitet där det är av.',
    ],
    field: (label: string) => `Fältet i förslaget heter ”${label}”.`,
    kept: 'Aktiviteter som redan finns behåller de regler de har.',
    propose: 'Lämna ett förslag',
  },
  ceiling: {
    title: 'Tak för vad som beviljas',
    ways: 'Mer än taket beviljas bara med ett skäl. För alla nya aktiviteter sätts det med inställningen MONEY_CEILING, för en ny aktivitet av en samordnare med API:t (policy.money.ceilingSek).',
  },
  ofActivity: {
    intro: (title: string) => `De här reglerna gäller för ${title}.`,
    back: 'Till aktiviteten',
    usual: 'De vanliga reglerna',
  },
};

const en: typeof sv = {
  intro:
    'How activities are followed up, unless something else has been decided for one of them. The plan itself sets no times and amounts: the rules are set by the coordinators.',
  written:
    'The rules are written into an activity when it is proposed or imported. A change here concerns activities that come in after it. What holds for one activity stands on the activity’s page.',
  secondPerson: {
    title: 'Two persons for money',
    now: (value) => `For new activities this holds now: ${value}.`,
    what: 'From a certain amount of the county board’s own money a decision or payment holds only once a second coordinator has said yes. What has been decided on or paid in the activity since a second coordinator last said yes counts towards the amount, decisions by themselves and payments by themselves. A sum that is split is thus added up. Two coordinators who are not partial are needed.',
    ways: [
      'For all new activities: whoever runs the installation sets the amount with the setting MONEY_SECOND_PERSON_FROM.',
      'For one new activity: a coordinator writes another amount in the proposal.',
      'With the API (policy.money.secondPersonFrom) a coordinator can also propose an activity where it is off.',
    ],
    field: (label) => `The field in the proposal is called “${label}”.`,
    kept: 'Activities that are there keep the rules that they have.',
    propose: 'Make a proposal',
  },
  ceiling: {
    title: 'Ceiling of what is granted',
    ways: 'More than the ceiling is granted only with a reason. For all new activities it is set with the setting MONEY_CEILING, for one new activity by a coordinator with the API (policy.money.ceilingSek).',
  },
  ofActivity: {
    intro: (title) => `These rules hold for ${title}.`,
    back: 'To the activity',
    usual: 'The usual rules',
  },
};

export const rulesPageWords: Record<Language, typeof sv> = { sv, en };

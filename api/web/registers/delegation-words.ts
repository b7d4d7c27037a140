/** Words of the register of delegations. */
import type { Language } from '../../../words/language.ts';

const sv = {
  title: 'Delegationer',
  intro:
    'Vem som får besluta om och betala ut Länsstyrelsens pengar, och upp till vilket belopp. När någon har en delegation för en sak behöver var och en som gör den saken ha en som räcker.',
  none: 'Ingen delegation är införd. Då prövas inga belopp.',
  name: 'Delegation',
  person: 'Vem',
  act: 'Vad',
  acts: { decision: 'Besluta om medel', payment: 'Betala ut' },
  upTo: 'Upp till, kronor',
  upToHint: 'För ett beslut eller en utbetalning. Lämna tomt för alla belopp.',
  any: 'alla belopp',
  add: 'Lägg till delegation',
  how: 'En delegation läggs till på personens sida i registret.',
  addIntro: 'Delegationen gäller från sin första dag och sparas i loggen. Ett annat belopp är en annan delegation.',
  end: 'Avsluta',
  endOf: (name: string) => `Avsluta delegationen för ${name}`,
  endIntro: 'Efter sista dagen gäller den inte. Det som har beslutats med den står kvar.',
  count: (total: number) => (total === 1 ? '1 delegation' : `${total} delegationer`),
};

const en: typeof sv = {
  title: 'Delegations',
  intro:
    'Who may decide on and pay the county board’s money, and up to which amount. Once anybody has a delegation for an act, everybody who does it needs one that covers it.',
  none: 'No delegation has been entered. No amounts are checked then.',
  name: 'Delegation',
  person: 'Who',
  act: 'What',
  acts: { decision: 'Decide on money', payment: 'Pay' },
  upTo: 'Up to, SEK',
  upToHint: 'Of one decision or payment. Leave empty for any amount.',
  any: 'any amount',
  add: 'Add a delegation',
  how: 'A delegation is added on the page of the person in the register.',
  addIntro: 'The delegation holds from its first day and is kept in the log. Another amount is another delegation.',
  end: 'End',
  endOf: (name) => `End the delegation of ${name}`,
  endIntro: 'After its last day it does not hold. What has been decided by it stands.',
  count: (total) => (total === 1 ? '1 delegation' : `${total} delegations`),
};

export const delegationWords: Record<Language, typeof sv> = { sv, en };

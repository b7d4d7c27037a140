/** What one may do with an activity or a matter, as links. */
import type { Language } from '../../../words/language.ts';

const sv = {
  title: 'Gör något',
  propose: 'Lägg ett förslag',
  advise: 'Lämna råd',
  decide: 'Besluta',
  links: {
    beslut: 'Besluta om förslaget',
    komplettera: 'För in kompletteringen',
    tilldela: 'Fråga en organisation',
    'registrera-svar': 'För in ett svar',
    'registrera-rapport': 'För in en rapport',
    granska: 'Granska en rapport',
    publicera: 'Publicera ett resultat',
    avpublicera: 'Ta bort ett publicerat resultat',
    'mer-tid': 'Ge mer tid',
    hall: 'Håll inne nästa steg',
    bidrag: 'För in en finansiärs besked',
    utbetalning: 'För in en utbetalning',
    pausa: 'Pausa',
    ateruppta: 'Återuppta',
    overlamna: 'Lämna över ansvaret',
    avsluta: 'Avsluta',
    utvardera: 'Utvärdera',
    'andra-person': 'Bekräfta som andra person',
    'egen-enhet': 'Ange egen enhet som är part',
    rakenskaper: 'Stäng räkenskaperna',
    aterkalla: 'Återkalla',
  },
};

const en: typeof sv = {
  title: 'Do something',
  propose: 'Put a proposal forward',
  advise: 'Give advice',
  decide: 'Decide',
  links: {
    beslut: 'Decide on the proposal',
    komplettera: 'Enter the completion',
    tilldela: 'Ask an organisation',
    'registrera-svar': 'Enter an answer',
    'registrera-rapport': 'Enter a report',
    granska: 'Review a report',
    publicera: 'Publish a result',
    avpublicera: 'Take a published result back',
    'mer-tid': 'Give more time',
    hall: 'Hold the next rung',
    bidrag: 'Enter a funder’s word',
    utbetalning: 'Enter a payment',
    pausa: 'Pause',
    ateruppta: 'Resume',
    overlamna: 'Hand over the lead',
    avsluta: 'Close',
    utvardera: 'Evaluate',
    'andra-person': 'Confirm as the second person',
    'egen-enhet': 'Name our own unit that is a party',
    rakenskaper: 'Settle the accounts',
    aterkalla: 'Withdraw',
  },
};

export const actionWords: Record<Language, typeof sv> = { sv, en };

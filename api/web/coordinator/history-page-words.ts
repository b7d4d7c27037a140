/** Words of a plan activity's history as a page shows it. */
import type { BodiesInText } from '../../../words/body-names.ts';
import type { Language } from '../../../words/language.ts';

const sv = {
  title: 'Historik',
  show: 'Visa',
  choose: 'Visa urvalet',
  parts: {
    all: 'Allt',
    people: 'Det som någon har gjort',
    clock: 'Det som har skett av sig självt',
    decisions: 'Beslut och pengar',
    reports: 'Rapporter och svar',
  },
  bodies: ({ adviser, deciderInFull }: BodiesInText) => `Frågor hos ${adviser} och ${deciderInFull}`,
  caption: (shown: number, all: number) => (shown < all ? `De ${shown} senaste av ${all} händelser` : `${all} ${all === 1 ? 'händelse' : 'händelser'}`),
  all: (count: number) => `Visa alla ${count}`,
  none: 'Ingenting i historiken motsvarar urvalet.',
  what: 'Vad som hände',
  when: 'När',
  who: 'Vem',
  changed: 'Vad som ändrades',
  why: 'Varför',
  clock: 'Av sig självt',
  somebody: 'Någon som inte finns kvar i registret',
  byRules: 'Enligt uppföljningsreglerna',
  byItself: { addressCorrected: 'Adressen har rättats', mailAddressed: 'Någon har blivit kontaktperson' } as Record<string, string>,
};

const en: typeof sv = {
  title: 'History',
  show: 'Show',
  choose: 'Show the selection',
  parts: {
    all: 'All of it',
    people: 'What somebody has done',
    clock: 'What has happened by itself',
    decisions: 'Decisions and money',
    reports: 'Reports and answers',
  },
  bodies: ({ adviser, deciderInFull }) => `Matters before ${adviser} and ${deciderInFull}`,
  caption: (shown, all) => (shown < all ? `The last ${shown} of ${all} events` : `${all} ${all === 1 ? 'event' : 'events'}`),
  all: (count) => `Show all ${count}`,
  none: 'Nothing in the history matches.',
  what: 'What happened',
  when: 'When',
  who: 'Who',
  changed: 'What changed',
  why: 'Why',
  clock: 'By itself',
  somebody: 'Somebody who is no longer in the register',
  byRules: 'By the rules for follow-up',
  byItself: { addressCorrected: 'The address has been corrected', mailAddressed: 'Somebody has become contact person' },
};

export const historyPageWords: Record<Language, typeof sv> = { sv, en };

/** Words of a role that passes from body to body: who goes on, and whose rights end. */
import type { Language } from '../../../words/language.ts';

const sv = {
  people: 'Vilka fortsätter i det nya organet?',
  peopleHint:
    'De som inte bockas för talar för organet som lämnar rollen. De har rollen bara medan det organet har den: rättigheter och meddelanden upphör samma dag som rollen går över, och kommer tillbaka om den går tillbaka. Nya personer ger en administratör rollen.',
  pass: 'Öppna frågor, rättigheter och meddelanden går genast över till det organ som har rollen i dag.',
  speaksFor: 'Talar för',
};

const en: typeof sv = {
  people: 'Who goes on in the new body?',
  peopleHint:
    'Those who are not ticked speak for the body that hands the role over. They have the role only while that body has it: rights and messages end on the day that the role passes, and return if it passes back. New people are given the role by an administrator.',
  pass: 'Open matters, rights and messages pass at once to the body that has the role today.',
  speaksFor: 'Speaks for',
};

export const bodyRoleWords: Record<Language, typeof sv> = { sv, en };

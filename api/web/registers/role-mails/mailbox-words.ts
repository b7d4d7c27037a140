/** Words of the shared mailboxes of units. */
import type { Language } from '../../../../words/language.ts';

const sv = {
  heading: 'Enheternas brevlådor',
  unit: 'Enhet',
  mailbox: 'Gemensam brevlåda',
  none: 'Ingen. Varje samordnare får sina egna mejl.',
  noUnits: 'Det finns inga enheter.',
  titleFor: (unit: string) => `Gemensam brevlåda: ${unit}`,
  intro:
    'Mejl till enhetens samordnare går till den här adressen i stället för till var och en. Det gäller de aktiviteter som enheten följer och som ingen själv har tagit. Ändringen gäller genast.',
  address: 'Brevlådans e-postadress',
  hint: 'Lämna tomt om enheten inte har någon gemensam brevlåda. Den som öppnar ett mejl där loggar in med sin egen adress.',
  set: 'Ändra brevlådan',
  setOf: (unit: string) => `Ändra brevlådan för ${unit}`,
};

const en: typeof sv = {
  heading: 'Mailboxes of the units',
  unit: 'Unit',
  mailbox: 'Shared mailbox',
  none: 'None. Each coordinator gets their own mails.',
  noUnits: 'There are no units.',
  titleFor: (unit) => `Shared mailbox: ${unit}`,
  intro:
    'Mails to the coordinators of the unit go to this address instead of to each of them. That applies to activities that the unit follows and that nobody has taken. The change holds at once.',
  address: 'E-mail address of the mailbox',
  hint: 'Leave it empty if the unit has no shared mailbox. Whoever opens a mail there signs in with their own address.',
  set: 'Change the mailbox',
  setOf: (unit) => `Change the mailbox of ${unit}`,
};

export const mailboxWords: Record<Language, typeof sv> = { sv, en };

/** Words of the mail to the coordinators about an administrator who has given itself rights. */
import type { Language } from '../../../words/language.ts';

const sv = {
  subject: 'Kontrollera en administratörs nya rättigheter',
  hello: (name: string) => `Hej ${name}!`,
  lead: (who: string) => `${who} är administratör och har gett sig själv nya rättigheter i registret. Ingen annan har behövt säga ja.`,
  role: (name: string) => `Roll: ${name}`,
  organisation: (name: string) => `Företräder: ${name}`,
  button: 'Se personen i registret',
  note: 'Kontrollera med administratören att det var meningen. Uppgiften finns på Att göra och bockas av av någon annan än den som fick rättigheterna.',
  regards: 'Vänliga hälsningar',
  sender: 'Handlingsplanen HIT',
};

const en: typeof sv = {
  subject: 'Check an administrator’s new rights',
  hello: (name) => `Hello ${name}!`,
  lead: (who) => `${who} is an administrator and has given itself new rights in the register. Nobody else had to say yes.`,
  role: (name) => `Role: ${name}`,
  organisation: (name) => `Represents: ${name}`,
  button: 'See the person in the register',
  note: 'Ask the administrator whether it was meant. The task is on To do, and is ticked off by somebody else than who got the rights.',
  regards: 'Kind regards',
  sender: 'The HIT plan',
};

export const ownRightsWords: Record<Language, typeof sv> = { sv, en };

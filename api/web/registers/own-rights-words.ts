/** Words of the mail to the coordinators about an administrator who has given itself rights. */
import type { Language } from '../../../words/language.ts';

const sv = {
  subject: 'En administratör har gett sig själv nya rättigheter',
  hello: (name: string) => `Hej ${name}!`,
  lead: (who: string) => `${who} har nu fått det här, och har själv fört in det i registret. Ingen annan har behövt säga ja.`,
  role: (name: string) => `Roll: ${name}`,
  organisation: (name: string) => `Företräder: ${name}`,
  button: 'Se personen i registret',
  note: 'Kontrollera med administratören att det var meningen. Uppgiften finns på Att göra och bockas av av någon annan än den som fick rättigheterna.',
  regards: 'Vänliga hälsningar',
  sender: 'Handlingsplanen HIT',
};

const en: typeof sv = {
  subject: 'An administrator has given itself new rights',
  hello: (name) => `Hello ${name}!`,
  lead: (who) => `${who} has now got this, and has entered it in the register itself. Nobody else had to say yes.`,
  role: (name) => `Role: ${name}`,
  organisation: (name) => `Represents: ${name}`,
  button: 'See the person in the register',
  note: 'Ask the administrator whether it was meant. The task is on To do, and is ticked off by somebody else than who got the rights.',
  regards: 'Kind regards',
  sender: 'The HIT plan',
};

export const ownRightsWords: Record<Language, typeof sv> = { sv, en };

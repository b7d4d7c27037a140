/** Words of being away, and where one says so. */
import type { Language } from '../../../../words/language.ts';

/** Where a person says when it is away itself. */
export const absencePath = '/min-franvaro';

const sv = {
  link: 'Säg till när du är borta',
  add: 'Ange frånvaro',
  title: 'När du är borta',
  titleFor: (name: string) => `När ${name} är borta`,
  intro:
    'De mejl som går till samordnarna eller sekreterarna går till den som tar över medan du är borta, och det står i dem att de gäller dig. Mejl som är till dig själv får du ändå.',
  introFor:
    'De mejl som går till samordnarna eller sekreterarna går till den som tar över medan personen är borta, och det står i dem vem de gäller. Mejl till personen själv går fram ändå.',
  from: 'Första dagen borta',
  to: 'Sista dagen borta',
  deputy: 'Vem tar över?',
  deputyHint: 'Någon med samma roll. Väljer du ingen får de andra med rollen mejlen. Finns ingen annan på plats går de fram som vanligt.',
  nobody: 'Ingen särskild',
  others: 'de andra med rollen',
  send: 'Spara',
  saved: 'Frånvaron är sparad.',
  list: 'Anmäld frånvaro',
  who: 'Vem',
  takesOver: 'Tar över',
  none: 'Ingen frånvaro är anmäld.',
  change: 'Ändra',
  end: 'Tillbaka tidigare',
  endOf: (days: string) => `Tillbaka tidigare: ${days}`,
  endTitle: 'Tillbaka tidigare',
  endTitleFor: (name: string) => `${name} är tillbaka tidigare`,
  endIntro: 'Från den dagen går mejlen som vanligt igen. Är det första dagen borta eller tidigare tas hela frånvaron bort.',
  firstBack: 'Första dagen tillbaka',
  ended: 'Ändringen är sparad.',
  back: 'Tillbaka',
};

const en: typeof sv = {
  link: 'Say when you are away',
  add: 'Enter an absence',
  title: 'When you are away',
  titleFor: (name) => `When ${name} is away`,
  intro:
    'While you are away, mails to the coordinators or secretaries go to whoever stands in for you, and say so. Mails addressed to you by name still come to you.',
  introFor:
    'While this person is away, mails to the coordinators or secretaries go to whoever stands in, and say for whom. Mails addressed to the person by name still arrive.',
  from: 'First day away',
  to: 'Last day away',
  deputy: 'Who stands in?',
  deputyHint: 'Somebody with the same role. If you choose nobody, the others with the role get the mails. If nobody else is there, the mails arrive as usual.',
  nobody: 'Nobody in particular',
  others: 'the others with the role',
  send: 'Save',
  saved: 'The absence is saved.',
  list: 'Absences',
  who: 'Who',
  takesOver: 'Stands in',
  none: 'No absences have been entered.',
  change: 'Change',
  end: 'Back earlier',
  endOf: (days) => `Back earlier: ${days}`,
  endTitle: 'Back earlier',
  endTitleFor: (name) => `${name} is back earlier`,
  endIntro: 'From that day mails go as usual again. If it is the first day away or an earlier day, the whole absence is removed.',
  firstBack: 'First day back',
  ended: 'The change is saved.',
  back: 'Back',
};

export const absenceWords: Record<Language, typeof sv> = { sv, en };

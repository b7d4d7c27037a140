/** Words of saved views of the list of activities. */
import type { Language } from '../../../../words/language.ts';

const sv = {
  title: 'Mina vyer',
  intro: 'En vy är ett urval i listan över aktiviteter som du har gett ett namn: filter, ordning och kolumner. Bara du ser dina vyer.',
  list: 'Aktiviteter i handlingsplanen',
  none: 'Du har inga sparade vyer. Gör ett urval i listan och spara det där.',
  yours: 'Dina vyer',
  change: 'Ändra namn eller ta bort',
  saveThis: 'Spara urvalet som en vy',
  name: 'Vyns namn',
  nameHint: 'Till exempel ”Försenade hos kommunerna”. Har du redan en vy med det namnet byts dess urval ut.',
  save: 'Spara vyn',
  newName: 'Nytt namn',
  renameOf: (name: string) => `Byt namn på vyn ”${name}”`,
  rename: 'Byt namn',
  remove: 'Ta bort',
  of: (name: string) => `: ${name}`,
  wrong: 'Det gick inte att spara',
  saved: (name: string) => `Vyn ”${name}” är sparad.`,
  renamed: (name: string) => `Vyn heter nu ”${name}”.`,
  removed: (name: string) => `Vyn ”${name}” är borttagen.`,
  errors: {
    name: 'skriv ett namn på högst 60 tecken, på en rad och utan osynliga tecken',
    full: 'du har redan 20 vyer; ta bort en som du inte använder',
    taken: 'du har redan en vy med det namnet',
  },
};

const en: typeof sv = {
  title: 'My views',
  intro: 'A view is a selection in the list of activities that you have named: filters, order and columns. Only you see your views.',
  list: 'Activities of the plan',
  none: 'You have no saved views. Make a selection in the list and save it there.',
  yours: 'Your views',
  change: 'Rename or delete',
  saveThis: 'Save the selection as a view',
  name: 'Name of the view',
  nameHint: 'For example “Late reports of municipalities”. If you already have a view of that name, its selection is replaced.',
  save: 'Save view',
  newName: 'New name',
  renameOf: (name) => `Rename the view “${name}”`,
  rename: 'Rename',
  remove: 'Delete',
  of: (name) => `: ${name}`,
  wrong: 'It could not be saved',
  saved: (name) => `The view “${name}” is saved.`,
  renamed: (name) => `The view is now called “${name}”.`,
  removed: (name) => `The view “${name}” is deleted.`,
  errors: {
    name: 'type a name of at most 60 characters, on one line and with nothing invisible in it',
    full: 'you already have 20 views; delete one you do not use',
    taken: 'you already have a view of that name',
  },
};

export const viewWords: Record<Language, typeof sv> = { sv, en };

/** Words of tasks that a coordinator makes. */
import type { Language } from '../../../../words/language.ts';

const sv = {
  inCase: 'Öppna uppgifter',
  none: 'Inga öppna uppgifter.',
  add: 'Lägg till en uppgift',
  what: 'Uppgift',
  due: 'Senast',
  who: 'Vem',
  everybody: 'Alla samordnare',
  forWhom: (name: string) => `För ${name}`,
  move: 'Flytta eller ge till någon annan',
  done: 'Bocka av',
  act: 'Göra',
  form: {
    title: 'Lägg till en uppgift',
    intro: 'Uppgiften står i Att göra tills den är avbockad. En påminnelse mejlas på dagen. Den syns inte för aktörerna.',
    text: { label: 'Vad som ska göras' },
    dueOn: { label: 'Dag' },
    assignee: { label: 'Vem som ska göra det' },
    send: 'Lägg till uppgiften',
    done: 'Uppgiften är tillagd.',
  },
  change: {
    title: 'Flytta en uppgift eller ge den till någon annan',
    intro: 'Den som ska göra uppgiften påminns på den nya dagen.',
    changed: { title: 'Någon annan har ändrat uppgiften', intro: 'Ingenting av det du skrev har skickats.' },
    already: 'Uppgiften är redan klar.',
    notOwn: 'Bara uppgifter som någon har lagt till själv kan flyttas eller ges till någon annan.',
    send: 'Ändra uppgiften',
    done: 'Uppgiften är ändrad.',
  },
};

const en: typeof sv = {
  inCase: 'Open tasks',
  none: 'No open tasks.',
  add: 'Add a task',
  what: 'Task',
  due: 'By',
  who: 'Who',
  everybody: 'All coordinators',
  forWhom: (name) => `For ${name}`,
  move: 'Move it or give it to somebody else',
  done: 'Tick off',
  act: 'Act',
  form: {
    title: 'Add a task',
    intro: 'The task stands in To do until it is ticked off. A reminder is mailed on the day. Actors do not see it.',
    text: { label: 'What is to be done' },
    dueOn: { label: 'Day' },
    assignee: { label: 'Who is to do it' },
    send: 'Add the task',
    done: 'The task is added.',
  },
  change: {
    title: 'Move a task or give it to somebody else',
    intro: 'Whoever is to do the task is reminded on the new day.',
    changed: { title: 'Somebody else has changed the task', intro: 'Nothing of what you wrote has been sent.' },
    already: 'The task is done already.',
    notOwn: 'Only tasks that somebody has added can be moved or given to somebody else.',
    send: 'Change the task',
    done: 'The task is changed.',
  },
};

export const ownTaskWords: Record<Language, typeof sv> = { sv, en };

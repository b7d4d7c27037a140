import type { Language } from '../../../../words/language.ts';

const sv = {
  title: 'Fördela det som väntar',
  intro: 'Välj det som en av er ska göra. Det syns i listan, och alla samordnare kan fortfarande göra det.',
  none: 'Det finns ingenting att fördela just nu.',
  more: (shown: number, total: number) => `Här visas de ${shown} första av ${total}.`,
  tasks: { label: 'Det som väntar' },
  assignee: { label: 'Vem som ska göra det' },
  everybody: 'Alla samordnare',
  check: 'Kontrollera',
  what: 'Vad',
  now: 'Nu',
  after: 'Sedan',
  send: (count: number) => (count === 1 ? 'Fördela 1 uppgift' : `Fördela ${count} uppgifter`),
  done: (count: number) => (count === 1 ? '1 uppgift är fördelad.' : `${count} uppgifter är fördelade.`),
  someGone: (count: number) => ` ${count} väntade inte längre.`,
  link: 'Fördela det som väntar',
  short: 'Fördela',
};

const en: typeof sv = {
  title: 'Share out what waits',
  intro: 'Choose what one of you is to do. It shows in the list, and every coordinator can still do it.',
  none: 'There is nothing to share out right now.',
  more: (shown, total) => `These are the first ${shown} of ${total}.`,
  tasks: { label: 'What waits' },
  assignee: { label: 'Who is to do it' },
  everybody: 'All coordinators',
  check: 'Check',
  what: 'What',
  now: 'Now',
  after: 'Then',
  send: (count) => (count === 1 ? 'Share out 1 task' : `Share out ${count} tasks`),
  done: (count) => (count === 1 ? '1 task is shared out.' : `${count} tasks are shared out.`),
  someGone: (count) => ` ${count} no longer waited.`,
  link: 'Share out what waits',
  short: 'Share out',
};

export const assignWords: Record<Language, typeof sv> = { sv, en };

/** Words of the pages of sent messages and of the gate that holds them. */
import type { MailOutcome } from '../../../contracts/views/mail-view.ts';
import type { Language } from '../../../words/language.ts';

const sv = {
  title: 'Skickade meddelanden',
  fileName: 'skickat',
  intro: 'Alla meddelanden som systemet har skickat eller ska skicka, det senaste först, och hur det gick för vart och ett.',
  caption: (total: number, more?: true) => (total === 1 ? '1 meddelande' : `${more ? 'Fler än ' : ''}${total} meddelanden`),
  none: 'Inga meddelanden motsvarar urvalet.',
  outcomes: {
    accepted: 'framme hos mottagarens server',
    queued: 'väntar på att skickas',
    retrying: 'väntar, försöker igen',
    held: 'hålls av spärren',
    refused: 'vägrades av mottagarens server',
    expired: 'gavs upp',
    superseded: 'behövdes inte längre',
  } satisfies Record<MailOutcome, string>,
  nextTry: (at: string) => `Nästa försök ${at}`,
  counted: (label: string, count: number, more: boolean) => `${label} (${more ? 'fler än ' : ''}${count})`,
  filter: {
    q: 'Sök mottagare eller ämne',
    outcome: 'Hur det gick',
    activity: 'Aktivitet',
    from: 'Från och med',
    to: 'Till och med',
    all: 'Alla',
    show: 'Visa',
    clear: 'Rensa urvalet',
  },
  what: 'Meddelande',
  about: 'Gäller',
  to: 'Till',
  asked: 'Beställt',
  accepted: 'Framme',
  outcome: 'Hur det gick',
  tries: 'Försök',
  said: 'Mottagarens server svarade',
  noActivity: 'Ingen aktivitet',
  subject: 'Ämne',
  text: 'Meddelandet som det skickades',
  maskedLinks: 'Personliga länkar visas inte: den som har länken kan svara i mottagarens namn.',
  hiddenLink: '[personlig länk]',
  back: 'Till skickade meddelanden',
  askedBy: 'Beställt av',
  byClock: 'Av sig självt',
  somebody: 'Någon som inte finns kvar i registret',
  why: 'Varför',
  supersededBy: 'Behövdes inte längre efter',
  resent: 'Skickat igen',
  wrongRecipient: { send: 'Fel mottagare', done: 'Uppgiften personuppgiftsincident är öppnad. Den ska vara bedömd inom 72 timmar.' },
  resend: {
    title: 'Skicka meddelandet igen',
    short: 'Skicka igen',
    intro: 'Meddelandet skickas igen till adressen nedan, om det fortfarande är aktuellt.',
    introRetrying: 'Meddelandet väntar på nästa försök. Det prövas igen genast, om det fortfarande är aktuellt.',
    sentTo: 'Skickas till',
    newAddress: (address: string, before: string) => `${address} (rättad i registret, förut ${before})`,
    reason: { label: 'Skäl', hint: 'Frivilligt. Sparas tillsammans med meddelandet och i aktivitetens historik.' },
    done: 'Meddelandet skickas igen.',
    back: 'Till meddelandet',
  },
  gate: {
    heading: 'Spärren för utskick',
    state: 'Läge',
    open: 'Öppen: meddelanden skickas.',
    closed: 'Stängd: inga meddelanden lämnar systemet, utom länkar som någon själv ber om på en sida.',
    local: 'Meddelanden stannar i den lokala brevlådan på den här datorn. Spärren håller därför ingenting.',
    never: 'Ingen har öppnat den ännu.',
    since: 'Sedan',
    by: 'Av',
    why: 'Skäl',
    held: 'Meddelanden som hålls',
    toOpen: 'Öppna spärren',
    toClose: 'Stäng spärren',
    reason: { label: 'Skäl', hint: 'Sparas i loggen.' },
    openIntro: (held: number) =>
      held === 0
        ? 'Inga meddelanden väntar. Från och med nu skickas meddelanden så snart de är klara.'
        : `${held === 1 ? '1 meddelande som hålls skickas' : `${held} meddelanden som hålls skickas`} direkt när du öppnar. Det går inte att ångra.`,
    restored: (at: string, copied: string | null) =>
      copied === null
        ? `Systemet har återställts från en äldre kopia. Det upptäcktes ${at}, och spärren stängdes.`
        : `Systemet återställdes ${at} från kopian som gjordes ${copied}, och spärren stängdes.`,
    fromBefore: (count: number) =>
      count === 0
        ? 'Inga meddelanden från tiden före återställningen väntar.'
        : `${count === 1 ? '1 meddelande' : `${count} meddelanden`} från tiden före återställningen väntar och skickas när spärren öppnas. Några av dem kan ha skickats redan, efter att kopian gjordes.`,
    closeIntro: 'Meddelanden som beställs från och med nu hålls tills någon öppnar spärren igen. Länkar som någon själv ber om skickas ändå.',
    opened: 'Spärren är öppen.',
    shut: 'Spärren är stängd.',
    localClosed: 'Meddelanden stannar i den lokala brevlådan, så det finns inget att spärra.',
  },
};

const en: typeof sv = {
  title: 'Sent messages',
  fileName: 'sent',
  intro: 'Every message that the system has sent or is to send, the latest first, and how each one went.',
  caption: (total, more) => (total === 1 ? '1 message' : `${more ? 'More than ' : ''}${total} messages`),
  none: 'No messages match.',
  outcomes: {
    accepted: 'arrived at the recipient’s server',
    queued: 'waiting to be sent',
    retrying: 'waiting, trying again',
    held: 'held by the gate',
    refused: 'refused by the recipient’s server',
    expired: 'given up',
    superseded: 'no longer needed',
  },
  nextTry: (at) => `Next try ${at}`,
  counted: (label, count, more) => `${label} (${more ? 'more than ' : ''}${count})`,
  filter: {
    q: 'Search recipient or subject',
    outcome: 'How it went',
    activity: 'Activity',
    from: 'From',
    to: 'To',
    all: 'All',
    show: 'Show',
    clear: 'Clear the filter',
  },
  what: 'Message',
  about: 'About',
  to: 'Recipient',
  asked: 'Asked for',
  accepted: 'Arrived',
  outcome: 'How it went',
  tries: 'Tries',
  said: 'The recipient’s server said',
  noActivity: 'No activity',
  subject: 'Subject',
  text: 'The message as it was sent',
  maskedLinks: 'Personal links are not shown: whoever has one can answer as the recipient.',
  hiddenLink: '[personal link]',
  back: 'To sent messages',
  askedBy: 'Asked for by',
  byClock: 'By itself',
  somebody: 'Somebody who is no longer in the register',
  why: 'Why',
  supersededBy: 'No longer needed after',
  resent: 'Sent again',
  wrongRecipient: { send: 'Wrong recipient', done: 'The task about a personal data breach is open. It is to be judged within 72 hours.' },
  resend: {
    title: 'Send the message again',
    short: 'Send again',
    intro: 'The message is sent again to the address below, if it is still true.',
    introRetrying: 'The message waits for its next try. It is tried again at once, if it is still true.',
    sentTo: 'Is sent to',
    newAddress: (address, before) => `${address} (corrected in the register, ${before} before)`,
    reason: { label: 'Reason', hint: 'Optional. Is kept with the message and in the activity’s history.' },
    done: 'The message is sent again.',
    back: 'To the message',
  },
  gate: {
    heading: 'The gate for mail',
    state: 'State',
    open: 'Open: messages are sent.',
    closed: 'Closed: no messages leave the system, except links that somebody asks for on a page.',
    local: 'Messages stay in the local mailbox on this machine. The gate therefore holds nothing.',
    never: 'Nobody has opened it yet.',
    since: 'Since',
    by: 'By',
    why: 'Reason',
    held: 'Messages held',
    toOpen: 'Open the gate',
    toClose: 'Close the gate',
    reason: { label: 'Reason', hint: 'Is kept in the log.' },
    openIntro: (held) =>
      held === 0
        ? 'No messages wait. From now on messages are sent as soon as they are ready.'
        : `${held === 1 ? '1 message that is held leaves' : `${held} messages that are held leave`} at once when you open. It cannot be undone.`,
    restored: (at, copied) =>
      copied === null
        ? `The system was restored from an older copy. That was found ${at}, and the gate was closed.`
        : `The system was restored ${at} from the copy made ${copied}, and the gate was closed.`,
    fromBefore: (count) =>
      count === 0
        ? 'No messages from before the restore wait.'
        : `${count === 1 ? '1 message' : `${count} messages`} from before the restore wait and leave when the gate is opened. Some of them may have been sent already, after the copy was made.`,
    closeIntro: 'Messages asked for from now on are held until somebody opens the gate again. Links that somebody asks for on a page are sent all the same.',
    opened: 'The gate is open.',
    shut: 'The gate is closed.',
    localClosed: 'Messages stay in the local mailbox, so there is nothing to hold.',
  },
};

export const mailLogWords: Record<Language, typeof sv> = { sv, en };

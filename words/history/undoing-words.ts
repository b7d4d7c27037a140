/** Acts that undo another, in words: by the kind of the step and its outcome, "closing/revoked". */
import type { Language } from '../language.ts';

const sv = {
  'assignmentAnswer/cancelled': 'Frågan om ansvar togs tillbaka',
  'assignmentAnswer/enteredInError': 'Ett svar om ansvar var infört av misstag',
  'extension/shortened': 'En förlängning kortades',
  'extension/revoked': 'En förlängning togs tillbaka',
  'excuse/excused': 'Ansvarig befriades från rapporten',
  'excuse/reopened': 'Rapporten ska lämnas ändå',
  'hold/released': 'Det som hölls inne släpptes',
  'pause/endChanged': 'Pausens slut ändrades',
  'closing/revoked': 'Avslutandet togs tillbaka',
  'evaluation/revoked': 'Utvärderingen togs tillbaka',
  'review/reopened': 'Granskningen togs tillbaka',
};

const en: typeof sv = {
  'assignmentAnswer/cancelled': 'The question about the lead was taken back',
  'assignmentAnswer/enteredInError': 'An answer about the lead had been entered in error',
  'extension/shortened': 'An extension was shortened',
  'extension/revoked': 'An extension was taken back',
  'excuse/excused': 'The lead was excused from the report',
  'excuse/reopened': 'The report is owed after all',
  'hold/released': 'The rung that was held was let go',
  'pause/endChanged': 'The end of the pause was changed',
  'closing/revoked': 'The closing was taken back',
  'evaluation/revoked': 'The evaluation was taken back',
  'review/reopened': 'The review was taken back',
};

export const undoingWords: Record<Language, Record<string, string>> = { sv, en };

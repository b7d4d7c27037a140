/** The rows of the access table for what pages alone do and show: carried out by their id, on no path of the API. */
import { county, parties, readers } from './groups.ts';

export const pageAccess = {
  tryPlan: ['coordinator'],
  importPlan: ['coordinator'],
  importFigures: ['coordinator'],
  handOut: ['coordinator'],
  keepCaseFile: ['coordinator'],
  // A draft and its files are the actor's own, until it sends them in.
  saveDraft: ['lead'],
  forgetDraft: ['lead'],
  addDraftFile: ['lead'],
  removeDraftFile: ['lead'],
  saveFormDraft: ['signedIn'],
  forgetFormDraft: ['signedIn'],
  forwardLink: parties,
  askNewLink: ['everybody'],
  askSignInLink: ['everybody'],
  useSignInLink: ['everybody'],
  signInByIssuer: ['everybody'],
  // Proving once more who one is, before a decision about money.
  keepForm: ['signedIn'],
  forgetKeptForm: ['signedIn'],
  askConfirmationLink: ['signedIn'],
  useConfirmationLink: ['signedIn'],
  confirmByIssuer: ['signedIn'],
  signOut: ['everybody'],
  // Shared out among those who do it: everybody's own to take.
  assignTasks: ['coordinator'],
  makeCalendarFeed: ['signedIn'],
  endCalendarFeed: ['signedIn'],
  chooseMailPace: ['signedIn'],
  // For whom the list of activities is open.
  saveView: [...readers, 'referenceGroup'],
  renameView: [...readers, 'referenceGroup'],
  deleteView: [...readers, 'referenceGroup'],
  noteSeen: ['signedIn'],
  chooseLanguage: ['signedIn'],
  // What pages alone show.
  extendSeveralReports: ['coordinator'],
  remindOfSeveral: ['coordinator'],
  listCaseDocuments: readers,
  // Each kind of thing that it finds has a row of its own.
  search: ['signedIn'],
  seeRegisters: [...county, 'administrator'],
  // RAI sees no other organisation's money.
  seeAllMoney: readers,
  seeRuns: ['administrator'],
} as const;

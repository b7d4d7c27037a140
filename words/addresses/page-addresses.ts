/** Addresses of the pages that mails and lists of tasks lead to. */

/** Last part of the form's address, for what is done in an activity: by the kind of what is owed, or of the task. */
export const formOf: Record<string, string> = {
  decision: 'beslut',
  assignment: 'tilldela',
  review: 'granska',
  extensionAnswer: 'mer-tid',
  evaluation: 'utvardera',
  completionOverdue: 'komplettera',
  answerOverdue: 'registrera-svar',
  callLead: 'registrera-svar',
  finalReportOverdue: 'registrera-svar',
  notOurs: 'overlamna',
  troubledReport: 'granska',
  accountsToSettle: 'rakenskaper',
  handoverDeclined: 'overlamna',
  secondPerson: 'andra-person',
};

export const activityAddress = (planActivity: string): string => `/aktiviteter/${planActivity}`;
export const matterAddress = (escalation: string): string => `/arenden/${encodeURIComponent(escalation)}`;
export const tickOffAddress = (task: string): string => `/att-gora/${encodeURIComponent(task)}/klar`;
/** What everybody may read of an activity in the plan. */
export const publicActivityAddress = (planActivity: string): string => `/planen/aktiviteter/${planActivity}`;
/** Where a person chooses how it wants its mails. */
export const mailChoicePath = '/mina-mejl';
export const ownOrganisationAddress = '/min-organisation';

/** @param form last part of the form's address; without one it is the activity's own page */
export function formAddress(planActivity: string, form: string | undefined, period: string | null): string {
  if (form === undefined) return activityAddress(planActivity);
  return `${activityAddress(planActivity)}/${form}${period === null ? '' : `?period=${encodeURIComponent(period)}`}`;
}

/** Pages that show all of what a mail names a few of. */
export const listAddresses = {
  reportsToReview: '/att-gora?grupp=review',
  proposals: '/aktiviteter?skede=proposed',
  late: '/att-gora?grupp=late',
  dueDays: '/bilder/kalender',
  ownTasks: '/att-gora?vems=mina&sortera=dag',
  toDo: '/att-gora?sortera=dag',
  matters: '/arendelista',
} as const;

/** The languages that people read: Swedish unless a person has chosen English. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

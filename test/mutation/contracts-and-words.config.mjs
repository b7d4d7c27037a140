import { settingsOf } from './settings.mjs';

// Texts are words for people: golden files show each, and another word is no fault.
export default settingsOf('contracts-and-words', { mutate: ['contracts/**/*.ts', 'words/**/*.ts'], excludedMutations: ['StringLiteral'] });

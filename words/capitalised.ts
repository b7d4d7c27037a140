/** A text with its first letter large: dictionaries hold words as they stand inside a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How large a file of a report may be. */
export const maxFileMb = 10;
/** Files that are sent in one go. */
export const maxFilesAtOnce = 5;
export const maxFileBytes = maxFileMb * 1024 * 1024;

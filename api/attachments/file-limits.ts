/** How large a file of a report may be. */
export const maxFileMb = 10;
export const maxFileBytes = maxFileMb * 1024 * 1024;

/** How large a file of a report may be. */
export const mostFileMb = 10;
export const mostFileBytes = mostFileMb * 1024 * 1024;

/** How long shared caches may keep a file that is the same for every reader, in seconds. */
export const cachedForSeconds = 300;

/** How long a copy of a file that is the same for every reader may be kept on the way, in seconds. */
export const cachedForSeconds = 300;

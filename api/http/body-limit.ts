/** How large a body may be, files apart. */
export const mostBodyMib = 1;
export const mostBodyBytes = mostBodyMib * 1024 * 1024;

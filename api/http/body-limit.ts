/** How large a body may be, files apart. */
export const maxBodyMib = 1;
export const maxBodyBytes = maxBodyMib * 1024 * 1024;

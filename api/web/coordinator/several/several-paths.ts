/** Where one thing is done with several. */
export const assignPath = '/flera/fordela';
export const movePath = '/flera/mer-tid';
export const remindPath = '/flera/paminn';

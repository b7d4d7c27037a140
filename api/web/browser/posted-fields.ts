/** The fields of a posted form or of an address, as text; and what a form with files may bring. */

/** A field that may come once or several times. */
export type Fields = Record<string, string | string[] | undefined>;

/** What a form with files may bring. A file that is too large comes without its bytes; the form's own page says so. */
export interface UploadRule {
  maxBytes: number;
  maxFiles: number;
}

/** The only value of a field, or the first. */
export const one = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return Array.isArray(value) ? value[0] : value;
};
/** All values of a field. */
export const many = (fields: Fields, name: string): string[] => {
  const value = fields[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
};

/** The name that somebody gives a view of a list. */
import { line } from '../../../../contracts/bodies/fields.ts';

/** One line of at most 60 characters, and nothing in it that nobody sees. */
export const viewName = line(60);

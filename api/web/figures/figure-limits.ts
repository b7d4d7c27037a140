/** How much may be read in at a time of the county's figures. */
export const maxFigureFileKb = 100;
export const maxLines = 1_000;
/** Characters of a figure's source. */
export const longestSource = 200;

/** How full a cell of the map is. Pure. */
export const levels = [0, 1, 2, 3] as const;

/** 0: none; 1: one; 2: two or three; 3: more. */
export const levelOf = (count: number): (typeof levels)[number] => (count === 0 ? 0 : count === 1 ? 1 : count < 4 ? 2 : 3);

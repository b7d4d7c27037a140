/** Who appears together in rows of the access table. */

export const county = ['coordinator', 'support'] as const;
/** Support works beside the coordinators and reads what they read; a secretary and the steering group read whole cases. */
export const readers = [...county, 'secretary', 'steeringGroup'] as const;
export const parties = ['proposer', 'lead', 'candidate', 'partner'] as const;

// A cell: one number of activities on one profile.

/** The title of a cell. */
export const cellTitle = ({ size, profile }) => `${size.toLocaleString("en")}, ${profile}`;

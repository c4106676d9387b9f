/** The field that nobody sees: named as one that machines like to fill in. */
export const UNSEEN_FIELD = 'website';

// The respondent's pages have no client side; the questions load one small script of their own (ui/answer/on-device).
export const csr = false;

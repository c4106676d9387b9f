// The respondent's pages carry no script at all.
export const csr = false;

/** A person who can sign in. */
export type Account = { id: string; email: string; name: string };

/** A person who can sign in. */
export type Account = { id: string; email: string; name: string };

/** Who owns the workspace that `npm run demo` makes. */
export const DEMO_EMAIL = 'demo@riverside.example';

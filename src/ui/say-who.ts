/** A member by name, also where the account is gone. */
export const sayWho = (by: string | null): string => by ?? 'Somebody who was forgotten';

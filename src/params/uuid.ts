// Addresses name polls, themes and decisions by UUID; anything else is no page.
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const match = (param: string): boolean => UUID.test(param);

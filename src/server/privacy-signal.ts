/** A browser that asks not to be shared (Global Privacy Control) is not even offered it. */
export const asksForPrivacy = (request: Request): boolean => request.headers.get('sec-gpc') === '1';

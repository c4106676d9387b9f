// Runs before anything else in the browser. Zod would try whether it may make code of text; the policy of these pages lets
// nobody, so it is told not to try.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

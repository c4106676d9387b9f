/** The day on which what we do with Sec-GPC last changed: purposes that pass answers on are not even offered. */
const LAST_UPDATE = '2026-11-24';

/** That this site abides by Global Privacy Control. */
export const GET = () => Response.json({ gpc: true, lastUpdate: LAST_UPDATE });

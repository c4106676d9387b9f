// As Svelte writes what people said into its pages.
const SAID: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

export const escaped = (said: string): string => said.replaceAll(/[&<]/g, (one) => SAID[one] ?? one);

export const escapedInQuotes = (said: string): string => said.replaceAll(/[&"<]/g, (one) => SAID[one] ?? one);

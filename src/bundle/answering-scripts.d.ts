/** The addresses of the script of the question pages, one a language. */
declare module 'virtual:answering-scripts' {
	export const scripts: Record<string, string>;
}

/** The language of pages that show no poll; those that do say their own. */
export const load = ({ locals }) => ({
	reading: { language: locals.language, own: locals.language, missing: [], languages: [] }
});

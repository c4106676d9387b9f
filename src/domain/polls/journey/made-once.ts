/** Remembers what was made of anything frozen, as published versions are: it is made once for everybody who answers one. */
export function madeOnce<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
	const known = new WeakMap<Of, Made>();
	return (of) => {
		const made = known.get(of) ?? make(of);
		if (Object.isFrozen(of)) known.set(of, made);
		return made;
	};
}

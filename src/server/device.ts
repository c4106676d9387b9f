/** What a session list calls a browser: its name and system, no version, nothing that singles it out. */
export function deviceOf(request: Request): string {
	const agent = request.headers.get('user-agent') ?? '';
	const browser = /Edg\//.test(agent)
		? 'Edge'
		: /Firefox\//.test(agent)
			? 'Firefox'
			: /Chrome\//.test(agent)
				? 'Chrome'
				: /Safari\//.test(agent)
					? 'Safari'
					: 'A browser';
	const system = /iPhone|iPad/.test(agent)
		? 'iOS'
		: /Android/.test(agent)
			? 'Android'
			: /Mac OS/.test(agent)
				? 'macOS'
				: /Windows/.test(agent)
					? 'Windows'
					: /Linux/.test(agent)
						? 'Linux'
						: 'an unknown system';
	return `${browser} on ${system}`;
}

// Why a PostgreSQL server of the operator's own cannot be used, and what to do about it.

/** One sentence or two, without the password of `url`. */
export function whyRefused(cause: unknown, url: string): string {
	const { host, hostname, username, pathname } = new URL(url);
	const said = cause instanceof Error ? cause.message : String(cause);
	const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
	switch (code) {
		case 'ECONNREFUSED':
			return `nothing listens at ${host}. Start PostgreSQL there, or correct the address.`;
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return `the host ${hostname} is not known here. Correct the address.`;
		case 'CONNECT_TIMEOUT':
		case 'ETIMEDOUT':
		case 'EHOSTUNREACH':
		case 'ENETUNREACH':
			return `${host} does not answer. Check the address, and that this machine may reach it.`;
		case '28P01':
		case '28000':
			return `the server does not let ${username} in (${said}). Correct the user or the password.`;
		case '3D000':
			return `there is no database ${pathname.slice(1)}. Make it, owned by ${username}, or correct the name.`;
		case '42501':
			return `${username} may not do all that Candor needs (${said}). It must own the database and may create roles: alter role ${username} createrole.`;
		default:
			return said || code;
	}
}

// Which browser the journeys use: $CHROMIUM, else the system's, else the one that comes with npm.
import { existsSync } from 'node:fs';

export async function findChromium(): Promise<{ path: string; args: string[] }> {
	for (const path of [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'])
		if (path && existsSync(path)) return { path, args: [] };
	try {
		// Away from a cloud function the package leaves its own libraries out, so it is told that it is in one.
		process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
		const { default: chromium } = await import('@sparticuz/chromium');
		return { path: await chromium.executablePath(), args: ['--headless=shell'] };
	} catch (cause) {
		throw new Error(`No browser for the journeys. Install Chromium, or set CHROMIUM to its path. (${cause})`);
	}
}

// Mail through the operator's own server. Without one, on a machine of one's own, the letter is printed where Candor runs.
import { createTransport } from 'nodemailer';
import { origin } from './app.server.ts';
import { readConfig } from './config.ts';

export type Letter = { to: string; subject: string; text: string; headers?: Record<string, string> };

const isOwnMachine = () => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin()).hostname);

/** True when letters can reach their reader: by mail, or by the terminal beside them. */
export const canSend = (): boolean => Boolean(readConfig(process.env).SMTP_URL) || isOwnMachine();

/** Whom letters come from, as their reader sees it. */
export const sender = (): string => readConfig(process.env).MAIL_FROM;

/** Sends letters, one after the other, after the answer has gone out: neither the time it takes nor its failure tells
 *  whether anybody was written to. */
export function sendBehind(...letters: Letter[]): void {
	const sendAll = async () => {
		for (const letter of letters)
			await send(letter).catch((cause) =>
				console.error(`A letter was not sent: ${cause instanceof Error ? cause.name : cause}`)
			);
	};
	void sendAll();
}

/** Sends a letter; prints it where there is no mail server and Candor serves only this machine. */
export async function send(letter: Letter): Promise<void> {
	const { SMTP_URL, MAIL_FROM } = readConfig(process.env);
	if (SMTP_URL) await createTransport(SMTP_URL).sendMail({ from: MAIL_FROM, ...letter });
	else if (isOwnMachine())
		console.log(
			`\n  No mail server is set (SMTP_URL), so this is printed here:\n  ${letter.subject}\n  ${letter.text}\n`
		);
}

/** As send; `refused` where the mail server says, for good, that there is nobody at this address (550, 551, 553 for the
 *  recipient). */
export async function sendOrRefuse(letter: Letter): Promise<'sent' | 'refused'> {
	try {
		await send(letter);
		return 'sent';
	} catch (cause) {
		if (isRefusedForGood(cause)) return 'refused';
		throw cause;
	}
}

const isRefusedForGood = (cause: unknown): boolean =>
	cause instanceof Error &&
	'code' in cause &&
	cause.code === 'EENVELOPE' &&
	'responseCode' in cause &&
	typeof cause.responseCode === 'number' &&
	[550, 551, 553].includes(cause.responseCode) &&
	// Refused for what we are, not for who they are: a policy, a relay, a login.
	!(cause.message.includes('5.7.') || /relay|authenticat/i.test(cause.message));

// The stop link of a letter. It says by itself whose it is and of which workspace, so it works for ever, also when the list
// is long deleted; it holds no address, and only this server can make one.
import { timingSafeEqual } from 'node:crypto';
import { listedMac, stopSeal } from '../answers/keyed-secrets.ts';

const TOKEN = /^[A-Za-z0-9_-]{86}$/;
const HEX_UUID = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

export function stopTokenOf(secret: string, workspaceId: string, address: string): string {
	const mac = listedMac(secret, workspaceId, address);
	return Buffer.concat([
		Buffer.from(workspaceId.replaceAll('-', ''), 'hex'),
		Buffer.from(mac, 'base64url'),
		stopSeal(secret, workspaceId, mac)
	]).toString('base64url');
}

/** Whose stop this is; null for one that this server did not make. */
export function readStopToken(secret: string, token: string): { workspaceId: string; mac: string } | null {
	if (!TOKEN.test(token)) return null;
	const bytes = Buffer.from(token, 'base64url');
	const workspaceId = bytes.subarray(0, 16).toString('hex').replace(HEX_UUID, '$1-$2-$3-$4-$5');
	const mac = bytes.subarray(16, 48).toString('base64url');
	return timingSafeEqual(bytes.subarray(48), stopSeal(secret, workspaceId, mac))
		? { workspaceId, mac }
		: null;
}

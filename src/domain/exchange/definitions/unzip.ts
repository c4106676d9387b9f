// Zips are unfolded here and nowhere else: counted while they unfold, because what a zip says of its size may be a lie.
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { Refused } from '../../errors.ts';
import { grouped, MOST, refusal, refuse } from './limits.ts';

const TOO_BIG = `Unfolded it is larger than ${grouped(MOST.unzipped / 1_000_000)} MB. Nothing that a poll needs is that large.`;
const BROKEN =
	'It is broken, or no spreadsheet. Open it where it was made, save it again, and try once more.';

/** The files of a zip by their names. Throws Refused where it is broken, too large, or holds too many. */
export async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
	const files = new Map<string, Buffer>();
	const zip = await opened(bytes);
	try {
		if (zip.entryCount > MOST.zipEntries)
			refuse(`It holds ${grouped(zip.entryCount)} files. It is no spreadsheet.`);
		let left: number = MOST.unzipped;
		for (;;) {
			const entry = await nextEntry(zip);
			if (!entry) return files;
			if (entry.fileName.endsWith('/')) continue;
			if (entry.uncompressedSize > left) refuse(TOO_BIG);
			const file = await unfold(zip, entry, left);
			left -= file.length;
			if (files.size >= MOST.zipEntries) refuse(BROKEN);
			files.set(entry.fileName, file);
		}
	} finally {
		zip.close();
	}
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
	new Promise((resolve, reject) => {
		fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
			if (error) reject(refusal(BROKEN));
			else resolve(zip);
		});
	});

function nextEntry(zip: ZipFile): Promise<Entry | null> {
	return new Promise((resolve, reject) => {
		const done = (outcome: () => void) => {
			zip.removeAllListeners();
			outcome();
		};
		zip.once('entry', (entry: Entry) => done(() => resolve(entry)));
		zip.once('end', () => done(() => resolve(null)));
		zip.once('error', () => done(() => reject(refusal(BROKEN))));
		zip.readEntry();
	});
}

const unfold = (zip: ZipFile, entry: Entry, most: number): Promise<Buffer> =>
	new Promise((resolve, reject) => {
		zip.openReadStream(entry, (error, stream) => {
			if (error) return reject(refusal(BROKEN));
			const chunks: Buffer[] = [];
			let size = 0;
			stream.on('data', (chunk: Buffer) => {
				size += chunk.length;
				if (size > most) stream.destroy(refusal(TOO_BIG));
				else chunks.push(chunk);
			});
			stream.once('error', (cause) => reject(cause instanceof Refused ? cause : refusal(BROKEN)));
			stream.once('end', () => resolve(Buffer.concat(chunks)));
		});
	});

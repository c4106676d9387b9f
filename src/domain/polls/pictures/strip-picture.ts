// A picture without what a camera or a program wrote beside it: place, device, author, thumbnails. Its points are not touched.
// PNG: ISO/IEC 15948; JPEG: ITU-T T.81 and CIPA DC-008 (Exif); WebP: RFC 9649.

/** Throws where the bytes end too early or are none of this kind. */
export function stripPicture(bytes: Uint8Array, type: string): Buffer {
	const from = Buffer.from(bytes);
	if (type === 'image/png') return stripPng(from);
	if (type === 'image/jpeg') return stripJpeg(from);
	return stripWebp(from);
}

const PNG_HEAD = 8;
const PNG_KEPT = 'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT iCCP pHYs bKGD acTL fcTL fdAT'.split(' ');

function stripPng(from: Buffer): Buffer {
	const kept = [from.subarray(0, PNG_HEAD)];
	for (let at = PNG_HEAD; ;) {
		const end = at + 12 + from.readUInt32BE(at);
		const name = from.toString('latin1', at + 4, at + 8);
		if (end > from.length) throw new RangeError('a chunk ends too late');
		if (PNG_KEPT.includes(name)) kept.push(from.subarray(at, end));
		if (name === 'IEND') return Buffer.concat(kept);
		at = end;
	}
}

const [SOI, EOI, SOS, COM] = [0xd8, 0xd9, 0xda, 0xfe] as const;
const [APP0, APP1, APP2, APP14, APP15] = [0xe0, 0xe1, 0xe2, 0xee, 0xef] as const;

function stripJpeg(from: Buffer): Buffer {
	const kept: Buffer[] = [Buffer.from([0xff, SOI])];
	for (let at = 2; ;) {
		if (from.readUInt8(at) !== 0xff) throw new RangeError('no marker where one must be');
		const marker = from.readUInt8(at + 1);
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		if (marker === EOI) return Buffer.concat([...kept, Buffer.from([0xff, EOI])]);
		let end = at + 2 + from.readUInt16BE(at + 2);
		if (marker === SOS) end = endOfScan(from, end);
		const segment = from.subarray(at, end);
		const turned = marker === APP1 ? orientationOf(segment) : 1;
		if (turned !== 1) kept.push(onlyOrientation(turned));
		if (!isAside(marker, segment)) kept.push(segment);
		at = end;
	}
}

/** What stands beside the picture. The colour profile, and Adobe's note on its colours, are part of how it looks. */
function isAside(marker: number, segment: Buffer): boolean {
	if (marker === COM) return true;
	if (marker < APP0 || marker > APP15 || marker === APP0 || marker === APP14) return false;
	return !(marker === APP2 && segment.toString('latin1', 4, 15) === 'ICC_PROFILE');
}

/** Points go on until a marker that is neither a stuffed zero nor a restart. */
function endOfScan(from: Buffer, start: number): number {
	for (let at = from.indexOf(0xff, start); at >= 0; at = from.indexOf(0xff, at + 1)) {
		const marker = from.readUInt8(at + 1);
		if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
	}
	throw new RangeError('the picture breaks off');
}

/** Which way up it was taken, 1 to 8, by its Exif; 1 where that says nothing. */
function orientationOf(segment: Buffer): number {
	if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return 1;
	const tiff = segment.subarray(10);
	const isLittle = tiff.toString('latin1', 0, 2) === 'II';
	const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
	for (let entry = 0; entry < short(directory); entry += 1) {
		const at = directory + 2 + entry * 12;
		if (short(at) === 0x0112) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : 1;
	}
	return 1;
}

/** An Exif segment that says which way up, and nothing else. */
const onlyOrientation = (turned: number): Buffer =>
	Buffer.concat([
		Buffer.from([0xff, APP1, 0, 34]),
		Buffer.from('Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001', 'latin1'),
		Buffer.from([0, turned, 0, 0, 0, 0, 0, 0])
	]);

const WEBP_ASIDE = ['EXIF', 'XMP '];
const WEBP_FLAGS_ASIDE = 0b0000_1100;

function stripWebp(from: Buffer): Buffer {
	const end = Math.min(8 + from.readUInt32LE(4), from.length);
	const kept: Buffer[] = [Buffer.from('WEBP', 'latin1')];
	for (let at = 12; at + 8 <= end;) {
		const name = from.toString('latin1', at, at + 4);
		const size = from.readUInt32LE(at + 4);
		const next = at + 8 + size + (size % 2);
		if (at + 8 + size > end) throw new RangeError('a chunk ends too late');
		const chunk = Buffer.from(from.subarray(at, next));
		if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~WEBP_FLAGS_ASIDE, 8);
		if (!WEBP_ASIDE.includes(name)) kept.push(chunk);
		at = next;
	}
	const body = Buffer.concat(kept);
	const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
	head.writeUInt32LE(body.length, 4);
	return Buffer.concat([head, body]);
}

// Small pictures as devices make them, with what they write beside them.
import { crc32, deflateSync } from 'node:zlib';

function chunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}

/** A PNG of one colour, which the seed chooses, and a note beside it. */
export function aPng(seed = 'x', note = '', [width, height] = [40, 30]): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 2, 0, 0, 0], 8);
	const colour = crc32(seed);
	const row = Buffer.alloc(1 + width * 3);
	for (let at = 1; at < row.length; at += 3) row.writeUIntBE(colour & 0xffffff, at, 3);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', head),
		chunk('tEXt', Buffer.from(`Comment\0${note}`, 'latin1')),
		chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/** A JPEG of eight by eight points, its Exif saying where and by what it was taken, and which way up. */
export function aJpeg(note: string, orientation = 1): Buffer {
	const plain = Buffer.from(
		'/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
		'base64'
	);
	const tiff = Buffer.concat([
		Buffer.from('MM\0*\0\0\0\x08\0\x02', 'latin1'),
		Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]),
		Buffer.from([0x01, 0x0f, 0, 2, 0, 0, 0, note.length + 1, 0, 0, 0, 38]),
		Buffer.from(`\0\0\0\0${note}\0`, 'latin1')
	]);
	const segment = (marker: number, data: Buffer) =>
		Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
	return Buffer.concat([
		plain.subarray(0, 2),
		segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])),
		segment(0xfe, Buffer.from(note)),
		plain.subarray(2),
		Buffer.from(`beyond the end ${note}`)
	]);
}

/** A lossless WebP of one point with Exif and XMP beside it. */
export function aWebp(note: string): Buffer {
	const part = (name: string, data: Buffer) => {
		const size = Buffer.alloc(4);
		size.writeUInt32LE(data.length);
		const even = data.length % 2 ? Buffer.alloc(1) : Buffer.alloc(0);
		return Buffer.concat([Buffer.from(name, 'latin1'), size, data, even]);
	};
	const body = Buffer.concat([
		Buffer.from('WEBP', 'latin1'),
		part('VP8X', Buffer.from([0b0000_1100, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
		part('VP8L', Buffer.from('2f00000000071011112888888808', 'hex')),
		part('EXIF', Buffer.from(note)),
		part('XMP ', Buffer.from(`<x>${note}</x>`))
	]);
	const size = Buffer.alloc(4);
	size.writeUInt32LE(body.length);
	return Buffer.concat([Buffer.from('RIFF', 'latin1'), size, body]);
}

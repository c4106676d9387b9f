// A link as a QR code, to be printed: quality M, with the quiet border that scanners need.
import QRCode from 'qrcode';

const LOOK = { errorCorrectionLevel: 'M', margin: 4 } as const;

export const qrSvg = (link: string): Promise<string> => QRCode.toString(link, { ...LOOK, type: 'svg' });

/** 1,024 points wide: sharp on paper up to 8 cm. */
export const qrPng = (link: string): Promise<Buffer> => QRCode.toBuffer(link, { ...LOOK, width: 1024 });

import { join, resolve } from 'node:path';
import { readConfig } from './config.ts';

/** Where exports lie until they expire. */
export const exportFolder = (): string => join(resolve(readConfig(process.env).DATA_DIR), 'exports');

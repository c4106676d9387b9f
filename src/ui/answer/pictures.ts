// Where pictures are to be had: told once at the top of a page that shows questions, read by each picture in them.
import { createContext } from 'svelte';

/** The address of the picture with this hash, on this site. */
export type AddressOf = (hash: string) => string;

export const [usePictures, givePictures] = createContext<AddressOf>();

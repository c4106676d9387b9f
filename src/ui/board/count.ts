const format = new Intl.NumberFormat('en-GB');

/** A number of people or things, such as 2,959. */
export const count = (number: number): string => format.format(number);

/** Before it nothing was registered anywhere. */
export const firstYear = 2000;

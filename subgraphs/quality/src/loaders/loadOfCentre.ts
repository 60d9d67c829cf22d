import { type LoadList, listsTogether } from '@spine/kit';

/** Loads a list of what a centre has in the certification; those asked for in one turn are one command. */
export const loadOfCentre: LoadList = listsTogether();

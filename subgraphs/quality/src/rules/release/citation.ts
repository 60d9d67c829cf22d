import { yearOf } from '@spine/kit/days';

/** How to cite something, in the two forms that reference managers read. */
export interface Citation {
  readonly cslJson: string;
  readonly bibtex: string;
}

interface Cited {
  readonly _id: string;
  readonly cutOff: string;
  readonly policyVersion: string;
  readonly hash: string;
}

/** A table of a release: a code of its own among all of them, and what it is called. */
interface CitedTable {
  readonly code: string;
  readonly label: string;
}

/**
 * How to cite a release, or one table of it. Each has an id of its own, as reference managers take two items of one id
 * for the same. It has no DOI, so none is given.
 */
export function citationOf(
  { _id, cutOff, policyVersion, hash }: Cited,
  table: CitedTable | null,
): Citation {
  const id = table ? `${_id}-${table.code}` : _id;
  const title = `Spine Tango: protected registry summaries, release ${_id}${table ? `, ${table.label}` : ''}`;
  const note = `Disclosure policy ${policyVersion}; SHA-256 ${hash}`;
  const [year = 0, month = 0, day = 0] = cutOff.split('-').map(Number);
  const item = {
    id,
    type: 'dataset',
    title,
    author: [{ literal: 'Spine Tango' }],
    issued: { 'date-parts': [[year, month, day]] },
    version: _id,
    note,
  };
  const fields = [
    `  title = {${title}}`,
    '  author = {{Spine Tango}}',
    `  year = {${yearOf(cutOff)}}`,
    `  version = {${_id}}`,
    `  note = {${note}}`,
  ];
  return {
    cslJson: JSON.stringify([item]),
    bibtex: `@misc{${id},\n${fields.join(',\n')}\n}`,
  };
}

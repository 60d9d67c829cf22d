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

/** How to cite a release, or one table of it by its label. It has no DOI, so none is given. */
export function citationOf(
  { _id, cutOff, policyVersion, hash }: Cited,
  table: string | null,
): Citation {
  const title = `Spine Tango: protected registry summaries, release ${_id}${table ? `, ${table}` : ''}`;
  const note = `Disclosure policy ${policyVersion}; SHA-256 ${hash}`;
  const [year = 0, month = 0, day = 0] = cutOff.split('-').map(Number);
  const item = {
    id: _id,
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
    bibtex: `@misc{${_id},\n${fields.join(',\n')}\n}`,
  };
}

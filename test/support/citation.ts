import { Ajv } from 'ajv';

const text = { type: 'string' } as const;
const textOrNumber = { type: ['string', 'number'] } as const;
const names = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: { family: text, given: text, suffix: text, literal: text },
    anyOf: [{ required: ['literal'] }, { required: ['family'] }],
    additionalProperties: false,
  },
} as const;
const part = (least: number, most: number) =>
  ({ type: 'integer', minimum: least, maximum: most }) as const;
/** One day, or the first and the last of a range; a month or a day may be left out. */
const date = {
  type: 'object',
  required: ['date-parts'],
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: {
        type: 'array',
        minItems: 1,
        items: [part(1, 9999), part(1, 12), part(1, 31)],
        additionalItems: false,
      },
    },
  },
  additionalProperties: false,
} as const;

/**
 * CSL-JSON as the Citation Style Language, version 1.0.2, has it (appendices III and IV): of its types those that data
 * are cited as, of its variables those that a data set can have, each of its kind; and no others.
 */
const cslJson = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['id', 'type'],
    properties: {
      ...{ id: textOrNumber, type: { enum: ['dataset', 'document', 'report', 'webpage'] } },
      ...{ title: text, 'title-short': text, 'container-title': text, abstract: text },
      ...{ author: names, contributor: names, curator: names, editor: names },
      ...{ accessed: date, issued: date, 'available-date': date, 'original-date': date },
      ...{ archive: text, genre: text, keyword: text, language: text, medium: text, note: text },
      ...{ publisher: text, 'publisher-place': text, source: text, status: text, version: text },
      ...{ DOI: text, URL: { type: 'string', pattern: '^https?://' }, number: textOrNumber },
    },
    additionalProperties: false,
  },
} as const;

const isCsl = new Ajv({ strict: false }).compile(cslJson);

/** An item as reference managers read it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly version: string;
  readonly note: string;
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
}

/** The one item of a CSL-JSON text. @throws where it is no CSL-JSON */
export function readCsl(cslText: string): CslItem {
  const items: unknown = JSON.parse(cslText);
  if (!isCsl(items)) throw new Error(`no CSL-JSON: ${JSON.stringify(isCsl.errors)}`);
  const [item, ...others] = items as CslItem[];
  if (!item || others.length > 0) throw new Error('not one item');
  return item;
}

/** An entry of BibTeX. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The one entry of a BibTeX text in the plain form: a field a line, its value in braces.
 *
 * @throws where it is not that, or a value has what TeX would not print as it stands
 */
export function readBibtex(bibtex: string): BibtexEntry {
  const entry = /^@(\w+)\{([^\s,{}"#%~\\]+),\n((?: {2}\w+ = \{.*\},?\n)+)\}$/.exec(bibtex);
  if (!entry) throw new Error(`no BibTeX: ${bibtex}`);
  const [, type = '', key = '', lines = ''] = entry;
  const fields: Record<string, string> = {};
  for (const line of lines.trimEnd().split(',\n')) {
    const [, name = '', value = ''] = /^ {2}(\w+) = \{(.*)\}$/.exec(line) ?? [];
    if (!name || name in fields) throw new Error(`no field: ${line}`);
    if (!/^(\{[^{}]*\}|[^{}]*)$/.test(value) || /[#$%&_~^\\]/.test(value))
      throw new Error(`TeX reads it otherwise: ${line}`);
    fields[name] = value;
  }
  return { type, key, fields };
}

// What several validators are made of.

export const text = { bsonType: 'string', minLength: 1 };
export const day = { bsonType: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
export const dayOrNull = { anyOf: [day, { bsonType: 'null' }] };
export const country = { bsonType: 'string', pattern: '^[A-Z]{2}$' };
export const texts = { bsonType: 'array', items: text };
export const whole = (minimum: number, maximum: number) => ({
  bsonType: ['int', 'long'],
  minimum,
  maximum,
});
export const group = {
  enum: ['DEGENERATIVE', 'DEFORMITY', 'TRAUMA', 'TUMOUR', 'INFECTION_INFLAMMATION'],
};
export const scope = { bsonType: 'array', minItems: 1, uniqueItems: true, items: group };

/** A document with these properties required; others are the model's business. */
export function documentOf(required: object, optional: object = {}): object {
  return {
    bsonType: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

/** The part of JSON Schema that the schemas beside the tests use; $ref names one of the root's definitions. */
interface Schema {
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer';
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly uniqueItems?: boolean;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Where a value breaks a schema. */
export function violations(value: unknown, schema: Schema, root: Schema = schema, path = '$'): string[] {
  if (schema.$ref !== undefined) return violations(value, root.definitions![schema.$ref], root, path);
  const actual = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
  if (schema.type !== undefined && actual !== schema.type) return [`${path}: is ${actual}, not ${schema.type}`];
  const found: string[] = [];
  if (schema.enum !== undefined && !schema.enum.includes(value)) found.push(`${path}: ${String(value)} is not allowed`);
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value as string)) found.push(`${path}: does not match ${schema.pattern}`);
  if (schema.minimum !== undefined && (value as number) < schema.minimum) found.push(`${path}: is less than ${schema.minimum}`);
  if (Array.isArray(value)) {
    value.forEach((item, i) => found.push(...(schema.items === undefined ? [] : violations(item, schema.items, root, `${path}[${i}]`))));
    const distinct = new Set(value.map((item) => JSON.stringify(item)));
    if (schema.uniqueItems === true && distinct.size < value.length) found.push(`${path}: has an item twice`);
  } else if (actual === 'object') {
    const object = value as Record<string, unknown>;
    for (const name of schema.required ?? []) if (!Object.hasOwn(object, name)) found.push(`${path}: lacks ${name}`);
    for (const [name, item] of Object.entries(object)) {
      const property = schema.properties?.[name];
      if (property !== undefined) found.push(...violations(item, property, root, `${path}.${name}`));
      else if (schema.additionalProperties === false) found.push(`${path}: ${name} is unknown`);
    }
  }
  return found;
}

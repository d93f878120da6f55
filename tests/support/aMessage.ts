import { z } from "zod";
import { contracts, type ProcedureName } from "../../shared/contracts.ts";

/** A part of a JSON schema, as far as a message is made of it. */
const Schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  default: z.unknown().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  minItems: z.number().optional(),
  get properties() {
    return z.record(z.string(), Schema).optional();
  },
  get items() {
    return Schema.optional();
  },
  get anyOf() {
    return z.array(Schema).optional();
  },
  get oneOf() {
    return z.array(Schema).optional();
  },
  get allOf() {
    return z.array(Schema).optional();
  },
});
type Schema = z.infer<typeof Schema>;

const schemaOf = (name: ProcedureName): Schema =>
  Schema.parse(z.toJSONSchema(contracts[name].input, { io: "input", unrepresentable: "any", reused: "inline" }));

/** Texts a pattern may ask for: a day, a time, a moment, a word. */
const candidates = ["2026-12-01", "09:00", "2026-12-01T09:00:00.000Z", "en", "x", "GB", "NM"];

function textFor(schema: Schema, key: string, idOf: (key: string) => string): string {
  if (schema.format === "uuid" || /ids?$/iu.test(key)) return idOf(key);
  if (schema.pattern === undefined) return "x";
  const asked = new RegExp(schema.pattern, "u");
  return candidates.find((text) => asked.test(text)) ?? "x";
}

function valueFor(schema: Schema, key: string, idOf: (key: string) => string): unknown {
  const inner = (part: Schema, name = key): unknown => valueFor(part, name, idOf);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return inner(variants.find(({ type }) => type !== "null") ?? variants[0] ?? {});
  if (schema.allOf) return inner(schema.allOf[0] ?? {});
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "object")
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, part]) => [name, inner(part, name)]));
  if (type === "array") return schema.items ? [inner(schema.items)] : [];
  if (type === "number" || type === "integer") return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1;
  if (type === "boolean") return false;
  return textFor(schema, key, idOf);
}

function keysIn(schema: Schema): string[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, part]) => [key, ...keysIn(part)]),
    ...parts.flatMap(keysIn),
    ...(schema.items ? keysIn(schema.items) : []),
  ];
}

/** Every name an input of this procedure uses, at any depth. */
export const keysOf = (name: ProcedureName): readonly string[] => keysIn(schemaOf(name));

/** A message the contract of a procedure accepts, made of its schema; `idOf` says which id stands under which name. */
export const aMessage = (name: ProcedureName, idOf: (key: string) => string): unknown =>
  valueFor(schemaOf(name), "", idOf);

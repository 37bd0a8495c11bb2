// Editing the plan: its parts, the fields of a part, drafts, and two people at once. All pure but the drafts.

import { capital } from "./words.js";

/** A part of the plan that is edited at one time: {kind: "shot"|"character"|"score"|"film", key}. */
const LISTS = { shot: ["shots", "id", "Shot"], character: ["characters", "key", "Character"] };
const OBJECTS = { score: ["score", "ScoreBrief"] };
const NOT_OF_THE_FILM = new Set(["schema", "shots", "characters", "score", "aspect", "seed", "language"]);
const HIDDEN = new Set(["id", "key", "keep", "retakes", "cast", "schema"]);
const LABELS = { bpm: "Tempo (BPM)", diegetic: "Sounds in the scene itself", cut: "Begins with a cut" };
const FIRST = ["action", "subject", "size", "move", "line", "reading", "note", "name", "portrait", "title"];

/** The values of a part; null when the plan has no such part. */
export function partOf(plan, { kind, key }) {
  if (LISTS[kind]) {
    const [list, name] = LISTS[kind];
    return plan[list].find((item) => item[name] === key) ?? null;
  }
  if (OBJECTS[kind]) return plan[OBJECTS[kind][0]];
  return Object.fromEntries(Object.entries(plan).filter(([name]) => !NOT_OF_THE_FILM.has(name)));
}

/** The plan with a part's values replaced. */
export function withPart(plan, { kind, key }, values) {
  if (LISTS[kind]) {
    const [list, name] = LISTS[kind];
    return { ...plan, [list]: plan[list].map((item) => (item[name] === key ? { ...item, ...values } : item)) };
  }
  if (OBJECTS[kind]) return { ...plan, [OBJECTS[kind][0]]: { ...plan[OBJECTS[kind][0]], ...values } };
  return { ...plan, ...values };
}

/** The plan with one shot moved by `step` places; the first shot is the hero and begins with a cut. */
export function moved(plan, id, step) {
  const shots = [...plan.shots];
  const from = shots.findIndex((shot) => shot.id === id);
  const to = from + step;
  if (to < 0 || to >= shots.length) return plan;
  [shots[from], shots[to]] = [shots[to], shots[from]];
  shots[0] = { ...shots[0], cut: true, hero: true };
  return { ...plan, shots };
}

/**
 * The fields of a part, from the plan's JSON Schema: [{name, label, hint, type, options, max, min, main}];
 * type is "choice", "yes", "number", "words" or "list".
 */
export function fieldsOf(schema, kind, plan) {
  const defs = schema.$defs;
  const [, , listed] = LISTS[kind] ?? [];
  const root = listed ? defs[listed] : kind === "score" ? defs.ScoreBrief : schema;
  const skip = (name) => HIDDEN.has(name) || (!listed && kind !== "score" && NOT_OF_THE_FILM.has(name));
  const fields = Object.entries(root.properties)
    .filter(([name]) => !skip(name) && !(name === "reading" && plan.language !== "ja"))
    .map(([name, property]) => ({ ...field(name, property, defs), main: kind !== "shot" || FIRST.includes(name) }));
  const rank = ({ name }) => (FIRST.indexOf(name) + FIRST.length + 1) % (FIRST.length + 1);
  return fields.sort((a, b) => rank(a) - rank(b));
}

function field(name, property, defs) {
  const resolve = (s) => (s.$ref ? { ...defs[s.$ref.split("/").pop()], ...s, $ref: undefined } : s);
  const choices = (property.anyOf ?? [property]).map(resolve);
  const nullable = choices.some((s) => s.type === "null");
  const main = choices.find((s) => s.type !== "null");
  const common = {
    name,
    label: LABELS[name] ?? capital(name.replaceAll("_", " ")),
    hint: property.description ?? "",
    nullable,
    required: (main.minLength ?? 0) > 0,
    max: main.maxLength ?? main.maximum ?? main.exclusiveMaximum,
    min: main.minimum,
  };
  if (main.enum) return { ...common, type: "choice", options: main.enum };
  if (main.type === "boolean") return { ...common, type: "yes" };
  if (main.type === "integer" || main.type === "number")
    return { ...common, type: "number", step: main.type === "integer" ? 1 : "any" };
  if (main.type === "array") return { ...common, type: "list" };
  return { ...common, type: "words" };
}

const equal = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** The names of the values that differ. */
export const changes = (before, after) => Object.keys(after).filter((name) => !equal(before[name], after[name]));

/**
 * Three versions of one part: what the edit began from, mine, and what is saved now. `both`: fields that
 * both changed, differently; `merged`: their part with my other changes put on top.
 */
export function compare(base, mine, theirs) {
  const own = changes(base, mine);
  const both = own.filter((name) => !equal(base[name], theirs[name]) && !equal(mine[name], theirs[name]));
  const merged = { ...theirs, ...Object.fromEntries(own.map((name) => [name, mine[name]])) };
  return { both, merged };
}

/** The message of each field of a part, out of the server's problems: {line: "…"}; others under "". */
export function problemsOf(problems, plan, { kind, key }) {
  const found = {};
  for (const { path, message } of problems) {
    const [name, at] = fieldAt(path ?? "", plan, kind, key);
    found[at ? name : ""] = message;
  }
  return found;
}

function fieldAt(path, plan, kind, key) {
  const [head, item, ...rest] = path.split(/[.[\]]+/).filter(Boolean);
  if (LISTS[kind]) {
    const [list, name] = LISTS[kind];
    const here = head === list && (item === key || plan[list][Number(item)]?.[name] === key);
    return [rest[0], here && rest.length > 0];
  }
  if (kind === "score") return [item, head === "score" && Boolean(item)];
  return [head, Boolean(head) && !item];
}

// Drafts outlive a refresh and a crash of the tab.
const draftName = (film, { kind, key }) => `onereel.draft.${film}.${kind}.${key ?? ""}`;

/** {base, values} of an unsaved edit, or null. */
export function draftOf(film, part) {
  const text = localStorage.getItem(draftName(film, part));
  return text ? JSON.parse(text) : null;
}

export const keepDraft = (film, part, draft) => localStorage.setItem(draftName(film, part), JSON.stringify(draft));
export const dropDraft = (film, part) => localStorage.removeItem(draftName(film, part));

/** Of a film that was thrown away. */
export function dropDrafts(film) {
  for (const name of Object.keys(localStorage))
    if (name.startsWith(`onereel.draft.${film}.`)) localStorage.removeItem(name);
}

// The writing desk: one part of the plan, edited where it stands, with its price before it is saved.

import { html, useEffect, useId, useLayoutEffect, useRef, useState } from "../html.js";
import * as api from "../api.js";
import {
  changes,
  compare,
  draftOf,
  dropDraft,
  fieldsOf,
  keepDraft,
  moved,
  partOf,
  problemsOf,
  withPart,
} from "../plan.js";
import { isBusy, priced, staleWords } from "../words.js";

const isStale = (problem) => problem.status === 409 || problem.status === 412;

export function Desk({ film, watch, part, schema, close }) {
  const [paper, setPaper] = useState(null); // {plan, etag, base, values}
  const [problem, setProblem] = useState(null);
  const load = async () => {
    try {
      const { plan, etag } = await api.plan(film.id);
      const draft = draftOf(film.id, part);
      const now = partOf(plan, part);
      if (!now) throw new api.Problem({ status: 404, detail: "This part is no longer in the plan." });
      setPaper({ plan, etag, base: draft?.base ?? now, values: draft?.values ?? now, fromDraft: Boolean(draft) });
    } catch (error) {
      setProblem(error);
    }
  };
  useEffect(() => {
    load();
  }, []);
  if (problem)
    return html`<div class="desk"><p class="wrong" role="alert">${problem.message}</p><button
      onClick=${close}>Close</button></div>`;
  if (!paper) return html`<p class="quiet">Fetching the plan…</p>`;
  return html`<${Sheet} ...${{ film, watch, part, schema, close, paper, setPaper }} />`;
}

function Sheet({ film, watch, part, schema, close, paper, setPaper }) {
  const { plan, etag, base, values } = paper;
  const [conflict, setConflict] = useState(paper.fromDraft ? clash(plan, part, base, values) : null);
  const [problem, setProblem] = useState(null);
  const [pending, setPending] = useState(false);
  const form = useRef();
  const changed = changes(base, values);
  const edited = withPart(plan, part, values);
  const price = useCheck(film.id, changed.length ? edited : null);
  // Laid out, not painted: whoever begins to type at once must not have the focus taken away.
  useLayoutEffect(() => form.current?.querySelector("textarea, input, select")?.focus(), []);

  const change = (name, value) => {
    const next = { ...values, [name]: value };
    keepDraft(film.id, part, { base, values: next, etag });
    setPaper({ ...paper, values: next });
  };
  const drop = () => {
    dropDraft(film.id, part);
    close();
  };
  const save = async (next, tag, mine, from, then) => {
    setPending(true);
    setProblem(null);
    try {
      const saved = await written(next, tag, mine, from);
      if (!saved) return;
      dropDraft(film.id, part);
      setPaper({ ...saved, base: mine, values: mine }); // saved, even if it cannot be made now
      if (then) watch.take(await api.goOn(film.id, then));
      else watch.refresh();
      close();
    } catch (error) {
      setProblem(error);
    } finally {
      setPending(false);
    }
  };
  /** Save `next` over version `tag`. Null when somebody saved in between: it is put on top of that, or asked. */
  const written = async (next, tag, mine, from) => {
    try {
      return await api.savePlan(film.id, next, tag);
    } catch (error) {
      if (!isStale(error)) throw error;
      const fresh = await api.plan(film.id);
      if (fresh.etag === tag) throw error; // refused for another reason than the version
      const met = clash(fresh.plan, part, from, mine);
      const theirs = partOf(fresh.plan, part);
      if (!theirs) throw new api.Problem({ status: 404, detail: "This part is no longer in the plan." });
      setPaper({ ...fresh, base: theirs, values: met ? mine : compare(from, mine, theirs).merged });
      if (met) setConflict(met);
      else setProblem({ message: "The plan was changed elsewhere; your edit stands on top of that. Save again." });
      return null;
    }
  };
  const shift = (step) => save(moved(plan, part.key, step), etag, values, base);
  const fields = fieldsOf(schema, part.kind, plan);
  const settle = (settled) => {
    const theirs = partOf(plan, part);
    keepDraft(film.id, part, { base: theirs, values: settled, etag });
    setPaper({ ...paper, base: theirs, values: settled });
    setConflict(null);
  };
  if (conflict) return html`<${Conflict} ...${conflict} fields=${fields} settle=${settle} />`;
  const said = problemsOf([...(price?.problems ?? []), ...(problem?.problems ?? [])], plan, part);
  const general = [problem?.message, said[""]].filter(Boolean);
  const submit = (then) => (event) => {
    event.preventDefault();
    save(edited, etag, values, base, then);
  };
  const blocked = pending || !changed.length || price?.valid === false;
  const number = plan.shots.findIndex((shot) => shot.id === part.key);
  const last = plan.shots.length - 1;
  return html`
    <form class="desk" ref=${form} onSubmit=${submit(null)}
      onKeyDown=${(e) => e.key === "Escape" && !changed.length && close()}>
      <${Fields} ...${{ fields, values, said, change, lang: plan.language }} />
      ${part.kind === "shot" && html`
        <${Players} plan=${plan} cast=${values.cast ?? []} change=${(cast) => change("cast", cast)} />`}
      <${Outlook} price=${price} changed=${changed} />
      ${general.map((words) => html`<p class="wrong" role="alert">${words}</p>`)}
      ${isBusy(film) && html`
        <p class="quiet">The film is being made from the plan as it was; what you save counts from the next run on.</p>`}
      <div class="acts">
        <button class="main" disabled=${blocked || isBusy(film)} type="button"
          onClick=${submit(film.until)}>Save and make</button>
        <button disabled=${blocked}>Save</button>
        <button type="button" class="plain" onClick=${drop}>${changed.length ? "Discard" : "Close"}</button>
        ${part.kind === "shot" && !changed.length && html`
          <span class="shift">
            <button type="button" disabled=${pending || number === 0} onClick=${() => shift(-1)}>Move earlier</button>
            <button type="button" disabled=${pending || number === last} onClick=${() => shift(1)}>Move later</button>
          </span>`}
      </div>
    </form>`;
}

function clash(plan, part, base, mine) {
  const theirs = partOf(plan, part);
  if (!theirs) return null;
  const { both, merged } = compare(base, mine, theirs);
  return both.length ? { both, mine, theirs, merged } : null;
}

/** The check of a plan, a moment after the last change. */
function useCheck(id, plan) {
  const [found, setFound] = useState(null);
  const asked = plan && JSON.stringify(plan);
  useEffect(() => {
    setFound(null);
    if (!asked) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      api.check(id, JSON.parse(asked), stop.signal).then(setFound, (error) => {
        if (error.name !== "AbortError")
          setFound({
            valid: error.status === 0 ? null : false,
            problems: error.problems?.length ? error.problems : [{ path: "", message: error.message }],
          });
      });
    }, 350);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked]);
  return found;
}

/** What saving would cost, before it is paid. */
function Outlook({ price, changed }) {
  if (!changed.length)
    return html`<p class="outlook quiet" role="status">Change anything: what has to be made again is told here.</p>`;
  if (!price) return html`<p class="outlook quiet" role="status">Looking what depends on it…</p>`;
  if (!price.valid) return html`<p class="outlook" role="status"></p>`;
  const stale = staleWords(price.stale);
  if (!stale.length) return html`<p class="outlook" role="status">Nothing has to be made again.</p>`;
  return html`
    <p class="outlook" role="status">
      <b>Makes again:</b> ${stale.join(", ")}. <span class="quiet">It takes ${priced(price.estimate)}.</span>
    </p>`;
}

function Fields({ fields, values, said, change, lang }) {
  const show = (field) =>
    html`<${Field} key=${field.name} field=${field} lang=${lang} value=${values[field.name]}
      wrong=${said[field.name]} change=${(value) => change(field.name, value)} />`;
  const [main, rest] = [fields.filter((f) => f.main), fields.filter((f) => !f.main)];
  if (!main.length || !rest.length) return html`<div class="fields">${fields.map(show)}</div>`;
  return html`
    <div class="fields">${main.map(show)}</div>
    <details class="more" open=${rest.some((field) => said[field.name])}><summary>More</summary><div
      class="fields">${rest.map(show)}</div></details>`;
}

function Field({ field, value, wrong, change, lang }) {
  const id = useId();
  const { type, label, hint, max, min, options, nullable, required } = field;
  const common = { id, "aria-describedby": `${id}-hint`, "aria-invalid": wrong ? "true" : undefined };
  const spoken = field.name === "line" || field.name === "reading" ? lang : undefined;
  const control = {
    choice: () => html`<select ...${common} value=${value ?? ""} onChange=${(e) => change(e.target.value || null)}>
      ${nullable && html`<option value="">none</option>`}${options?.map((o) => html`<option value=${o}>${o}</option>`)}</select>`,
    yes: () =>
      html`<input ...${common} type="checkbox" checked=${value} onChange=${(e) => change(e.target.checked)} />`,
    number: () => html`<input ...${common} type="number" min=${min} max=${max} step=${field.step} value=${value ?? ""}
      onInput=${(e) => change(e.target.value === "" ? null : Number(e.target.value))} />`,
    list: () =>
      html`<input ...${common} value=${(value ?? []).join(", ")} onChange=${(e) =>
        change(
          e.target.value
            .split(",")
            .map((w) => w.trim())
            .filter(Boolean),
        )} />`,
    words: () =>
      html`<textarea ...${common} class="typed" lang=${spoken} rows=${max > 300 ? 3 : 2} maxlength=${max}
        required=${required} value=${value ?? ""} onInput=${(e) => change(e.target.value)}></textarea>`,
  }[type];
  return html`
    <div class=${`field ${type}`}>
      <label for=${id}>${label}</label>${control()}
      <small id=${`${id}-hint`} class=${wrong ? "wrong" : "quiet"}>${wrong || hint}</small>
    </div>`;
}

function Players({ plan, cast, change }) {
  if (!plan.characters.length) return null;
  const flip = (key) => (cast.includes(key) ? cast.filter((k) => k !== key) : [...cast, key]);
  return html`
    <fieldset class="players"><legend>Cast</legend>
      ${plan.characters.map(({ key, name }) => html`
        <label><input type="checkbox" checked=${cast.includes(key)} onChange=${() => change(flip(key))} /> ${name}</label>`)}
    </fieldset>`;
}

/** Two people changed the same field: both versions, and a choice for each. Nothing is saved before it. */
function Conflict({ fields, both, mine, theirs, merged, settle }) {
  const [choice, setChoice] = useState(Object.fromEntries(both.map((name) => [name, "mine"])));
  const box = useRef();
  useLayoutEffect(() => box.current.querySelector("input").focus(), []);
  const label = (name) => fields.find((field) => field.name === name)?.label ?? name;
  const done = () =>
    settle({
      ...merged,
      ...Object.fromEntries(both.map((name) => [name, (choice[name] === "mine" ? mine : theirs)[name]])),
    });
  const side = (name, who, value, words) => html`
    <label class="version"><span><input type="radio" name=${name} checked=${choice[name] === who}
      onChange=${() => setChoice({ ...choice, [name]: who })} /> ${words}</span>
      <span class="typed">${[value].flat().join(", ") || "(empty)"}</span></label>`;
  return html`
    <div class="desk conflict" ref=${box} role="group" aria-label="The plan was changed elsewhere">
      <p role="alert"><b>Somebody else changed this too.</b> Choose; both versions are kept until you do.</p>
      ${both.map((name) => html`
        <fieldset>
          <legend>${label(name)}</legend>
          ${side(name, "mine", mine[name], "Yours")}
          ${side(name, "theirs", theirs[name], "Saved meanwhile")}
        </fieldset>`)}
      <div class="acts"><button class="main" onClick=${done}>Go on with this</button></div>
    </div>`;
}

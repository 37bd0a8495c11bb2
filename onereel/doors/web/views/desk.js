// The writing desk: one part of the plan, edited where it stands, with its price before it is saved.

import { html, useEffect, useLayoutEffect, useRef, useState } from "../html.js";
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
import { Conflict } from "./conflict.js";
import { Fields, Players } from "./fields.js";
import { SEND_KEY, sends } from "./parts.js";

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
      setPaper({ plan, etag, ...taken(draft, now) });
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
  const [conflict, setConflict] = useState(clash(plan, part, base, values));
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
    if (changes(base, next).length) keepDraft(film.id, part, { base, values: next });
    else dropDraft(film.id, part);
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
    keepDraft(film.id, part, { base: theirs, values: settled });
    setPaper({ ...paper, base: theirs, values: settled });
    setConflict(null);
  };
  if (conflict) return html`<${Conflict} ...${conflict} fields=${fields} settle=${settle} />`;
  const said = problemsOf([...(price?.problems ?? []), ...(problem?.problems ?? [])], plan, part);
  const general = [problem?.message, said[""]].filter(Boolean);
  const submit = (then) => save(edited, etag, values, base, then);
  const blocked = pending || !changed.length || price?.valid === false;
  const cannotMake = blocked || isBusy(film);
  const pressed = (event) => {
    if (event.key === "Escape" && !changed.length) close();
    if (sends(event) && !cannotMake) submit(film.until);
  };
  const number = plan.shots.findIndex((shot) => shot.id === part.key);
  const last = plan.shots.length - 1;
  return html`
    <form class="desk" ref=${form} onSubmit=${(e) => (e.preventDefault(), submit(null))} onKeyDown=${pressed}>
      <${Fields} ...${{ fields, values, said, change, lang: plan.language }} />
      ${part.kind === "shot" && html`
        <${Players} plan=${plan} cast=${values.cast ?? []} change=${(cast) => change("cast", cast)} />`}
      <${Outlook} price=${price} changed=${changed} />
      ${general.map((words) => html`<p class="wrong" role="alert">${words}</p>`)}
      ${isBusy(film) && html`
        <p class="quiet">The film is being made from the plan as it was; what you save counts from the next run on.</p>`}
      <div class="acts">
        <button class="main" disabled=${cannotMake} type="button" aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick=${() => submit(film.until)}>Save and make</button>
        <button disabled=${blocked}>Save</button>
        <button type="button" class="plain" onClick=${drop}>${changed.length ? "Discard" : "Close"}</button>
        <kbd class="quiet" aria-hidden="true">${changed.length ? SEND_KEY : "Esc"}</kbd>
        ${part.kind === "shot" && !changed.length && html`
          <span class="shift">
            <button type="button" disabled=${pending || number === 0} onClick=${() => shift(-1)}>Move earlier</button>
            <button type="button" disabled=${pending || number === last} onClick=${() => shift(1)}>Move later</button>
          </span>`}
      </div>
    </form>`;
}

/** A draft taken up again: on top of what was saved meanwhile, unless both changed the same field. */
function taken(draft, now) {
  if (!draft) return { base: now, values: now };
  const { both, merged } = compare(draft.base, draft.values, now);
  return both.length ? draft : { base: now, values: merged };
}

function clash(plan, part, base, mine) {
  const theirs = partOf(plan, part);
  if (!theirs) return null;
  const { both, merged } = compare(base, mine, theirs);
  return both.length ? { both, mine, theirs, merged } : null;
}

/** The check of a plan, a moment after the last change; until then what was found before, marked `old`. */
function useCheck(id, plan) {
  const [found, setFound] = useState(null);
  const asked = plan && JSON.stringify(plan);
  useEffect(() => {
    if (!asked) return setFound(null);
    setFound((before) => before && { ...before, old: true });
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
  if (!price)
    return html`<p class="outlook quiet" role="status"><span aria-hidden="true">Looking what depends on it…</span></p>`;
  if (!price.valid) return html`<p class="outlook" role="status"></p>`;
  const stale = staleWords(price.stale);
  if (!stale.length) return html`<p class="outlook" role="status">Nothing has to be made again.</p>`;
  return html`
    <p class=${price.old ? "outlook quiet" : "outlook"} role="status">
      <b>Makes again:</b> ${stale.join(", ")}. <span class="quiet">It takes ${priced(price.estimate)}.</span>
    </p>`;
}

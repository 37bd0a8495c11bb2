// Figures and states in a person's words.

const BUSY = new Set(["queued", "running"]);

export const isBusy = (film) => BUSY.has(film?.state);

/** "narrative" → "Narrative". */
export const capital = (words) => words.replace(/^./u, (letter) => letter.toUpperCase());

export const SHAPE_WORDS = { "16:9": "Wide, 16:9", "9:16": "Upright, 9:16", "1:1": "Square" };

export const UNTIL_WORDS = { plan: "the plan", storyboard: "the storyboard", takes: "the takes", reel: "the reel" };

export const STATE_WORDS = {
  queued: "Waiting its turn",
  running: "Being made",
  paused: "Waiting for you",
  done: "Finished",
  failed: "Failed",
  cancelled: "Stopped",
  parked: "Set aside",
};

export const STAGE_WORDS = {
  writing: "Writing",
  casting: "Casting",
  storyboard: "Storyboard",
  shooting: "Shooting",
  dailies: "Dailies",
  sound: "Sound",
  editing: "Editing",
};

export const LANGUAGE_WORDS = {
  "en-US": "English (US)",
  "en-GB": "English (UK)",
  es: "Spanish",
  fr: "French",
  hi: "Hindi",
  it: "Italian",
  ja: "Japanese",
  "pt-BR": "Portuguese (Brazil)",
  zh: "Mandarin",
};

export function duration(seconds) {
  if (seconds < 1) return "a second";
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

/** A profile's name; of a file, the file's own. */
export const crewName = (profile) =>
  profile
    .split("/")
    .pop()
    .replace(/\.toml$/, "");

/** 83.2 → "1:23". */
export const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

export function bytes(count) {
  if (count < 1e6) return `${Math.max(1, Math.round(count / 1e3))} kB`;
  return count < 1e9 ? `${(count / 1e6).toFixed(count < 1e7 ? 1 : 0)} MB` : `${(count / 1e9).toFixed(1)} GB`;
}

/** What an estimate says in one line. */
export function priced(estimate) {
  const parts = [];
  if (estimate.seconds != null) parts.push(`about ${duration(estimate.seconds)}`);
  if (estimate.gpu_minutes) parts.push(`${estimate.gpu_minutes.toFixed(1)} GPU minutes`);
  if (estimate.disk_bytes) parts.push(`${bytes(estimate.disk_bytes)} on disk`);
  return parts.join(", ") || "no figure for this machine yet";
}

export const percent = (part) => `${Math.round(part * 100)} %`;

/** A moment, given in seconds since 1970. */
export function when(seconds) {
  const date = new Date(seconds * 1000);
  const today = new Date().toDateString() === date.toDateString();
  return date.toLocaleString(undefined, today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" });
}

const listed = (words) => words.join(", ").replace(/, ([^,]*)$/, " and $1");

/**
 * Pieces in a person's words: [{kind: "take", label: "kiss take 1"}, {kind: "verdict", label: "kiss take 1"},
 * {kind: "reel", label: "reel"}] → ["take and verdict of kiss", "reel"]. Of more than two shots: counted by kind.
 */
export function staleWords(stale) {
  const pieces = stale.map(({ kind, label }) => ({ kind, of: label === kind ? "" : label.replace(/ take \d+$/, "") }));
  const kinds = (some) => [...new Set(some.map(({ kind }) => kind))];
  const owners = [...new Set(pieces.map((piece) => piece.of))].filter(Boolean);
  const whole = kinds(pieces.filter((piece) => !piece.of));
  const parts =
    owners.length > 2
      ? kinds(pieces.filter((piece) => piece.of)).map((kind) => {
          const count = pieces.filter((piece) => piece.kind === kind).length;
          return `${count} ${kind}${count > 1 ? "s" : ""}`;
        })
      : owners.map((owner) => `${listed(kinds(pieces.filter((piece) => piece.of === owner)))} of ${owner}`);
  return [...parts, ...whole];
}

/** What is worth saying aloud of an event; nothing for most of them. */
export function newsOf(name, data) {
  switch (name) {
    case "StageBegan":
      return `${STAGE_WORDS[data.stage] ?? data.stage}: ${data.total} to make.`;
    case "TakeRated":
      if (data.rating == null) return `Take ${data.take} of ${data.shot} could not be assessed.`;
      return `Take ${data.take} of ${data.shot} is rated ${data.rating}${data.passed ? "." : " and does not pass."}`;
    case "ReelWrapped":
      return "The reel is finished.";
    case "FilmPaused":
      return "The film waits for you.";
    case "FilmFailed":
      return `The film failed: ${data.error}`;
    case "FilmCancelled":
      return "The film was stopped.";
    default:
      return "";
  }
}

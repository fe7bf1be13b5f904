// Links and events for This Week in Rust, in the exact form it wants. All shapes are those of the command line's
// JSON; lines and columns count from 1, columns in Unicode code points; `begin` and `end` are bytes of UTF-8.

/** A day: YYYY-MM-DD. */
export type Day = string;

/** Something that has a name and a page. */
export interface Named {
  name: string;
  url: string;
}

/** The first and the last day of something; the same for a single day. */
export interface Dates {
  first: Day;
  last?: Day;
}

/** An article, video or recording. */
export interface Link {
  kind: 'link';
  /** Without brackets: a language code, `video`, `audio`, `series`. */
  prefixes?: string[];
  /** What a reader shall see; `code` between backticks. */
  title: string;
  url: string;
}

export interface Event {
  kind: 'event';
  dates: Dates;
  place: {
    attendance?: 'in-person' | 'online' | 'hybrid';
    /** As the organizer spells it; empty for a place that is only virtual. */
    city?: string;
    /** State or province code: US, Canada, Australia. */
    subdivision?: string;
    /** ISO 3166-1 alpha-2 code, UK for the United Kingdom. */
    country?: string;
  };
  /** At least one. */
  organizers: Named[];
  /** Whether it costs money. */
  paid?: boolean;
  title: string;
  url: string;
  /** Further links of the same event. */
  mirrors?: { title: string; url: string }[];
}

/** A task for which a project seeks somebody. */
export interface ProjectTask {
  kind: 'project-task';
  project: string;
  title: string;
  url: string;
}

/** A conference that seeks speakers. */
export interface SpeakerCall {
  kind: 'speaker-call';
  name: string;
  url: string;
  closes: Day;
  /** City, Country in words, or online. */
  venue: string;
  dates: Dates;
}

export interface CrateNomination {
  kind: 'crate-nomination';
  name: string;
  url: string;
  /** Completes “…, a”: crate for walking folders. */
  description: string;
  suggester: { name: string; url?: string };
  selfSuggested?: boolean;
}

export interface QuoteNomination {
  kind: 'quote-nomination';
  quote: string;
  source: { name: string; url?: string };
  suggester: { name: string; url?: string };
  selfSuggested?: boolean;
}

export type Submission = Link | Event | ProjectTask | SpeakerCall | CrateNomination | QuoteNomination;

export interface Edit {
  /** Byte of the UTF-8 text. */
  begin: number;
  /** The byte after the last one. */
  end: number;
  /** What comes in their place. */
  text: string;
}

export interface Fix {
  title: string;
  /** `safe` ones are applied by themselves; `unsafe` ones may change the meaning. */
  safety: 'safe' | 'unsafe';
  edits: Edit[];
}

export interface Diagnostic {
  /** Stable id of a rule: `url/tracking`. */
  rule: string;
  severity: 'error' | 'warning' | 'hint';
  /** What is wrong and what to do. */
  message: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  fix?: Fix;
  /** What the newsletter's CI would report: kind, then subjects. Absent where it would not. */
  ci?: [kind: string, ...subjects: string[]];
}

export interface FixOptions {
  /** Heading under which the items shall stand: `Official`, `Europe` … */
  section?: string;
  /** Apply the fixes, too, that may change the meaning. */
  unsafe?: boolean;
  /** Judge dates as if it were that day; otherwise it is today, where the caller is. */
  today?: Day;
}

export interface Fixed {
  /** The items in the exact form, the fixes applied. */
  text: string;
  /** What they say. */
  submissions: Submission[];
  /** What was found, in terms of the text that was given. */
  diagnostics: Diagnostic[];
}

export interface Draft {
  /** A name that findings carry; `<text>` where there is none. */
  file?: string;
  text: string;
}

export interface LintOptions {
  /** Also what CI denies people without write access. */
  pr?: boolean;
  /** Look for duplicates within each draft only. */
  independent?: boolean;
  today?: Day;
}

export interface Linted {
  file: string;
  diagnostics: Diagnostic[];
}

export interface PlaceOptions {
  /** The draft's path, for the patch; `draft.md` where there is none. */
  file?: string;
  /** Heading to put the items under; otherwise each item's own. */
  section?: string;
  /** Go on with a duplicate, a closed section, or new findings. */
  force?: boolean;
  today?: Day;
}

export interface Insertion {
  /** What the item stands under: `Research`, `Europe`. */
  heading: string;
  /** Whether that came with it. */
  newHeading: boolean;
  /** Of its first line in the new draft. */
  line: number;
  text: string;
  /** The nearest lines with text above and below it; empty where there is none. */
  before: string;
  after: string;
}

export interface Placed {
  file: string;
  placed: true;
  insertions: Insertion[];
  /** The same as insertions into the old draft. */
  edits: Edit[];
  /** The new draft. */
  text: string;
  /** A unified diff, as `git apply` takes it. */
  patch: string;
}

export interface Refused {
  file: string;
  placed: false;
  refusal:
    | 'not-a-draft'
    | 'no-items'
    | 'not-understood'
    | 'no-section'
    | 'duplicate'
    | 'closed-section'
    | 'new-findings'
    | 'unproven';
  /** Why, and what to do. */
  message: string;
}

export interface Rule {
  id: string;
  severity: 'error' | 'warning' | 'hint';
  /** Absent for a rule that is reported only. */
  fix?: 'safe' | 'unsafe';
  summary: string;
  why: string;
  source: string;
  examples: { before: string; after?: string }[];
}

/** The functions. They are pure: the same arguments give the same answer, and nothing is kept between two calls. */
export interface TwirSubmit {
  /** Mends one or more items, as pasted. Never fails: what is not understood is said in the diagnostics. */
  fix(text: string, options?: FixOptions): Fixed;

  /** The exact items, without a final line break. Throws a `TwirError` where a submission is not of the schema. */
  format(submissions: Submission | readonly Submission[]): string;

  /** All that CI and the editors would object to in drafts. Several are one set, in which no address may stand twice. */
  lint(drafts: string | Draft | readonly (string | Draft)[], options?: LintOptions): Linted[];

  /** Puts items into a draft, or says why not. Everything that is in the draft stays as it is, byte for byte. */
  place(draft: string, items: string, options?: PlaceOptions): Placed | Refused;

  /** The table of rules. */
  rules(): Rule[];

  /** The JSON schema (draft 2020-12) of submissions and diagnostics. */
  schema(): Record<string, unknown>;
}

/** A type of the platform. It is none where the compiler knows nothing of it: without the libraries of browsers, say. */
type Platform<Name extends string> = typeof globalThis extends { [name in Name]: { prototype: infer Type } } ? Type : never;
type WebAssemblyModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Type } } } ? Type : never;

/** What the importer can come from. */
export type ImporterSource = string | Platform<'URL'> | ArrayBuffer | ArrayBufferView | WebAssemblyModule;

/** What the WebAssembly can come from. */
export type Source = ImporterSource | Platform<'Response'>;

/**
 * Starts an instance, for as many calls as are wanted. Without `source` it takes `twir-submit.wasm`, which lies beside
 * the module. Works in browsers, in workers and under Node 18 and newer.
 */
export function load(source?: Source | Promise<Source>): Promise<TwirSubmit>;

/** Applies edits to the text that they are about. Throws a `TwirError` where they overlap or lie outside of it. */
export function applyEdits(text: string, edits: readonly Edit[]): string;

/** Something was given that cannot be used; `message` says what and why. */
export class TwirError extends Error {
  readonly name: 'TwirError';
}

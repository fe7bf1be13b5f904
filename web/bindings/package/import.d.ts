// Events from calendars and pages: a WebAssembly of its own, which is loaded only where this module is. All shapes are
// those of `twir-submit import --json`; lines and columns count from 1.

import type { Day, Diagnostic, Event, ImporterSource, Named } from './index.js';

export interface ImportOptions {
  /** What the text is; told by the text where it is not said. */
  kind?: 'auto' | 'ics' | 'jsonld' | 'html';
  /** The first day; today, where the caller is, if it is not said. */
  today?: Day;
  /** The last day on which events may begin; 90 days after the first if it is not said. */
  until?: Day;
  /** The venue's time zone, for times in UTC: `Europe/Oslo`. */
  zone?: string;
  /** The place of events that name none: `Oslo, NO`. */
  home?: string;
  /** The organizer of events that link to none. */
  organizer?: Named;
}

/** From when to when, as clocks at the venue show it: `2026-03-04T19:00`. */
export interface Times {
  begin: string;
  /** The same where no end is known. */
  end: string;
  /** Name of the time zone; empty where it is not known. */
  zone: string;
}

/** One date of an event. */
export interface ImportedEvent {
  submission: Event;
  /** Its markdown before any rule has looked at it: `fix` says what the rules say. */
  item: string;
  /** Those that are cancelled or postponed are not to be announced. */
  status: 'confirmed' | 'tentative' | 'cancelled' | 'postponed';
  /** One date of several. */
  recurring: boolean;
  /** Absent for whole days. */
  times?: Times;
  /** The first issue that lists it, and the day from which its draft takes it. */
  issue: { number: number; date: Day; opens: Day };
  /** What it was read from, in bytes of the text as UTF-8. */
  source: { begin: number; end: number };
  diagnostics: Diagnostic[];
}

export interface Imported {
  /** By first day. */
  events: ImportedEvent[];
  /** Title and address of a page that tells of no event. */
  page?: { title: string; url: string };
  diagnostics: Diagnostic[];
}

export interface Calendar {
  /** An iCalendar file with all of them. */
  calendar: string;
  /** For each the address that opens Google Calendar with it filled in. */
  links: string[];
}

/** The functions throw an `Error` for what cannot be used. After one for lack of memory, load another instance. */
export interface Importer {
  /** The events of an iCalendar file, of schema.org's JSON-LD, or of a page that carries it: a string, or the file's bytes. */
  import(text: string | ArrayBuffer | ArrayBufferView, options?: ImportOptions): Imported;

  /** The way back: events as `import` gives them, or just `{ submission }`, which takes whole days. */
  calendar(events: readonly { submission: Event; times?: { begin: string; end?: string; zone?: string } }[], today?: Day): Calendar;
}

/** Starts an instance. Without `source` it takes `import.wasm`, which lies beside this module. */
export function load(source?: ImporterSource): Promise<Importer>;

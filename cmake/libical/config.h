/* What libical's own build would find out about the system: the C library of every system that we build for.
   What libical keeps besides its values, the last error and a ring of buffers, it then keeps for each thread. */
#pragma once

#include <inttypes.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

#define HAVE_STDBOOL_H 1
#define HAVE_INTTYPES_H 1
#define HAVE_UNISTD_H 1
#define HAVE_INTPTR_T 1
#define HAVE_GMTIME_R 1
#define HAVE_SNPRINTF 1
#define HAVE_STRCASECMP 1
#define HAVE_STRNCASECMP 1
#define HAVE_STRDUP 1
#define SIZEOF_TIME_T 8 /* for the years that recurrences reach; no function that takes a time_t is called */
#ifndef __EMSCRIPTEN__
#define HAVE_PTHREAD 1
#endif
#define ICAL_ERRORS_ARE_FATAL 0
#define ICAL_ALLOW_EMPTY_PROPERTIES 1
#define PACKAGE_DATA_DIR ""
#define MAXPATHLEN 1024
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define _unused(x) (void)(x)

/* White space is ASCII's on every system, whatever the locale. */
typedef unsigned int twir_wint;
#define wint_t twir_wint
#define iswspace(c) ((c) == ' ' || ((c) >= '\t' && (c) <= '\r'))

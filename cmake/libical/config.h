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

/* Names are compared without letter case, ASCII's, whatever the locale. libical looks each up in a list, so that most
   comparisons end at the first letter. */
static inline int twir_lower(int c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }
static inline int twir_strncasecmp(const char *a, const char *b, size_t most)
{
    for (; most > 0; --most, ++a, ++b) {
        const int difference = twir_lower((unsigned char)*a) - twir_lower((unsigned char)*b);
        if (difference != 0 || *a == '\0')
            return difference;
    }
    return 0;
}
#define strncasecmp twir_strncasecmp
#define strcasecmp(a, b) twir_strncasecmp(a, b, (size_t)-1)

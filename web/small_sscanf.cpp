// Dear ImGui's renderer uses sscanf for OpenGL's version. This one knows what that takes, literal characters and
// %d; the C library's would add 10 KB to the compressed page.
#include <cstdarg>
#include <cstdio>

extern "C" int sscanf(const char* text, const char* format, ...)
{
    std::va_list out;
    va_start(out, format);
    int found = 0;
    for (; *format != '\0'; ++format) {
        if (format[0] != '%' || format[1] != 'd') {
            if (*text++ != *format)
                break;
            continue;
        }
        if (*text < '0' || *text > '9')
            break;
        int value = 0;
        while (*text >= '0' && *text <= '9')
            value = value * 10 + (*text++ - '0');
        *va_arg(out, int*) = value;
        ++found;
        ++format;
    }
    va_end(out);
    return found;
}

// What Dear ImGui's renderer takes from <stdio.h>, for the formats that it uses: the C library's would add 12 KB to the
// compressed page. It is compiled to call these (ThirdParty.cmake).
#include <emscripten/console.h>

#include <cstdarg>
#include <cstdio>
#include <string>

// For OpenGL's version: literal characters and %d.
extern "C" int imgui_sscanf(const char* text, const char* format, ...)
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

// For what a browser says of shaders that it does not take: literal characters and %s, to the console.
extern "C" int imgui_fprintf(std::FILE*, const char* format, ...)
{
    std::va_list given;
    va_start(given, format);
    std::string line;
    for (; *format != '\0'; ++format) {
        if (format[0] == '%' && format[1] == 's') {
            line += va_arg(given, const char*);
            ++format;
        } else {
            line += *format;
        }
    }
    va_end(given);
    emscripten_console_error(line.c_str());
    return static_cast<int>(line.size());
}

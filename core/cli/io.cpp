#include "io.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace twir::cli {

Input::Input(const std::string& path) : name_(path.empty() || path == "-" ? "<stdin>" : path)
{
    file_ = name_ == "<stdin>" ? stdin : std::fopen(path.c_str(), "rb");
}

Input::~Input()
{
    if (file_ != nullptr && file_ != stdin)
        std::fclose(file_);
}

bool Input::failed() const noexcept
{
    return file_ == nullptr || std::ferror(file_) != 0;
}

bool Input::fill()
{
    buffer_.erase(0, at_);
    at_ = 0;
    // Growing the buffer first would fill it with zeros, and most files are smaller than a block.
    std::array<char, 1 << 16> block;
    const std::size_t got = file_ == nullptr ? 0 : std::fread(block.data(), 1, block.size(), file_);
    buffer_.append(block.data(), got);
    return got > 0;
}

std::optional<std::string> Input::read_all()
{
    // A file's size is known, and then nothing is copied while the buffer grows.
    struct stat status {};
    if (file_ != nullptr && fstat(fileno(file_), &status) == 0 && S_ISREG(status.st_mode))
        buffer_.reserve(static_cast<std::size_t>(status.st_size));
    while (fill())
        continue;
    if (failed())
        return std::nullopt;
    return std::move(buffer_);
}

std::optional<std::string> Input::read_line()
{
    std::size_t searched = 0;
    for (;;) {
        const std::size_t end = buffer_.find('\n', at_ + searched);
        if (end != std::string::npos) {
            std::string line = buffer_.substr(at_, end - at_);
            at_ = end + 1;
            return line;
        }
        searched = buffer_.size() - at_;
        if (!fill())
            break;
    }
    if (at_ == buffer_.size())
        return std::nullopt;
    std::string line = buffer_.substr(at_);
    at_ = buffer_.size();
    return line;
}

void print(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_line(std::string_view text)
{
    print(text);
    std::fputc('\n', stdout);
}

bool flush_output()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void print_error(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stderr);
}

void complain(std::string_view what)
{
    print_error("twir-submit: " + std::string(what) + '\n');
}

namespace {

bool takes_colour(int descriptor)
{
    const char* no_colour = std::getenv("NO_COLOR");
    return isatty(descriptor) != 0 && (no_colour == nullptr || *no_colour == '\0');
}

}  // namespace

bool errors_take_colour()
{
    return takes_colour(STDERR_FILENO);
}

bool output_takes_colour()
{
    return takes_colour(STDOUT_FILENO);
}

}  // namespace twir::cli

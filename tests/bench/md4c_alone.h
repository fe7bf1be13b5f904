// The yardstick: md4c's bare parse, whose callbacks do nothing.
#pragma once

#include <benchmark/benchmark.h>
#include <md4c.h>

#include <string>

namespace twir {

inline void md4c_alone(const std::string& markdown)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    parser.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.text = [](MD_TEXTTYPE, const MD_CHAR*, MD_SIZE, void*) { return 0; };
    benchmark::DoNotOptimize(md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, nullptr));
}

}  // namespace twir

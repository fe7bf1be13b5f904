#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A talk](https://www.youtube.com/watch?v=abc)", "* [video] [A talk](https://www.youtube.com/watch?v=abc)"},
};

void check(const Inspection& in, Report& report)
{
    const Address* url = in.url();
    const Part* title = in.item.find(Field::title);
    if (in.item.kind != Kind::link || !in.item.in_order || url == nullptr || title == nullptr)
        return;
    const auto medium = in.context.urls.medium(url->site(), url->path());
    if (!medium)
        return;
    for (const Part& part : in.parts({Field::prefix}))
        if (!equal_ignoring_case(in.source(part), "series") && in.source(part).size() != 2)
            return;
    std::size_t at = title->span.begin;
    if (at < 1 || in.text[at - 1] != '[')
        return;
    --at;
    report.add(url->span,
               join("Links to this site are most often ", *medium == "audio" ? "audio" : "videos",
                    ". If this is one, put [", *medium, "] before the title."),
               join("Add [", *medium, "]"), {{at, at}, join("[", *medium, "] ")});
}

}  // namespace

constinit const RuleDocs link_medium_docs{
    .summary = "Videos and podcasts are marked [video] and [audio].",
    .why = "Not everybody can watch or listen where they read.",
    .source = "The newsletter's template; 404 of 484 published YouTube links have it",
    .examples = examples,
};

constinit const Rule link_medium{
    .id = "link/medium",
    .severity = Severity::hint,
    .fix = Safety::unsafe,
    .check = check,
    .needs = trait::link,
};

}  // namespace twir

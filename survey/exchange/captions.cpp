#include "survey/exchange/captions.h"

#include <algorithm>

#include "survey/exchange/json_gate.h"
#include "survey/exchange/json_text.h"

namespace exchange {
namespace {

bool same_chart(const Caption& a, const Caption& b) {
    return a.questionnaire == b.questionnaire && a.wave == b.wave && a.chart == b.chart &&
           a.language == b.language;
}

}  // namespace

const Caption* find_caption(const Captions& captions, const Caption& like) {
    const auto found = std::find_if(captions.begin(), captions.end(), [&](const Caption& each) {
        return same_chart(each, like);
    });
    return found == captions.end() ? nullptr : &*found;
}

void put_caption(Captions& captions, const Caption& caption) {
    std::erase_if(captions, [&](const Caption& each) { return same_chart(each, caption); });
    if (!caption.title.empty() || !caption.note.empty()) captions.push_back(caption);
}

void write_captions(JsonText& json, const Captions& captions) {
    json.begin_array();
    for (const Caption& each : captions) {
        json.begin_object();
        json.key("questionnaire"), json.string(each.questionnaire);
        json.key("wave"), json.string(each.wave);
        json.key("chart"), json.string(each.chart);
        json.key("language"), json.string(base::code(each.language));
        json.key("title"), json.string(each.title);
        json.key("note"), json.string(each.note);
        json.end_object();
    }
    json.end_array();
}

Captions read_captions(const Node& array) {
    Captions captions;
    for (const Node& each : array.items) {
        Caption caption{text_of(each, "questionnaire"), text_of(each, "wave"),
                        text_of(each, "chart"),         base::Language::Fr,
                        text_of(each, "title"),         text_of(each, "note")};
        const std::string language = text_of(each, "language");
        if (language == "en") caption.language = base::Language::En;
        if (language == "en" || language == "fr") put_caption(captions, caption);
    }
    return captions;
}

}  // namespace exchange
